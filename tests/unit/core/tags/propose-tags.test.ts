import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../../src/core/findings/pattern.ts";
import { wordsIn } from "../../../../src/core/search/words.ts";
import { emotionWords } from "../../../../src/core/tags/emotion-words.ts";
import { motiveWords } from "../../../../src/core/tags/motive-words.ts";
import { firstProposed, proposeTags } from "../../../../src/core/tags/propose-tags.ts";
import type { TagWords } from "../../../../src/core/tags/tag-words.ts";

const lists: readonly (readonly [string, TagWords])[] = [
  ...Object.entries(motiveWords),
  ...Object.entries(emotionWords),
];
const entries = lists.flatMap(([, { telling, hinting }]) => [...entriesOf(telling), ...entriesOf(hinting)]);
const words = (text: string): readonly string[] => wordsIn(text).map(({ word }) => word);

const told = (of: string): readonly string[] => proposeTags(of).map(({ tag, value }) => `${tag} ${value}`);

/** What people might write around an entry; * is any ending. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...entries).map((entry) => entry.replaceAll("*", "s")),
      fc.constantFrom("la clé", "à Lyon,", "nous", "12", "…"),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(" "));

describe("proposals for tags (seed 75)", () => {
  it("show for each the words that speak for it, enough of them and in their order", () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const { evidence, strength } of proposeTags(written)) {
          const weight = [...new Map(evidence.map((one) => [one.entry, one.weight])).values()];
          expect(weight.reduce<number>((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(2);
          expect(strength).toBeGreaterThanOrEqual(0.5);
          expect(strength).toBeLessThan(1);
          let from = 0;
          for (const { span, entry } of evidence) {
            expect(span.start).toBeGreaterThanOrEqual(from);
            const [begun] = words(entry.replace(/\*.*$/u, ""));
            expect(words(written.slice(span.start, span.end))[0]?.startsWith(begun ?? "")).toBe(true);
            from = span.end;
          }
        }
      }),
      { seed: 75 },
    );
  });

  it("do not depend on accents and case", () => {
    fc.assert(
      fc.property(text, (written) => {
        const bare = written
          .normalize("NFD")
          .replace(/(?=\p{M})\p{Script=Inherited}/gu, "")
          .toUpperCase();
        expect(told(bare)).toEqual(told(written));
      }),
      { seed: 75 },
    );
  });

  it("are made for every telling entry that stands alone", () => {
    for (const [value, { telling }] of lists) {
      for (const entry of entriesOf(telling)) {
        const values = proposeTags(entry.replaceAll("*", "")).map((proposal) => proposal.value);
        expect(values, entry).toContain(value);
      }
    }
  });

  it.each([
    ["J'ai promis à ma mère de rendre ce qu'on nous a donné.", "promise-kept", undefined],
    ["Je prie pour vous chaque soir à la paroisse.", "faith", undefined],
    ["Nous avons vu le reportage, et nous avons peur du froid pour eux.", "saw-the-news", "worry"],
    ["I was shy, but now there is a spare room.", "spare-room", "shyness"],
    ["أشعر بالخوف، أنا قلق عليكم.", undefined, "worry"],
    ["La clé est chez le gardien.", undefined, undefined],
    // A hint alone proposes nothing.
    ["Le médecin passe à midi.", undefined, undefined],
  ])("%s", (written, motive, emotion) => {
    const proposals = proposeTags(written);
    expect(firstProposed(proposals, "motive")).toBe(motive);
    expect(firstProposed(proposals, "emotion")).toBe(emotion);
  });
});

describe("the lists", () => {
  it.each(lists)("of %s have each entry once", (_, { telling, hinting }) => {
    const all = [...entriesOf(telling), ...entriesOf(hinting)].map((entry) => entry.toLowerCase());
    expect(all).toEqual([...new Set(all)]);
  });
});
