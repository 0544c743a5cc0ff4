import { chownSync, readFileSync, rmSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { StoredPin } from "../../../src/schema/pins.ts";
import { isPin, readPins, setPin } from "../../../src/server/pins.ts";

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), "paume-pins-"));
});
afterEach(() => rmSync(state, { recursive: true }));

const stored = async (): Promise<StoredPin> => {
  const { technician } = await readPins(state);
  if (technician === undefined) throw new Error("no PIN was kept");
  return technician;
};

test("only the PIN itself is the PIN (seed 507)", async () => {
  await setPin(state, "technician", "482915");
  const kept = await stored();
  expect(await isPin(kept, "482915")).toBe(true);
  const other = fc.oneof(fc.string({ maxLength: 64 }), fc.integer({ min: 0, max: 999_999 }).map(String));
  await fc.assert(
    fc.asyncProperty(other, async (guess) => {
      expect(await isPin(kept, guess)).toBe(guess === "482915");
    }),
    { seed: 507, numRuns: 10, examples: [[""], ["482915 "], ["48291"], ["4829150"]] },
  );
});

test("the file tells nothing of it, not even that two are the same, and only this account reads it", async () => {
  await setPin(state, "technician", "482915");
  await setPin(state, "staff", "482915");
  const { technician, staff } = await readPins(state);
  expect(technician?.hash).not.toBe(staff?.hash);
  const file = join(state, "pins.json");
  expect(readFileSync(file, "utf8")).not.toContain("482915");
  expect(statSync(file).mode % 0o1000).toBe(0o600);
});

test("one role's PIN leaves the others' as they are", async () => {
  await setPin(state, "staff", "718293");
  const before = await readPins(state);
  await setPin(state, "technician", "482915");
  await setPin(state, "technician", undefined);
  expect(await readPins(state)).toEqual(before);
});

test.each(["{", "[]", '{"boss":{}}', '{"staff":{"algorithm":"none"}}', '{"staff":null}'])(
  "a file that says %s opens nothing, and is named",
  async (content) => {
    writeFileSync(join(state, "pins.json"), content);
    await expect(readPins(state)).rejects.toThrow("pins.json: ");
    await expect(setPin(state, "staff", "482915")).rejects.toThrow("pins.json: ");
  },
);

test("no file takes the machine's memory", async () => {
  await setPin(state, "technician", "482915");
  const kept = await stored();
  const greedy = { technician: { ...kept, cost: 2 ** 24 } };
  writeFileSync(join(state, "pins.json"), JSON.stringify(greedy));
  await expect(readPins(state)).rejects.toThrow("technician.cost");
});

test.skipIf(process.getuid?.() !== 0)(
  "a PIN that root sets is read by the account whose folder it is",
  async () => {
    chownSync(state, 1234, 2345);
    await setPin(state, "staff", "482915");
    const { uid, gid, mode } = statSync(join(state, "pins.json"));
    expect([uid, gid, mode & 0o777]).toEqual([1234, 2345, 0o600]);
  },
);
