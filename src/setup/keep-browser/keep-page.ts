import { z } from "../../schema/zod.ts";
import { attachPage } from "./attach-page.ts";
import type { DevtoolsPipe, News } from "./devtools-pipe.ts";
import { pagePatience } from "./page-patience.ts";

/** A browser's own process is hardly ever busy. */
const BROWSER_MS = 5000;
/** A browser tells at once that a page's process has ended. */
const TOLD_MS = 500;

/** Where the page is, and whether its kiosk has been told that the doors are closed: see `src/installation/follow-hours.ts`. */
const HOW_IT_IS = `({ href: location.href, isClosed: document.querySelector('[data-phase="closed"]') !== null })`;
const Evaluated = z.object({
  result: z.object({ value: z.object({ href: z.string(), isClosed: z.boolean() }) }),
});
const Processes = z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.int() })) });

interface KeptPage {
  readonly url: string;
  readonly log: (line: string) => void;
  /** Ends a process of the browser. */
  readonly end: (pid: number) => void;
  /** Ends the browser itself: whoever started it starts it again. */
  readonly endBrowser: () => void;
  /** Told at each look whether the doors are closed. @returns whether a new browser is due. */
  readonly isDue: (isClosed: boolean) => boolean;
}

/**
 * Keeps the browser's page open: one that has crashed is loaded anew at once, one that hangs is ended and loaded anew, and so is one that could
 * not be loaded because the house was not there yet. Where page and browser both hang, the browser is ended; it is told to close where a new one
 * is due.
 * @returns what hears the browser's news, and one look at the page.
 */
export function keepPage(
  pipe: () => DevtoolsPipe,
  { url, log, end, endBrowser, isDue }: KeptPage,
): { readonly hear: (news: News) => void; readonly look: () => Promise<void> } {
  const patience = pagePatience();
  let session: string | undefined;
  let isLoading = false;
  let isEnded = false;

  const attach = async (): Promise<string | undefined> => {
    const attached = await attachPage(pipe());
    if (attached !== undefined) await pipe().ask("Inspector.enable", {}, attached);
    return attached;
  };
  const load = async (why: string): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    isEnded = false;
    try {
      log(`the kiosk's page is loaded anew: ${why}`);
      // A session that is refused has ended: the next look finds the page's next one.
      if ((await pipe().ask("Page.navigate", { url }, session)) === undefined) session = undefined;
    } finally {
      isLoading = false;
    }
  };
  /** A process that hangs, or is stopped, hears nothing, not even that it should end: it is ended from without. A kiosk's browser has one page. */
  const endPage = async (): Promise<void> => {
    const asked = await pipe()
      .ask("SystemInfo.getProcessInfo", {}, undefined, BROWSER_MS)
      .catch(() => undefined);
    const answer = Processes.safeParse(asked);
    if (!answer.success) {
      log("the browser is ended: it does not answer");
      return endBrowser();
    }
    isEnded = true;
    for (const { type, id } of answer.data.processInfo) if (type === "renderer") end(id);
    await new Promise((resolve) => setTimeout(resolve, TOLD_MS));
    if (isEnded) await load("it did not answer");
  };
  const failed = (error: unknown): void => log(`the browser: ${String(error)}`);

  return {
    hear: ({ method, sessionId }) => {
      if (method !== "Inspector.targetCrashed" || sessionId !== session) return;
      load(isEnded ? "it did not answer" : "it crashed").catch(failed);
    },
    look: async () => {
      session ??= await attach();
      if (session === undefined || isLoading) return;
      const how = { expression: HOW_IT_IS, returnByValue: true };
      const asked = pipe().ask("Runtime.evaluate", how, session, patience.ms());
      const answer = Evaluated.safeParse(await asked.catch(() => undefined));
      if (!answer.success) {
        if (isLoading) return;
        patience.lost();
        await endPage();
        return;
      }
      patience.kept();
      const { href, isClosed } = answer.data.result.value;
      if (href.startsWith("chrome-error:")) await load("it could not be loaded");
      if (!isDue(isClosed)) return;
      log("the browser is closed for the night: a new one is due");
      await pipe().ask("Browser.close");
    },
  };
}
