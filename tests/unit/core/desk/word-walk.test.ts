import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { walked, wordsIn } from "../../../../src/core/desk/word-walk.ts";
import type { Span } from "../../../../src/core/findings/finding.ts";

const text = "Je m’appelle Nadia, venez !";
const words = wordsIn(text, "fr");
const said = (span: Span | undefined): string | undefined => span && text.slice(span.start, span.end);

describe("a walk through words (seed 616)", () => {
  it("never leaves whole words, whatever the steps", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom<1 | -1>(1, -1), fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(steps, (taken) => {
        let picked: Span | undefined;
        for (const [step, isGrowing] of taken) {
          picked = walked(words, picked, step, isGrowing);
          expect(words.some(({ start }) => start === picked?.start)).toBe(true);
          expect(words.some(({ end }) => end === picked?.end)).toBe(true);
          expect((picked?.end ?? 0) > (picked?.start ?? 0)).toBe(true);
        }
      }),
      { seed: 616 },
    );
  });

  it("goes through all words in their order, and back", () => {
    let picked: Span | undefined;
    const forth = words.map(() => (picked = walked(words, picked, 1, false)));
    expect(forth).toEqual(words);
    const back = words.slice(1).map(() => (picked = walked(words, picked, -1, false)));
    expect(back).toEqual(words.slice(0, -1).toReversed());
  });

  it("selects more words, and fewer again", () => {
    const one = walked(words, undefined, 1, false);
    const two = walked(words, one, 1, true);
    expect([said(one), said(two), said(walked(words, two, -1, true))]).toEqual(["Je", "Je m’appelle", "Je"]);
    expect(said(walked(words, one, -1, true))).toBe("Je");
    expect(walked([], undefined, 1, false)).toBeUndefined();
  });

  it("knows the words of scripts without spaces, and of those from right to left", () => {
    expect(wordsIn("مرحبا بكم", "ar")).toHaveLength(2);
    expect(wordsIn("ยินดีต้อนรับ", "th").length).toBeGreaterThan(1);
  });
});
