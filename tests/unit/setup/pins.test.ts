import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isPin, readPins, setPin } from "../../../src/server/pins.ts";
import { UsageError } from "../../../src/setup/options/command-line.mjs";
import { changePin } from "../../../src/setup/pins.ts";
import { SetupError } from "../../../src/setup/quietly.mjs";

let state: string;
let said: string[];
let shown: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), "paume-pins-"));
  [said, shown] = [[], ""];
});
afterEach(() => rmSync(state, { recursive: true }));

/** `npm run pins`, with lines typed at a terminal, or from a pipe. */
async function pins(
  role: string | undefined,
  lines: readonly string[],
  { typed = false, remove = false } = {},
) {
  const [input, output] = [Object.assign(new PassThrough(), { isTTY: typed }), new PassThrough()];
  output.on("data", (bytes: Buffer) => (shown += bytes.toString()));
  input.end(lines.map((line) => `${line}\n`).join(""));
  await changePin({ help: false, role, remove, state }, { input, output }, (line) => said.push(line));
}

const works = async (pin: string): Promise<boolean> => {
  const { technician } = await readPins(state);
  return technician !== undefined && isPin(technician, pin);
};

test("a PIN comes from a pipe in one line", async () => {
  await pins("technician", ["482915"]);
  expect(await works("482915")).toBe(true);
  expect(said).toEqual(["The PIN of technician is set; its open sessions have ended."]);
});

test("at a terminal it is asked for twice, and never shown", async () => {
  await pins("technician", ["482915", "482915"], { typed: true });
  expect(await works("482915")).toBe(true);
  expect(shown).toMatch(/New PIN of technician.*\nOnce more: \n/);
  expect(shown).not.toMatch(/\d{6}/);
});

describe("the PIN stays as it was where", () => {
  beforeEach(() => setPin(state, "technician", "482915"));
  afterEach(async () => expect(await works("482915")).toBe(true));

  test.each([
    ["too short a one", ["48291"], "6 to 12 digits"],
    ["letters", ["abcdef"], "6 to 12 digits"],
    ["nothing", [], "6 to 12 digits"],
    ["all the same digit", ["777777"], "row of digits"],
    ["digits in a row", ["345678"], "row of digits"],
    ["digits in a row backwards", ["98765432"], "row of digits"],
  ])("%s is given", async (_, lines, reason) => {
    await expect(pins("technician", lines)).rejects.toThrow(reason);
    await expect(pins("technician", lines)).rejects.toThrow(SetupError);
  });

  test("the second is not the first", async () => {
    await expect(pins("technician", ["718293", "718294"], { typed: true })).rejects.toThrow("not the same");
  });

  test("the role is none", async () => {
    await expect(pins("boss", ["718293"])).rejects.toThrow(
      new UsageError('--role takes staff, curator, technician, not "boss"'),
    );
  });
});

test("one is taken away, and which are left is said", async () => {
  await setPin(state, "technician", "482915");
  await setPin(state, "staff", "718293");
  await pins("technician", [], { remove: true });
  await pins(undefined, []);
  expect(said.slice(1)).toEqual(["staff: has a PIN", "curator: no PIN", "technician: no PIN"]);
});

test("a damaged file is left as it is, and what to do is said", async () => {
  writeFileSync(join(state, "pins.json"), "{");
  await expect(pins("technician", ["482915"])).rejects.toThrow(/pins\.json: it is not JSON; delete the file/);
  expect(readFileSync(join(state, "pins.json"), "utf8")).toBe("{");
});
