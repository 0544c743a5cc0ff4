import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginDraw, drawMessage, type DrawProgress } from "../../../src/core/messages/draw.ts";
import {
  beginLanguageDraw,
  drawByLanguage,
  type LanguageDraw,
} from "../../../src/core/messages/draw-languages.ts";
import { poolsOf } from "../../../src/core/messages/languages.ts";
import { parseDrawProgress, storedDraw } from "../../../src/schema/draw-progress.ts";
import { idsTo, inLanguages, setOf } from "../core/messages/set-of.ts";

const none: ReadonlySet<string> = new Set();
const set = setOf(idsTo(600));
const mixed = inLanguages({ fr: 400, ar: 200 });
const pools = poolsOf(mixed, { fr: 3, ar: 1 });

function after(visits: number, seed: number): LanguageDraw {
  let progress = beginLanguageDraw(seed);
  for (let n = 0; n < visits; n += 1) progress = drawByLanguage(pools, progress, none)?.progress ?? progress;
  return progress;
}

/** What a version before format 2 stored. */
function before(visits: number, seed: number): DrawProgress {
  let progress = beginDraw(set, seed);
  for (let n = 0; n < visits; n += 1) progress = drawMessage(set, progress, none)?.progress ?? progress;
  return progress;
}

describe("stored draw progress (seed 31)", () => {
  it("is read as it was written, at any moment", () => {
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(), (visits, seed) => {
        const progress = after(visits, seed);
        expect(parseDrawProgress(structuredClone(storedDraw(progress)))).toEqual(progress);
      }),
      { seed: 31, numRuns: 40 },
    );
  });

  it("of a version that knew no languages goes on where that was", () => {
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(), (visits, seed) => {
        const old = before(visits, seed);
        const read = parseDrawProgress(structuredClone(old));
        const next = read && drawByLanguage(poolsOf(set, {}), read, none);
        expect(next?.message).toEqual(drawMessage(set, old, none)?.message);
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
    const field = fc.constantFrom(...Object.keys(before(1, 1)));
    fc.assert(
      fc.property(fc.nat(600), field, fc.anything(), (visits, name, value) => {
        const whole = { ...before(visits, 1), [name]: value };
        for (const stored of [whole, { ...storedDraw(after(visits, 1)), pools: { fr: whole } }]) {
          const read = parseDrawProgress(stored);
          if (read !== undefined) expect(drawByLanguage(pools, read, none)).toBeDefined();
        }
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
    const whole = { ...before(10, 1), ...change };
    expect(parseDrawProgress(whole)).toBeUndefined();
    expect(parseDrawProgress({ ...storedDraw(after(10, 1)), pools: { fr: whole } })).toBeUndefined();
  });
});
