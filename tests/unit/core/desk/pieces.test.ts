import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSettled, piecesOf } from "../../../../src/core/desk/pieces.ts";
import type { Finding } from "../../../../src/core/findings/finding.ts";
import { findingIn } from "./card-of.ts";

const text = "Je suis Nadia, du 12 rue des Lilas.";
const name: Finding = {
  detector: "name",
  spans: [{ start: 8, end: 13 }],
  reason: "name-introduced",
  strength: 1,
};

describe("the pieces of a text (seed 613)", () => {
  const findings = fc.array(findingIn(text.length), { maxLength: 5 });
  const spans = findings.map((all) => all.map(({ spans: [span] }) => span));

  it("are the text, each inside or outside of every finding and of all that was taken out", () => {
    fc.assert(
      fc.property(findings, spans, (found, takenOut) => {
        const pieces = piecesOf(text, found, takenOut);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const { start, end, isTakenOut, findings: concerned } of pieces) {
          const middle = (start + end) / 2;
          const holds = (span: { start: number; end: number }): boolean =>
            span.start < middle && middle < span.end;
          expect(isTakenOut).toBe(takenOut.some(holds));
          const pointing = found.flatMap((finding, place) =>
            finding.spans.some((span) => holds(span) && span.end - span.start < text.length) ? [place] : [],
          );
          expect(concerned).toEqual(pointing);
        }
      }),
      { seed: 613 },
    );
  });

  it("point at what was found, and not at a text that is found to be too short", () => {
    const short: Finding = {
      detector: "too-short",
      spans: [{ start: 0, end: text.length }],
      reason: "text-too-short",
      strength: 1,
    };
    expect(piecesOf(text, [short, name], []).map((piece) => [piece.text, piece.findings])).toEqual([
      ["Je suis ", []],
      ["Nadia", [1]],
      [", du 12 rue des Lilas.", []],
    ]);
    expect(piecesOf("", [], [])).toEqual([]);
  });

  it("settle a finding once all of it was taken out", () => {
    expect(isSettled(name, [])).toBe(false);
    expect(isSettled(name, [{ start: 8, end: 12 }])).toBe(false);
    expect(isSettled(name, [{ start: 8, end: 13 }])).toBe(true);
  });
});
