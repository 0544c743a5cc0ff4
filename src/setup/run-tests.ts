import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireChromium } from "./chromium.ts";
import type { TestOptions, TestPart } from "./options/test.mjs";
import { prepare, root } from "./prepare.ts";
import { SetupError } from "./quietly.mjs";
import { none, plus, tallyOf, tallyOfVitest, type Tally } from "./tally.ts";

type Say = (line: string) => void;

/** Runs the chosen parts one after the other. The last line says how many passed and failed in all. */
export async function runTests({ parts, filters }: TestOptions, say: Say): Promise<Tally> {
  let tally = await countingSetup(say, async () => {
    await prepare(say);
    return none;
  });
  for (const part of parts) {
    tally = plus(tally, await countingSetup(say, () => run(part, filters, say)));
  }
  say(`${tally.passed} passed, ${tally.failed} failed`);
  return tally;
}

async function run(part: TestPart, filters: readonly string[], say: Say): Promise<Tally> {
  switch (part) {
    case "check":
      return ["check:types", "check:lint", "check:format"].map(check).reduce(plus);
    case "unit":
      return vitest("unit", filters, {});
    case "browser":
      return vitest("browser", filters, {
        PAUME_CHROMIUM: await requireChromium(process.env, root, say),
      });
    default:
      return part satisfies never;
  }
}

/** A set-up that could not go on is one failure; what does not need it still runs. */
async function countingSetup(say: Say, step: () => Promise<Tally>): Promise<Tally> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    return tallyOf(false);
  }
}

/** One of package.json's checks. */
function check(script: string): Tally {
  const npm = process.env["npm_execpath"];
  const [command, ...args] = npm === undefined ? ["npm"] : [process.execPath, npm];
  return tallyOf(runShown(command, [...args, "run", "--silent", script], {}) === 0);
}

/** @param project of vite.config.ts. */
function vitest(project: string, filters: readonly string[], env: Readonly<Record<string, string>>): Tally {
  const folder = mkdtempSync(join(tmpdir(), "paume-test-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const program = join(root, "node_modules", "vitest", "vitest.mjs");
  try {
    const exitCode = runShown(
      process.execPath,
      [program, "run", `--project=${project}`, ...reporters, ...filters],
      env,
    );
    return tallyOfVitest(readReport(report), exitCode);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** @returns the exit code, or null where a signal ended it or it could not be started. */
function runShown(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): number | null {
  const stdio = ["ignore", "inherit", "inherit"] as const;
  return spawnSync(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: [...stdio] }).status;
}
