import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { requireChromium } from "../../../src/setup/chromium.ts";
import { attachPage } from "../../../src/setup/keep-browser/attach-page.ts";
import { keepBrowser } from "../../../src/setup/keep-browser/keep-browser.ts";
import { root } from "../../../src/setup/prepare.ts";
import { z } from "../../../src/schema/zod.ts";
import { kioskOptions, simulated } from "../../browser/support/kiosk-options.ts";
import { NAMES_KEPT } from "../../browser/support/kept-names.ts";

/**
 * A kiosk's browser with a kiosk's options, kept as on a kiosk. A test's driver would make the page's process remember each request that it ever made, some
 * ten kilobytes each: what it holds after hours would not be the kiosk's.
 */
export interface KeptKiosk {
  /** Has each document that the page opens run this before its own scripts. */
  readonly before: (script: () => void) => Promise<void>;
  /** @returns what the page answers. @throws Error where it does not, in this time. @throws ZodError where it is not of `schema`. */
  readonly ask: <T>(question: () => T | Promise<T>, schema: z.ZodType<T>, withinMs: number) => Promise<T>;
  /** It stays when the browser has ended. */
  readonly profile: string;
  readonly end: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const Answered = z.object({
  result: z.object({ value: z.unknown() }),
  exceptionDetails: z.unknown().optional(),
});
const LOOK_MS = 100;

/** Opens it at once, whether its house is there or not. @param film as of a simulated camera. @param options further ones of Chromium. */
export async function openKeptKiosk(
  origin: string,
  film: string,
  options: readonly string[],
): Promise<KeptKiosk> {
  const profile = await mkdtemp(join(tmpdir(), "paume-soak-"));
  const program = await requireChromium(process.env, root, console.error);
  const life = new AbortController();
  const all = [
    ...kioskOptions(),
    ...simulated(film),
    "--window-size=1280,800",
    `--user-data-dir=${profile}`,
    ...options,
  ];
  const { pipe, ended } = keepBrowser(program, [...all, `${origin}/kiosk/`], () => undefined, life.signal);
  let session = await attachPage(pipe);
  for (; session === undefined; session = await attachPage(pipe)) await pause(LOOK_MS);
  await pipe.ask("Page.enable", {}, session);
  return {
    before: async (script) => {
      const source = `${NAMES_KEPT}(${String(script)})()`;
      await pipe.ask("Page.addScriptToEvaluateOnNewDocument", { source }, session);
    },
    ask: async (question, schema, withinMs) => {
      const asked = { expression: `(${String(question)})()`, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = Answered.parse(
        await pipe.ask("Runtime.evaluate", asked, session, withinMs),
      );
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return schema.parse(result.value);
    },
    profile,
    end: async () => {
      life.abort();
      await ended;
    },
    remove: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}
