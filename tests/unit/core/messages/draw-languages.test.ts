import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  beginLanguageDraw,
  drawByLanguage,
  type LanguageDraw,
} from "../../../../src/core/messages/draw-languages.ts";
import { beginDraw, drawMessage } from "../../../../src/core/messages/draw.ts";
import type { HostMessage } from "../../../../src/core/messages/host-message.ts";
import { poolsOf, WHOLE, type Pool } from "../../../../src/core/messages/languages.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { inLanguages } from "./set-of.ts";

const seed = fc.integer({ min: 0, max: 0xffffffff });
const none: ReadonlySet<string> = new Set();

function draws(pools: readonly Pool[], from: LanguageDraw, count: number, censored = none) {
  const messages: HostMessage[] = [];
  let progress = from;
  for (let n = 0; n < count; n += 1) {
    const drawn = drawByLanguage(pools, progress, censored);
    if (drawn === undefined) throw new Error("nothing to draw");
    messages.push(drawn.message);
    progress = drawn.progress;
  }
  return { messages, progress };
}

const ids = (messages: readonly HostMessage[]): readonly string[] => messages.map(({ id }) => id);
const sizes = fc.record({ fr: fc.integer({ min: 1, max: 60 }), ar: fc.integer({ min: 1, max: 60 }) });

describe("drawing by language (seed 24)", () => {
  it("without a wish is the draw of the set as it is", () => {
    fc.assert(
      fc.property(sizes, seed, fc.nat(150), (counts, chance, visits) => {
        const set = inLanguages(counts);
        let progress = beginDraw(set, chance);
        for (const id of ids(draws(poolsOf(set, {}), beginLanguageDraw(chance), visits).messages)) {
          const drawn = drawMessage(set, progress, none);
          expect(drawn?.message.id).toBe(id);
          progress = drawn?.progress ?? progress;
        }
      }),
      { seed: 24, numRuns: 30 },
    );
  });

  it("shows none of a language twice before all of that language have been shown", () => {
    fc.assert(
      fc.property(sizes, number(0.2, 5), seed, (counts, weight, chance) => {
        const pools = poolsOf(inLanguages(counts), { fr: weight, ar: 1 });
        const { messages } = draws(pools, beginLanguageDraw(chance), 300);
        for (const [language, size] of Object.entries(counts)) {
          const of = ids(messages.filter(({ lang }) => lang === language));
          for (let from = 0; from + size <= of.length; from += size)
            expect(new Set(of.slice(from, from + size)).size).toBe(size);
        }
      }),
      { seed: 24, numRuns: 60 },
    );
  });

  it("shows each language as often as it is asked for", () => {
    const set = inLanguages({ fr: 900, ar: 9, en: 50 });
    fc.assert(
      fc.property(number(0.2, 5), number(0.2, 5), seed, (fr, ar, chance) => {
        const { messages } = draws(poolsOf(set, { fr, ar }), beginLanguageDraw(chance), 2000);
        const share = messages.filter(({ lang }) => lang === "fr").length / 2000;
        // Five standard deviations of a share of 2,000.
        expect(Math.abs(share - fr / (fr + ar))).toBeLessThan(0.056);
        expect(messages.every(({ lang }) => lang !== "en")).toBe(true);
      }),
      { seed: 24, numRuns: 30 },
    );
  });

  it("goes on alike after a reload at any moment, also where the wish is another one then", () => {
    fc.assert(
      fc.property(sizes, seed, fc.nat(200), fc.boolean(), (counts, chance, visits, changes) => {
        const set = inLanguages(counts);
        const pools = poolsOf(set, { fr: 2, ar: 1 });
        const { progress } = draws(pools, beginLanguageDraw(chance), visits);
        const reloaded: LanguageDraw = JSON.parse(JSON.stringify(progress));
        const then = changes ? poolsOf(set, {}) : pools;
        expect(draws(then, reloaded, 100)).toEqual(draws(then, progress, 100));
      }),
      { seed: 24, numRuns: 30 },
    );
  });

  it("rests what was just shown when languages are asked for, until as many others of theirs have been", () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 30 }), (chance, visits) => {
        const set = inLanguages({ fr: 40, ar: 40 });
        const before = draws(poolsOf(set, {}), beginLanguageDraw(chance), visits);
        const after = draws(poolsOf(set, { fr: 1, ar: 1 }), before.progress, 40);
        for (const language of ["fr", "ar"]) {
          const isOf = ({ lang }: HostMessage): boolean => lang === language;
          const shown = new Set(ids(before.messages.filter(isOf)));
          const next = ids(after.messages.filter(isOf)).slice(0, Math.min(20, shown.size));
          expect(next.filter((id) => shown.has(id))).toEqual([]);
        }
      }),
      { seed: 24, numRuns: 40 },
    );
  });

  it("gives a censored language's turns to the others, and nothing where everything is censored", () => {
    const set = inLanguages({ fr: 5, ar: 5 });
    const pools = poolsOf(set, { fr: 1, ar: 1 });
    const french = new Set(ids(set.messages.filter(({ lang }) => lang === "fr")));
    const { messages } = draws(pools, beginLanguageDraw(1), 20, french);
    expect(messages.every(({ lang }) => lang === "ar")).toBe(true);
    expect(drawByLanguage(pools, beginLanguageDraw(1), new Set(ids(set.messages)))).toBeUndefined();
  });
});

describe("the pools of a wish", () => {
  const set = inLanguages({ fr: 3, "fr-CA": 2, pt: 1 });
  const sizesOf = (weights: Record<string, number>) =>
    poolsOf(set, weights).map(({ language, set: { messages } }) => [language, messages.length]);

  it("hold a language with its regions, unless a region is asked for by itself", () => {
    expect(sizesOf({ fr: 1 })).toEqual([["fr", 5]]);
    expect(sizesOf({ fr: 1, "fr-CA": 1 })).toEqual([
      ["fr", 3],
      ["fr-CA", 2],
    ]);
    expect(sizesOf({ f: 1, "pt-BR": 1, pt: 1 })).toEqual([["pt", 1]]);
  });

  it("are the whole set where it has nothing that is asked for", () => {
    expect(sizesOf({ ti: 1 })).toEqual([[WHOLE, 6]]);
  });
});
