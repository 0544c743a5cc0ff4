import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireChromium } from "../../../../src/setup/chromium.ts";
import { root } from "../../../../src/setup/prepare.ts";
import { FloorAnswer, FloorStatus } from "../../../../src/schema/floor.ts";
import type { z } from "../../../../src/schema/zod.ts";
import { kioskOptions, simulated } from "../kiosk-options.ts";
import { commandOf, descendantsOf } from "../processes.ts";

/** A Chromium that is kept as on a kiosk, by `keep-browser.mjs`, showing the kiosk's page of a house without PINs to a hand that lies still. */
export interface KeptBrowser {
  /** Processes of its page. */
  readonly renderers: () => readonly number[];
  /** Waits until words lie in the palm, of no other page. @returns which messages, by id. */
  readonly untilLit: () => Promise<readonly string[]>;
  /** Waits until others do: a page that began after this call has drawn them. @returns how long that took, ms. */
  readonly untilLitAnew: (before: readonly string[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

const LOOK_MS = 100;
const LONGEST_MS = 120_000;

/** @param film a .mjpeg that stands for the camera. */
export async function openKeptBrowser(origin: string, film: string): Promise<KeptBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "paume-kept-"));
  const program = await requireChromium(process.env, root, console.error);
  const options = [...kioskOptions(), ...simulated(film), `--user-data-dir=${profile}`];
  const keeper = spawn(
    process.execPath,
    [join(root, "src", "setup", "keep-browser.mjs"), program, ...options, `${origin}/kiosk/`],
    { stdio: "ignore", cwd: root },
  );
  const ask = async <T>(path: string, schema: z.ZodType<T>): Promise<T> =>
    schema.parse(await (await fetch(`${origin}${path}`)).json());
  /** None while another page is open: then it is not known whose they are. */
  const lit = async (): Promise<readonly string[]> => {
    const { kiosks } = await ask("/floor/status", FloorStatus);
    const { now } = await ask("/floor", FloorAnswer);
    return kiosks === 1 ? (now?.shown ?? []).map(({ id }) => id) : [];
  };
  return {
    renderers: () =>
      descendantsOf(keeper.pid ?? 0).filter((pid) => commandOf(pid).includes("--type=renderer")),
    untilLit: async () => {
      await until(async () => (await lit()).length > 0);
      return lit();
    },
    untilLitAnew: async (before) => {
      const fromMs = performance.now();
      await until(async () => {
        const { now } = await ask("/floor", FloorAnswer);
        return now?.shown.some(({ id }) => !before.includes(id)) === true;
      });
      return performance.now() - fromMs;
    },
    close: async () => {
      keeper.kill("SIGTERM");
      if (keeper.exitCode === null) await once(keeper, "exit");
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const fromMs = performance.now(); performance.now() - fromMs < LONGEST_MS;) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error("the kept page shows nothing");
}
