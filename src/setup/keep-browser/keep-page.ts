import { z } from "../../schema/zod.ts";
import type { DevtoolsPipe, News } from "./devtools-pipe.ts";

/** A page that starts the detector is busy for a second or two. */
const HANGS_AFTER_MS = 6000;
const CRASH_MS = 500;

const Targets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});
const Attached = z.object({ sessionId: z.string() });
const Evaluated = z.object({ result: z.object({ value: z.string() }) });

interface KeptPage {
  readonly url: string;
  readonly log: (line: string) => void;
}

/**
 * Keeps the browser's page open: one that has crashed is loaded anew at once, one that hangs is ended and loaded anew, and so is one that could
 * not be loaded because the house was not there yet.
 * @returns what hears the browser's news, and one look at the page.
 */
export function keepPage(
  pipe: () => DevtoolsPipe,
  { url, log }: KeptPage,
): { readonly hear: (news: News) => void; readonly look: () => Promise<void> } {
  let session: string | undefined;
  let isLoading = false;

  const attach = async (): Promise<string | undefined> => {
    const { targetInfos } = Targets.parse(await pipe().ask("Target.getTargets"));
    const page = targetInfos.find(({ type }) => type === "page");
    if (page === undefined) return undefined;
    const answer = await pipe().ask("Target.attachToTarget", { targetId: page.targetId, flatten: true });
    const { sessionId } = Attached.parse(answer);
    await pipe().ask("Inspector.enable", {}, sessionId);
    return sessionId;
  };
  const load = async (why: string): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    try {
      log(`the kiosk's page is loaded anew: ${why}`);
      // A session that is refused has ended: the next look finds the page's next one.
      if ((await pipe().ask("Page.navigate", { url }, session)) === undefined) session = undefined;
    } finally {
      isLoading = false;
    }
  };
  const failed = (error: unknown): void => log(`the browser: ${String(error)}`);

  return {
    hear: ({ method, sessionId }) => {
      if (method === "Inspector.targetCrashed" && sessionId === session) load("it crashed").catch(failed);
    },
    look: async () => {
      session ??= await attach();
      if (session === undefined || isLoading) return;
      const where = { expression: "location.href", returnByValue: true };
      const asked = pipe().ask("Runtime.evaluate", where, session, HANGS_AFTER_MS);
      const answer = Evaluated.safeParse(await asked.catch(() => undefined));
      if (!answer.success) {
        // A page that hangs hears nothing more. Its process is ended, so that the next one has one of its own.
        await pipe()
          .ask("Page.crash", {}, session, CRASH_MS)
          .catch(() => undefined);
        await load("it did not answer");
      } else if (answer.data.result.value.startsWith("chrome-error:")) await load("it could not be loaded");
    },
  };
}
