import { execFile } from "node:child_process";
import { readFile, statfs } from "node:fs/promises";
import { cpus, freemem, release, totalmem, type, uptime } from "node:os";
import { promisify } from "node:util";
import type { z } from "../../schema/zod.ts";
import type { SupportMachine, SupportUnit } from "../../schema/support-bundle.ts";
import { findChromium } from "../chromium.ts";

const ANSWERS_WITHIN_MS = 10_000;
const LONGEST_NAME = 100;
const UNITS = [
  "paume-house.service",
  "paume-browser.service",
  "paume-watchdog.service",
  "paume-update.service",
  "paume-opening-check.service",
  "paume-opening-check.timer",
];

/** @returns what a program prints; undefined where it cannot be started, fails or takes too long. */
async function printed(program: string, args: readonly string[], cwd?: string): Promise<string | undefined> {
  try {
    return (await promisify(execFile)(program, [...args], { cwd, timeout: ANSWERS_WITHIN_MS })).stdout;
  } catch {
    return undefined;
  }
}

/** @param folder whose disk it is. */
export async function machine(
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<z.input<typeof SupportMachine>> {
  const named = /^PRETTY_NAME="?([^"\n]*)/m.exec(
    await readFile("/etc/os-release", "utf8").catch(() => ""),
  )?.[1];
  const disk = await statfs(folder).catch(() => undefined);
  return {
    node: process.version,
    system: (named ?? type()).slice(0, LONGEST_NAME),
    kernel: release().slice(0, LONGEST_NAME),
    processor: (cpus()[0]?.model ?? "unknown").slice(0, LONGEST_NAME),
    cores: cpus().length,
    memoryBytes: totalmem(),
    memoryFreeBytes: freemem(),
    diskFreeBytes: disk === undefined ? null : disk.bavail * disk.bsize,
    upSeconds: Math.round(uptime()),
    chromium: await chromiumVersion(env),
  };
}

async function chromiumVersion(env: NodeJS.ProcessEnv): Promise<string | null> {
  let program: string | undefined;
  try {
    program = findChromium(env);
  } catch {
    // The variable names none: that is what the bundle then says.
  }
  const said = program === undefined ? undefined : await printed(program, ["--version"]);
  return /\d+(\.\d+)+/.exec(said ?? "")?.[0] ?? null;
}

/** @param root the project's folder. @returns the commit that is checked out there; null in a release, which has none. */
export async function commit(root: string): Promise<string | null> {
  const said = await printed("git", ["rev-parse", "--verify", "HEAD"], root);
  return /^[\da-f]{40}$/.exec(said?.trim() ?? "")?.[0] ?? null;
}

/** @returns null where there is no systemd. */
export async function units(): Promise<readonly z.input<typeof SupportUnit>[] | null> {
  const properties = "--property=Id,ActiveState,SubState,Result,NRestarts";
  const said = await printed("systemctl", ["show", properties, ...UNITS]);
  return said === undefined ? null : unitsIn(said);
}

/** @param said as `systemctl show` prints it: a block of lines for each unit. */
export function unitsIn(said: string): readonly z.input<typeof SupportUnit>[] {
  return said
    .trim()
    .split(/\n\n+/)
    .map((block) => new Map(block.split("\n").map((line) => [before(line), after(line)] as const)))
    .flatMap((of) => {
      const unit = of.get("Id");
      if (unit === undefined) return [];
      const restarts = of.get("NRestarts");
      return [
        {
          unit,
          active: of.get("ActiveState"),
          sub: of.get("SubState"),
          result: of.get("Result"),
          ...(restarts !== undefined && { restarts: Number(restarts) }),
        },
      ];
    });
}

const before = (line: string): string => line.slice(0, line.indexOf("="));
const after = (line: string): string => line.slice(line.indexOf("=") + 1);
