import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFloor, type Floor } from "../../../../src/core/floor/floor.ts";
import { applyMapping } from "../../../../src/core/geometry/mapping.ts";
import type { Page } from "../../../../src/core/typeset/typeset.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RULES } from "../../../fixtures/palms.ts";
import { plainFace } from "../typeset/plain-face.ts";
import { perform, type Hand, type Shot } from "./stage.ts";

const SENTENCE = "The kettle is on, the bed is made and nobody will ask you anything before noon.";
const LONG = Array.from({ length: 7 }, (_, i) => `Day ${i + 1}, as ever: ${SENTENCE}`).join(" ");
/** A reader in a hurry. */
const QUICK = {
  ...RULES,
  typeset: {
    ...RULES.typeset,
    reading: { ...RULES.typeset.reading, charactersPerSecond: 200, minimumMs: 2500 },
  },
};
const AT = { x: -65, y: 0, z: 900 };
const left: Hand = () => ({ at: AT, side: "left" });
const right: Hand = () => ({ at: { ...AT, x: 65 }, side: "right" });
const between =
  (hand: Hand, fromMs: number, untilMs = Infinity): Hand =>
  (atMs) =>
    atMs < fromMs || atMs >= untilMs ? undefined : hand(atMs);
const closedFrom =
  (hand: Hand, closesMs: number): Hand =>
  (atMs) => {
    const held = hand(atMs);
    return held && { ...held, closed: atMs < closesMs ? 0 : 1 };
  };

function openStage(text: string, lang = "en"): Floor {
  const message = { id: "m", lang, text, motive: "m", emotion: "e", provenance: "p" };
  return openFloor(QUICK, { face: plainFace, draw: () => message });
}

const flickers =
  (hand: Hand, spells: readonly number[]): Hand =>
  (atMs) => {
    let leftMs = atMs;
    const spell = spells.findIndex((lengthMs) => (leftMs -= lengthMs) < 0);
    return spell % 2 === 1 ? undefined : hand(atMs);
  };

const sourcesOf = (page: Page): string => page.source;
/** What a shot lights, from left to right as the text stands. */
const inLight = ({ picture }: Shot): readonly Page[] =>
  picture.pages
    .map(({ page, mapping }) => {
      const [at, ahead] = [applyMapping(mapping, { x: 0, y: 0 }), applyMapping(mapping, { x: 10, y: 0 })];
      return { page, along: at.x * (ahead.x - at.x) + at.y * (ahead.y - at.y) };
    })
    .toSorted((a, b) => a.along - b.along)
    .map(({ page }) => page);
const litAt = (shots: readonly Shot[], ms: number): readonly Page[] => {
  const shot = shots.findLast(({ nowMs }) => nowMs <= ms);
  return shot === undefined ? [] : inLight(shot);
};
const readInTurn = (shots: readonly Shot[]): readonly string[] => [
  ...new Set(shots.flatMap((shot) => inLight(shot).map(sourcesOf))),
];

describe("two palms of one visitor (seed 87)", () => {
  it("are an open book: the text flows from the left palm to the right one, opening by opening, to its end", () => {
    const shots = perform(openStage(LONG), [left, right], 11_000);
    const first = litAt(shots, 2500).map(sourcesOf);
    expect(first).toHaveLength(2);
    expect(LONG.startsWith(first.join("").trimEnd())).toBe(true);
    expect(readInTurn(shots).join("")).toBe(LONG);
    expect(new Set(shots.flatMap((shot) => inLight(shot).map(({ emMm }) => emMm))).size).toBe(1);
  });

  it("are read from the right to the left in Arabic", () => {
    const text = "الغرفة جاهزة لك والمائدة مفروشة. تعال متى شئت فالباب مفتوح دائما.";
    const [onLeft, onRight] = litAt(perform(openStage(text, "ar"), [left, right], 2500), 2400);
    expect(`${onRight?.source}${onLeft?.source}`.trimEnd()).toBe(text);
  });

  it("share a message that would fit one of them where it has a pause, and set it larger for that", () => {
    const text = `${SENTENCE} ${SENTENCE}`;
    const alone = litAt(perform(openStage(text), [left], 2500), 2400);
    const both = litAt(perform(openStage(text), [left, right], 2500), 2400);
    expect(both.map(sourcesOf)).toEqual([`${SENTENCE} `, SENTENCE]);
    expect(both[0]?.emMm).toBeGreaterThan((alone[0]?.emMm ?? Infinity) * 1.2);
  });

  it("have the rest of the text once the second has come, from the next opening on; the page that is read stays", () => {
    fc.assert(
      fc.property(number(2200, 2900), (comesMs) => {
        const shots = perform(openStage(LONG), [left, between(right, comesMs)], 11_000);
        const [page] = litAt(shots, comesMs);
        const opening = shots.filter(({ nowMs }) => nowMs > comesMs && nowMs < 650 + (page?.readingMs ?? 0));
        for (const shot of opening) expect(inLight(shot)).toEqual([page]);
        expect(shots.some((shot) => inLight(shot).length === 2)).toBe(true);
        expect(readInTurn(shots).join("")).toBe(LONG);
      }),
      { seed: 87, numRuns: 3 },
    );
  });

  it("share the first page too if the second comes before it can have been read", () => {
    const shots = perform(openStage(LONG), [left, between(right, 1100)], 4000);
    expect(litAt(shots, 3900)).toHaveLength(2);
    expect(LONG.startsWith(litAt(shots, 3900).map(sourcesOf).join(""))).toBe(true);
  });

  it("lose nothing when one closes: its page goes out at once, and what has not been read goes on in the other", () => {
    fc.assert(
      fc.property(fc.constantFrom("left", "right"), number(2000, 6000), (closing, closesMs) => {
        const hands = [
          closing === "left" ? closedFrom(left, closesMs) : left,
          closing === "right" ? closedFrom(right, closesMs) : right,
        ];
        const floor = openStage(LONG);
        // A page that has to move has gone out by then.
        const before = perform(floor, hands, closesMs + 850);
        const reading = floor.visitors()[0]?.visit;
        const shots = perform(floor, hands, closesMs + 12_000, closesMs + 850);
        expect(litAt(before, closesMs + 320)).toHaveLength(1);
        const after = readInTurn(shots).join("");
        expect(LONG.endsWith(after)).toBe(true);
        const read = reading?.kind === "reading" ? reading.page : NaN;
        const pages = readInTurn(before);
        expect(after.length).toBeGreaterThanOrEqual(LONG.length - pages.slice(0, read).join("").length);
      }),
      { seed: 87, numRuns: 3 },
    );
  });

  it("keep the page that is being read as it is when the other closes: it is not even dimmed", () => {
    const shots = perform(openStage(LONG), [left, closedFrom(right, 2000)], 3000);
    const levels = shots
      .filter(({ nowMs }) => nowMs > 1500)
      .map(({ picture }) => picture.pages.find(({ key }) => key.endsWith("/0/0"))?.level);
    expect(new Set(levels)).toEqual(new Set([1]));
  });

  it("change what they show in the dark only, however they come and go", () => {
    const coming = fc.array(number(200, 3000), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(coming, coming, (one, other) => {
        let before = new Map<string, number>();
        for (const { picture } of perform(
          openStage(LONG),
          [flickers(left, one), flickers(right, other)],
          6_000,
        )) {
          const now = new Map(picture.pages.map(({ key, level }) => [key, level]));
          for (const [key, level] of now) expect(level - (before.get(key) ?? 0)).toBeLessThan(0.07);
          for (const [key, level] of before) expect(level - (now.get(key) ?? 0)).toBeLessThan(0.16);
          before = now;
        }
      }),
      { seed: 87, numRuns: 5 },
    );
  });
});
