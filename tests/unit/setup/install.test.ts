import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { installedAsLocked } from "../../../src/setup/install.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "paume-install-"));
  mkdirSync(join(root, "node_modules"));
  writeLock("package-lock.json", {
    "": {},
    "node_modules/three": { version: "1.0.0" },
    "node_modules/binding-for-another-system": { version: "1.0.0", optional: true },
  });
});
afterEach(() => rmSync(root, { recursive: true }));

function writeLock(file: string, packages: unknown) {
  writeFileSync(join(root, file), JSON.stringify({ packages }));
}

describe("what is installed is as locked", () => {
  test.each([
    ["when every package has its version", { "node_modules/three": { version: "1.0.0" } }, true],
    ["not when one has another version", { "node_modules/three": { version: "1.0.1" } }, false],
    ["not when one is missing", {}, false],
    [
      "not when an optional one has another version",
      {
        "node_modules/three": { version: "1.0.0" },
        "node_modules/binding-for-another-system": { version: "2.0.0" },
      },
      false,
    ],
  ])("%s", (_, installed, expected) => {
    writeLock("node_modules/.package-lock.json", installed);
    expect(installedAsLocked(root)).toBe(expected);
  });

  test("not when npm was interrupted and left no note, or half of one", () => {
    expect(installedAsLocked(root)).toBe(false);
    writeFileSync(join(root, "node_modules", ".package-lock.json"), '{"packages":');
    expect(installedAsLocked(root)).toBe(false);
  });
});
