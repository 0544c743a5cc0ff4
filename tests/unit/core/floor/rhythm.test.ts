import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFloor, type FloorRules } from "../../../../src/core/floor/floor.ts";
import type { LitPage, Picture } from "../../../../src/core/floor/picture.ts";
import { applyMapping } from "../../../../src/core/geometry/mapping.ts";
import type { HostMessage } from "../../../../src/core/messages/host-message.ts";
import { FORGET_MS } from "../../../../src/core/tracking/tracks.ts";
import { RECALL_MS, recalledLevel, recallStarts } from "../../../../src/core/visit/recall.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { mostFlashes, type LightOverTime } from "../../../fixtures/flashes.ts";
import { RULES } from "../../../fixtures/palms.ts";
import { plainFace } from "../typeset/plain-face.ts";
import { perform, type Hand, type Shot } from "./stage.ts";

const AT = { x: 10, y: -20, z: 900 };
const TEXT =
  "Welcome, whoever you are. The table is laid for one more than we are, and the bed in the small room is made. " +
  "Nobody will ask you for anything tonight, and tomorrow we shall see what there is to do, one thing after another. " +
  "My mother came here with nothing, and somebody opened a door. Since then ours has had no key. Sit down and eat, and tell us about your own house if you like, or keep it for another day.";

/** A floor that tells messages of several pages, with a translation each, read quickly. */
function openTold(rules: Partial<FloorRules> = {}) {
  let told = 0;
  const draw = (): HostMessage => ({
    id: `m-${++told}`,
    lang: "en",
    text: TEXT,
    motive: "welcome",
    emotion: "joy",
    provenance: "test",
    translations: { nl: "Welkom, wie je ook bent. Ga zitten en eet." },
  });
  const reading = { ...RULES.typeset.reading, minimumMs: 900, charactersPerSecond: 200, leadInMs: 0 };
  const all = { ...RULES, typeset: { ...RULES.typeset, reading }, ...rules };
  return openFloor(all, { face: plainFace, draw });
}

const open: Hand = () => ({ at: AT });
type Way = "open" | "fist" | "gone" | "aside";
const held = (way: Way): ReturnType<Hand> => {
  if (way === "gone") return undefined;
  return way === "aside" ? { at: { ...AT, x: AT.x + 40 } } : { at: AT, closed: way === "fist" ? 1 : 0 };
};
/** Anything that a hand, or the detector that follows it, may do. */
const ways = fc.array(
  fc.tuple(fc.constantFrom<Way>("open", "open", "fist", "gone", "aside"), number(20, 900)),
  {
    minLength: 1,
    maxLength: 30,
  },
);
const doing =
  (all: readonly (readonly [Way, number])[]): Hand =>
  (atMs) => {
    let leftMs = atMs;
    return held(all.find(([, lengthMs]) => (leftMs -= lengthMs) < 0)?.[0] ?? "open");
  };

const startsOf = new Map<string, readonly number[]>();
/** A page's light: the mean of its words'. */
function pageLevel({ key, page, level, recalledMs }: LitPage): number {
  const starts = startsOf.get(key) ?? recallStarts(page);
  startsOf.set(key, starts);
  const words = starts.map((startMs) => recalledLevel(startMs, recalledMs));
  return (level * words.reduce((sum, word) => sum + word, 0)) / Math.max(1, words.length);
}

const brightest = (all: readonly { readonly level: number }[]): number =>
  all.reduce((most, { level }) => Math.max(most, level), 0);
const palmLevel = ({ pages, marks }: Picture): number => Math.max(brightest(marks), ...pages.map(pageLevel));
const keysOf = (shots: readonly Shot[]): readonly string[] => [
  ...new Set(shots.flatMap(({ picture }) => picture.pages.map(({ key }) => key))),
];
const messagesOf = (shots: readonly Shot[]): readonly string[] => [
  ...new Set(keysOf(shots).map((key) => key.split("/")[1] ?? "")),
];
const motion = fc.constantFrom<FloorRules["motion"]>("full", "reduced");

const closesAt5s: Hand = (atMs) => held(atMs < 5000 ? "open" : "fist");
const pagesWith = (translateTo: string | undefined): readonly string[] =>
  keysOf(perform(openTold({ translateTo }), [open], 14_000));
const turnedAtMs = (hand: Hand, patience: number): number => {
  const shots = perform(openTold({ patience }), [hand], 6000);
  return (
    shots.find(({ picture }) => picture.pages.some(({ key }) => /\/1\/\d+$/.test(key)))?.nowMs ?? Infinity
  );
};
const sways: Hand = (atMs) => ({ at: { ...AT, x: AT.x + 60 * Math.sin(atMs / 300) } });

const blinking = (hz: number, depth: number): LightOverTime =>
  Array.from({ length: 300 }, (_, i) => ({
    nowMs: 10 * i,
    level: (depth / 2) * (1 - Math.cos((2 * Math.PI * hz * i) / 100)),
  }));

it("flashes are counted: a light that goes on and off four times a second has four in a second, a breath has none", () => {
  expect(mostFlashes(blinking(4, 1))).toBe(4);
  expect(mostFlashes(blinking(2, 0.2))).toBe(2);
  expect(mostFlashes(blinking(8, 0.08))).toBe(0);
});

describe("light over time (seed 83)", () => {
  it("flashes nowhere more than three times a second, whatever hands and detector do", () => {
    const invitation = { level: 1, besides: 1, quietAfterMs: 10_000 };
    fc.assert(
      fc.property(ways, motion, fc.boolean(), (all, moves, seenMark) => {
        const shots = perform(openTold({ motion: moves, invitation, seenMark }), [doing(all)], 5000);
        const over = (levelOf: (picture: Picture) => number): number =>
          mostFlashes(shots.map(({ nowMs, picture }) => ({ nowMs, level: levelOf(picture) })));
        expect(over(palmLevel)).toBeLessThanOrEqual(3);
        expect(over((picture) => brightest(picture.farewells))).toBeLessThanOrEqual(3);
        expect(over(({ invitation: { level } }) => level)).toBeLessThanOrEqual(3);
      }),
      { seed: 83, numRuns: 12 },
    );
  });

  it("of words that have come stays, and comes at once after a dip: nothing is remembered twice", () => {
    fc.assert(
      fc.property(number(2200, 2600), number(210, 900), (lostMs, lengthMs) => {
        const reading = { ...RULES.typeset.reading, minimumMs: 60_000 };
        const floor = openTold({ typeset: { ...RULES.typeset, reading } });
        const hand: Hand = (atMs) => (atMs > lostMs && atMs < lostMs + lengthMs ? undefined : open(atMs));
        const lit = perform(floor, [hand], 4500).flatMap(({ picture }) => picture.pages);
        expect(new Set(lit.map(({ key }) => key)).size).toBe(1);
        let before = 0;
        for (const { recalledMs } of lit) {
          expect(recalledMs).toBeGreaterThanOrEqual(before);
          before = recalledMs;
        }
        expect(before).toBe(RECALL_MS);
      }),
      { seed: 83, numRuns: 12 },
    );
  });

  it("stays in its place where motion is reduced: rings, words and last lights come and go by fading", () => {
    const floor = openTold({ motion: "reduced" });
    const shots = perform(floor, [closesAt5s], 9000);
    const places = (kind: "marks" | "farewells"): Set<string> =>
      new Set(
        shots.flatMap(({ picture }) =>
          picture[kind].map(({ mapping, radiusMm }) => {
            const { x, y } = applyMapping(mapping, { x: radiusMm, y: 0 });
            return `${Math.round(x / 4)} ${Math.round(y / 4)}`;
          }),
        ),
      );
    expect(places("marks").size).toBe(1);
    expect(places("farewells").size).toBe(1);
    for (const { picture } of shots)
      for (const { recalledMs } of picture.pages) expect(recalledMs).toBe(RECALL_MS);
    const moving = perform(openTold(), [closesAt5s], 9000);
    expect(keysOf(shots)).toEqual(keysOf(moving));
    expect(
      new Set(moving.flatMap(({ picture }) => picture.marks.map(({ radiusMm }) => radiusMm))).size,
    ).toBeGreaterThan(9);
  });
});

describe("a visit's course (seed 84)", () => {
  it("shows the message's pages, then its translation's where that is asked for, then stays", () => {
    const [own, both] = [pagesWith(undefined), pagesWith("nl")];
    expect(own.length).toBeGreaterThan(1);
    expect(both.length).toBeGreaterThan(own.length);
    expect(both.slice(0, own.length)).toEqual(own);
  });

  it("waits for who holds the page still, and for nobody else", () => {
    expect(turnedAtMs(open, 2) - turnedAtMs(open, 1)).toBeGreaterThan(850);
    expect(turnedAtMs(sways, 2) - turnedAtMs(sways, 1)).toBeLessThan(500);
  });

  it("goes on in a hand that was lost for less than a second, and after a longer loss another message begins", () => {
    fc.assert(
      fc.property(number(0, 3000), number(-60, 60), (lostMs, asideMm) => {
        const back = 3000 + lostMs;
        const hand: Hand = (atMs) => {
          if (atMs < 3000) return { at: AT };
          return atMs < back ? undefined : { at: { ...AT, x: AT.x + asideMm } };
        };
        const told = messagesOf(perform(openTold(), [hand], back + 2500));
        if (lostMs < FORGET_MS - 70) expect(told).toEqual(["m-1"]);
        if (lostMs > FORGET_MS + 500) expect(told).toEqual(["m-1", "m-2"]);
      }),
      { seed: 84, numRuns: 20 },
    );
  });

  it("ends with the closing hand: out before it has been closed for 200 ms, and something new when it opens again", () => {
    fc.assert(
      fc.property(number(100, 500), number(900, 2000), (closesMs, staysMs) => {
        const [from, until] = [3000, 3000 + staysMs];
        const hand: Hand = (atMs) => ({
          at: AT,
          closed: atMs > until ? 0 : Math.min(1, Math.max(0, (atMs - from) / closesMs)),
        });
        const shots = perform(openTold(), [hand], until + 2500);
        const closing = shots.filter(({ nowMs }) => nowMs > from && nowMs < until);
        const dark = closing.filter(({ nowMs }) => nowMs > from + closesMs + 200);
        expect(dark.every(({ picture }) => picture.pages.length === 0)).toBe(true);
        expect(messagesOf(shots)).toEqual(["m-1", "m-2"]);
      }),
      { seed: 84, numRuns: 15 },
    );
  });
});
