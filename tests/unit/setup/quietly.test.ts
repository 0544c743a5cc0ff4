import { expect, test } from "vitest";
import { quietly, SetupError } from "../../../src/setup/quietly.mjs";

const node = (script: string) =>
  quietly({ command: process.execPath, args: ["-e", script], cwd: process.cwd(), advice: "Do this." });

test("a command that succeeds is not heard of", async () => {
  await expect(node("console.log('noise')")).resolves.toBeUndefined();
});

test("one that fails is heard by its first and last lines, with what to do", async () => {
  const failure = node(
    "for (let i = 1; i < 101; i++) console.log('line ' + i); console.error('bad'); process.exit(3)",
  );
  await expect(failure).rejects.toThrow(SetupError);
  await expect(failure).rejects.toThrow(/ended with 3\.\n {2}\| line 1\n[^]*\| line 100\n[^]*Do this\.$/);
  await expect(failure).rejects.not.toThrow("line 50\n");
});

test("one that can't be started is heard of too", async () => {
  const missing = quietly({ command: "no-such-command", args: [], cwd: process.cwd(), advice: "Do this." });
  await expect(missing).rejects.toThrow(/`no-such-command` could not be started/);
});
