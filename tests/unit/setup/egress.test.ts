import { describe, expect, test } from "vitest";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { nothingFromOutside, outsideReferences } from "../../../src/setup/egress.ts";

describe("references to the outside are found", () => {
  test.each([
    ["in a string", "a.js", 'fetch("https://cdn.example/a.js")', "https://cdn.example/a.js"],
    ["in a template", "a.js", "fetch(`https://cdn.example/${1}`)", "https://cdn.example/"],
    ["by a socket", "a.mjs", "new WebSocket('wss://cdn.example')", "wss://cdn.example"],
    ["without a scheme", "a.js", 'import("//cdn.example/a.js")', "//cdn.example/a.js"],
    ["in a page", "a.html", '<script src="https://cdn.example/a.js"></script>', "https://cdn.example/a.js"],
    ["in a style", "a.css", "p { background: url(https://cdn.example/a.png) }", "https://cdn.example/a.png"],
    [
      "in a worker",
      "worker-main-a1.js",
      'importScripts("https://cdn.example/a.js")',
      "https://cdn.example/a.js",
    ],
    [
      "in WebAssembly's glue",
      "vision_wasm.js",
      'Module["x"]="https://cdn.example/m.wasm"',
      "https://cdn.example/m.wasm",
    ],
    ["in data", "a.json", '{ "at": "https://cdn.example/a" }', "https://cdn.example/a"],
    [
      "to a measuring service, in WebAssembly",
      "a.wasm",
      "\0asm\x01play.googleapis.com\xff",
      "play.googleapis.com",
    ],
    ["to a measuring service, even in a comment", "a.js", "// google-analytics", "google-analytics"],
  ])("%s", (_, file, text, found) => {
    expect(outsideReferences(file, text)).toEqual([found]);
  });
});

describe("what asks for nothing is left alone", () => {
  test.each([
    [
      "a comment in a script",
      "a.js",
      "// see https://bugs.example/1\n/* http://paper.example */ export const a = 1;",
    ],
    ["a comment in a style", "a.css", "/* https://fonts.example/licence */ p { color: red }"],
    ["a namespace", "a.js", 'document.createElementNS("http://www.w3.org/1999/xhtml", "canvas")'],
    ["what WebAssembly cites in its messages", "a.wasm", "\0asm see https://bugs.example/1"],
    ["an own path", "a.js", 'fetch("/installation.json"); import("./a.js")'],
  ])("%s", (_, file, text) => {
    expect(outsideReferences(file, text)).toEqual([]);
  });
});

test("a script that does not parse is not vouched for", () => {
  expect(() => outsideReferences("a.js", "const =")).toThrow(/a\.js does not parse/);
});

test.each([
  [
    "a page's script",
    "main.js",
    'console.log("https://cdn.example/");',
    /assets\/.*\.js: https:\/\/cdn\.example/,
  ],
  [
    "a worker, which is a build of its own",
    "worker.js",
    'fetch("https://cdn.example/");',
    /assets\/worker.*\.js: https:\/\/cdn\.example/,
  ],
  ["a copied file", "public/model.wasm", "\0asm odml_", /model\.wasm: odml_/],
])("the build fails on %s", async (_, file, text, told) => {
  const folder = mkdtempSync(join(tmpdir(), "paume-egress-"));
  const files: Readonly<Record<string, string>> = {
    "index.html": '<!doctype html><title>A</title><script type="module" src="./main.js"></script>',
    "main.js": 'new Worker(new URL("./worker.js", import.meta.url), { type: "module" });',
    "worker.js": "postMessage(1);",
    "public/model.wasm": "\0asm",
  };
  const write = (name: string, content: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  const built = () =>
    build({
      configFile: false,
      root: folder,
      logLevel: "silent",
      worker: { format: "es" },
      plugins: [nothingFromOutside()],
    });
  await built();
  write(file, text);
  await expect(built()).rejects.toThrow(told);
  rmSync(folder, { recursive: true });
});
