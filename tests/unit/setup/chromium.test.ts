import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findChromium } from "../../../src/setup/chromium.ts";
import { SetupError } from "../../../src/setup/quietly.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paume-chromium-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(place: string, name: string, mode = 0o755): string {
  const file = join(folder, place, name);
  mkdirSync(join(folder, place), { recursive: true });
  writeFileSync(file, "");
  chmodSync(file, mode);
  return file;
}

test("the one that PAUME_CHROMIUM names comes first", () => {
  const own = program("own", "my-chromium");
  program("bin", "chromium");
  expect(findChromium({ PAUME_CHROMIUM: own, PATH: join(folder, "bin") })).toBe(own);
});

test("PAUME_CHROMIUM that names none is an error, not a hint", () => {
  expect(() => findChromium({ PAUME_CHROMIUM: join(folder, "none"), PATH: "" })).toThrow(SetupError);
});

test("an earlier folder of the path comes before a later one", () => {
  const chrome = program("a", "google-chrome");
  program("b", "chromium");
  expect(findChromium({ PATH: ["a", "b"].map((name) => join(folder, name)).join(delimiter) })).toBe(chrome);
});

test.skipIf(process.platform !== "linux")("there may be none", () => {
  expect(findChromium({ PATH: join(folder, "empty") })).toBeUndefined();
});
