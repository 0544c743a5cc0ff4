import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lineDiff } from "../../../../src/setup/install-kiosk/line-diff.ts";

const text = fc
  .array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 })
  .map((lines) => lines.map((l) => `${l}\n`).join(""));
const count = (of: string) => (of === "" ? 0 : of.split("\n").length - 1);
const alone = (of: string, other: string) =>
  of.split("\n").filter((line) => !other.split("\n").includes(line));

test("what goes and what comes make up the difference, and nothing stays that could not (seed 707)", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after);
      const gone = lines.filter((line) => line.startsWith("- ")).length;
      const come = lines.filter((line) => line.startsWith("+ ")).length;
      expect(count(before) - gone).toBe(count(after) - come);
      if (before === after) expect([gone, come]).toEqual([0, 0]);
      expect(gone).toBeGreaterThanOrEqual(alone(before, after).length);
      expect(come).toBeGreaterThanOrEqual(alone(after, before).length);
    }),
    { seed: 707 },
  );
});

test("a changed line is shown between those that stay", () => {
  expect(lineDiff("a\nb\nc\n", "a\nx\nc\n")).toEqual(["…", "- b", "+ x", "…"]);
  expect(lineDiff("", "a\n")).toEqual(["+ a"]);
  expect(lineDiff("a\n", "")).toEqual(["- a"]);
});
