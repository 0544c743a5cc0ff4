import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginDraw, drawMessage, type DrawProgress } from "../../../src/core/messages/draw.ts";
import { parseDrawProgress } from "../../../src/schema/draw-progress.ts";
import { idsTo, setOf } from "../core/messages/set-of.ts";

const set = setOf(idsTo(600));

function after(visits: number, seed: number): DrawProgress {
  let progress = beginDraw(set, seed);
  for (let n = 0; n < visits; n += 1) progress = drawMessage(set, progress, new Set())?.progress ?? progress;
  return progress;
}

describe("stored draw progress (seed 31)", () => {
  it("is read as it was written, at any moment", () => {
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(), (visits, seed) => {
        const progress = after(visits, seed);
        expect(parseDrawProgress(structuredClone(progress))).toEqual(progress);
      }),
      { seed: 31, numRuns: 40 },
    );
  });

  it("is nothing where it is damaged, and never an error", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(parseDrawProgress(stored)).toBeUndefined();
      }),
      { seed: 31 },
    );
    const field = fc.constantFrom(...Object.keys(after(1, 1)));
    fc.assert(
      fc.property(fc.nat(1500), field, fc.anything(), (visits, name, value) => {
        const stored = { ...after(visits, 1), [name]: value };
        const read = parseDrawProgress(stored);
        if (read !== undefined) expect(drawMessage(set, read, new Set())).toBeDefined();
      }),
      { seed: 31 },
    );
  });

  it.each([
    ["more shown than places", { shown: 11 }],
    ["a place waiting that was not reached", { waiting: [10] }],
    ["a seed of more than 32 bits", { seed: 2 ** 32 }],
    ["half a place", { place: 10.5 }],
    ["a hash cut short", { setHash: "abc" }],
    ["an unknown field", { visitor: "x" }],
  ])("is nothing with %s", (_, change) => {
    expect(parseDrawProgress({ ...after(10, 1), ...change })).toBeUndefined();
  });
});
