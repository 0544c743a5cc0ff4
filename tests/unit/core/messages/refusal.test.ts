import { describe, expect, it } from "vitest";
import { glyphFault, tellRefusals } from "../../../../src/core/messages/refusal.ts";
import { coverageOf } from "../../../../src/core/typeset/coverage.ts";

const latin = coverageOf(["U+20-7E,U+A0,U+AB,U+BB,U+C0-FF,U+2019"]);
const messageOf = (text: string, id = "h1") => ({
  id,
  lang: "fr",
  text,
  motive: "m",
  emotion: "e",
  provenance: "p",
});

describe("a message's letters", () => {
  it("are looked for in the text as it is set: spaces and straight quotes are no matter", () => {
    for (const text of ["Où\u202F?", "L'été", "un\u2007an", "a\u200Bb\u2060c"])
      expect(glyphFault(messageOf(text), latin)).toBeUndefined();
  });

  it("are named where there are none, with their code points, the first five", () => {
    expect(glyphFault(messageOf("dites дім 👋🏽"), latin)).toBe(
      "has no glyph for д (U+0434), і (U+0456), м (U+043C), 👋 (U+1F44B), 🏽 (U+1F3FD)",
    );
    expect(glyphFault(messageOf("абвгде"), latin)).toMatch(/д \(U\+0434\) and 1 more$/u);
    expect(glyphFault(messageOf("©\uFE0F é"), coverageOf(["U+20-FF"]))).toBe(
      "has no glyph for ©\uFE0F (U+00A9 U+FE0F)",
    );
  });

  it("are told by id and number", () => {
    const refusals = Array.from({ length: 12 }, (_, i) => ({
      message: messageOf("", `h${i}`),
      reason: "is empty",
    }));
    expect(tellRefusals(refusals.slice(0, 1))).toBe("1 message is left out: h0 is empty");
    expect(tellRefusals(refusals)).toMatch(
      /^12 messages are left out: h0 is empty; .*h9 is empty; and 2 more$/u,
    );
  });
});
