import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "../../schema/zod.ts";
import { defaultPort } from "../options/command-line.mjs";
import { versionOf } from "../package-version.ts";
import { quietly, SetupError } from "../quietly.mjs";
import type { Seen } from "./probation.ts";
import type { Machine } from "./update.ts";

const units = ["paume-house.service", "paume-browser.service"];
/** A release has its pages built: more than seconds means that something is wrong. */
const TRY_OUT_MS = 60_000;

const Health = z.object({ version: z.string() });
const KioskHealth = z.object({ reasons: z.array(z.string()) });

/** A kiosk as `install-kiosk` makes it. @param port of the house that runs. */
export function kioskMachine(port = defaultPort): Machine {
  return {
    restart: () =>
      quietly({
        command: "systemctl",
        args: ["restart", ...units],
        cwd: "/",
        advice: "Run it by sudo, on a machine that install-kiosk has made a kiosk.",
      }),
    look: () => lookAt(`http://127.0.0.1:${port}`),
    pause: (ms) => pause(ms),
    tryOut,
  };
}

/** @returns undefined where no house answers. */
export async function lookAt(origin: string): Promise<Seen | undefined> {
  try {
    const { version } = Health.parse(await answer(`${origin}/health`));
    const { reasons } = KioskHealth.parse(await answer(`${origin}/health/kiosk`));
    return { version, reasons };
  } catch {
    return undefined;
  }
}

async function answer(address: string): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(3000) });
  return response.json();
}

/** @throws SetupError with what it printed, where the release's house does not open or is of another version. */
export async function tryOut(path: string): Promise<void> {
  const state = await mkdtemp(join(tmpdir(), "paume-trial-"));
  const start = join(path, "src", "setup", "start.mjs");
  const house = spawn(process.execPath, [start, "--no-open", "--port", "0", "--state", state], {
    cwd: path,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const ended = new Promise((resolve) => house.once("close", resolve));
  const opened = new Promise<string | undefined>((resolve) => {
    const hear = (text: string): void => {
      printed += text;
      const origin = /open at (http:\/\/[\d.:]+)\//.exec(printed)?.[1];
      if (origin !== undefined) resolve(origin);
    };
    for (const stream of [house.stdout, house.stderr]) stream.setEncoding("utf8").on("data", hear);
    void Promise.race([ended, pause(TRY_OUT_MS)]).then(() => resolve(undefined));
  });
  try {
    const origin = await opened;
    const seen = origin === undefined ? undefined : await lookAt(origin);
    if (seen?.version === versionOf(path)) return;
    throw new SetupError(
      `The house of ${path} does not answer. Nothing was changed. It said:\n${printed.trim().slice(-2000)}`,
    );
  } finally {
    house.kill();
    await ended;
    await rm(state, { recursive: true, force: true });
  }
}
