import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stampOf } from "../../../src/setup/build-pages.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "paume-stamp-"));
  mkdirSync(join(root, "src", "core"), { recursive: true });
  writeFileSync(join(root, "src", "core", "a.ts"), "a");
  writeFileSync(join(root, "lock.json"), "{}");
});
afterEach(() => rmSync(root, { recursive: true }));

const stamp = () => stampOf(root, ["src", "lock.json", "not-there"]);

test("the stamp stays while nothing changes", () => {
  expect(stamp()).toBe(stamp());
});

test.each([
  ["a file grows", () => writeFileSync(join(root, "src", "core", "a.ts"), "ab")],
  ["a file is written later", () => utimesSync(join(root, "lock.json"), 1, 1)],
  ["a file is added", () => writeFileSync(join(root, "src", "b.ts"), "")],
  ["a file is removed", () => rmSync(join(root, "src", "core", "a.ts"))],
  ["what was not there appears", () => writeFileSync(join(root, "not-there"), "")],
])("the stamp changes when %s", (_, change) => {
  const before = stamp();
  change();
  expect(stamp()).not.toBe(before);
});
