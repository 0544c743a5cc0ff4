import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const setup = join(import.meta.dirname, "..", "..", "..", "src", "setup");
const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(setup, command), ...args], { encoding: "utf8" });

describe.each([
  ["start.mjs", "--prot"],
  ["pins.mjs", "--pin"],
  ["support.mjs", "--state-folder"],
  ["install-kiosk.mjs", "--aply"],
  ["release.mjs", "--sign"],
  ["update.mjs", "--form"],
  ["test.mjs", "units"],
])("%s", (command, unknown) => {
  test("--help explains the options and sets nothing up", () => {
    const { status, stdout, stderr } = run(command, "--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      /^npm (start|test|run pins|run support|run install-kiosk|run release|run update) /,
    );
  });

  test("an unknown word is named, the options explained, and the exit code is 2", () => {
    const { status, stdout, stderr } = run(command, unknown);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(unknown);
    expect(stderr).toMatch(
      /\nnpm (start|test|run pins|run support|run install-kiosk|run release|run update) /,
    );
  });
});
