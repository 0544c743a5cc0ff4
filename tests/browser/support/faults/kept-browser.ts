import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireChromium } from "../../../../src/setup/chromium.ts";
import { root } from "../../../../src/setup/prepare.ts";
import { z } from "../../../../src/schema/zod.ts";

/** A Chromium that is kept as on a kiosk, by `keep-browser.mjs`, showing the kiosk's page of a house. */
export interface KeptBrowser {
  /** Processes of its page. */
  readonly renderers: () => readonly number[];
  /** Waits until a page that began after this call has drawn pictures and looked for hands in frames. @returns how long that took, ms; told every two seconds. */
  readonly untilAnew: (before: Pulse) => Promise<number>;
  readonly untilWell: () => Promise<Pulse>;
  readonly close: () => Promise<void>;
}

const Pulse = z.looseObject({
  ok: z.boolean(),
  rendered: z.number().default(0),
  tracked: z.number().default(0),
});
type Pulse = z.infer<typeof Pulse>;

const LOOK_MS = 200;
const LONGEST_MS = 120_000;

export async function openKeptBrowser(origin: string): Promise<KeptBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "paume-kept-"));
  const program = await requireChromium(process.env, root, console.error);
  const options = [
    "--headless=new",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    "--no-first-run",
    `--user-data-dir=${profile}`,
    // Chromium's sandbox refuses to start for root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
  const keeper = spawn(
    process.execPath,
    [join(root, "src", "setup", "keep-browser.mjs"), program, ...options, `${origin}/kiosk/`],
    { stdio: "ignore", cwd: root },
  );
  const until = async (isSo: (pulse: Pulse) => boolean): Promise<Pulse> => {
    for (const fromMs = performance.now(); performance.now() - fromMs < LONGEST_MS;) {
      const response = await fetch(`${origin}/health/kiosk`).catch(() => undefined);
      const pulse = Pulse.safeParse(await response?.json()).data;
      if (pulse?.ok === true && isSo(pulse)) return pulse;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    throw new Error("the kept page shows nothing");
  };
  return {
    renderers: () => descendants(keeper.pid ?? 0).filter((pid) => commandOf(pid).includes("--type=renderer")),
    untilWell: () => until(({ tracked }) => tracked > 5),
    untilAnew: async (before) => {
      const fromMs = performance.now();
      await until(({ rendered, tracked }) => rendered < before.rendered && tracked > 0);
      return performance.now() - fromMs;
    },
    close: async () => {
      keeper.kill("SIGTERM");
      if (keeper.exitCode === null) await once(keeper, "exit");
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function descendants(of: number): readonly number[] {
  const parents = new Map(
    readdirSync("/proc").flatMap((name) =>
      /^\d+$/.test(name) ? [[Number(name), parentOf(Number(name))]] : [],
    ),
  );
  const isBelow = (pid: number): boolean => pid === of || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()].filter((pid) => pid !== of && isBelow(pid));
}

/** A process may end while it is asked for. */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

const parentOf = (pid: number): number => Number(readProcess(pid, "stat").split(") ")[1]?.split(" ")[1] ?? 0);
const commandOf = (pid: number): string => readProcess(pid, "cmdline");
