import { describe, expect, test } from "vitest";
import { outsideReferences } from "../../../src/setup/egress.ts";

describe("references to the outside are found", () => {
  test.each([
    ["in a string", "a.js", 'fetch("https://cdn.example/a.js")', "https://cdn.example/a.js"],
    ["in a template", "a.js", "fetch(`https://cdn.example/${1}`)", "https://cdn.example/"],
    ["by a socket", "a.mjs", "new WebSocket('wss://cdn.example')", "wss://cdn.example"],
    ["without a scheme", "a.js", 'import("//cdn.example/a.js")', "//cdn.example/a.js"],
    ["in a page", "a.html", '<script src="https://cdn.example/a.js"></script>', "https://cdn.example/a.js"],
    ["in a style", "a.css", "p { background: url(https://cdn.example/a.png) }", "https://cdn.example/a.png"],
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
    ["an own path", "a.js", 'fetch("/installation.json"); import("./a.js")'],
  ])("%s", (_, file, text) => {
    expect(outsideReferences(file, text)).toEqual([]);
  });
});

test("a script that does not parse is not vouched for", () => {
  expect(() => outsideReferences("a.js", "const =")).toThrow(/a\.js does not parse/);
});
