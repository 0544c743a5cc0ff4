import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sources } from "../../../../src/setup/build-pages.ts";
import { root } from "../../../../src/setup/prepare.ts";
import { contents } from "../../../../src/setup/update/make-release.ts";

/** They are there once a project is prepared. */
const made = [".setup", "dist", "node_modules"];

test("what a release is packed from is there", () => {
  const missing = contents.filter((name) => !made.includes(name) && !existsSync(join(root, name)));
  expect(missing).toEqual([]);
});

test("all by which pages are known to be built is in it, so that a kiosk builds none, and all that the house serves", () => {
  expect(contents).toEqual(expect.arrayContaining([...sources, ...made, "messages", "kiosk-config"]));
});
