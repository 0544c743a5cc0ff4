import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { build } from "vite";
import { precompressed } from "../../../src/setup/precompress.ts";

test("a build has a copy of what is worth it, and of nothing else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "paume-precompress-"));
  const large = "p { color: red; }\n".repeat(500);
  mkdirSync(join(folder, "public"));
  const files = {
    "index.html": "<!doctype html><title>A</title>",
    "public/large.css": large,
    "public/large.woff2": large,
    "public/small.css": "p { color: red; }",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await build({ configFile: false, root: folder, logLevel: "silent", plugins: [precompressed()] });
  const dist = join(folder, "dist");
  expect(brotliDecompressSync(readFileSync(join(dist, "large.css.br"))).toString()).toBe(large);
  for (const name of ["large.woff2", "small.css", "index.html"]) {
    expect(existsSync(join(dist, name))).toBe(true);
    expect(existsSync(join(dist, `${name}.br`))).toBe(false);
  }
  rmSync(folder, { recursive: true });
});
