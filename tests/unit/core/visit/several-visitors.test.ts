import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Shown } from "../../../../src/core/visit/leaf.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { everybody, messagesShown, play, type Hand, type Moment } from "./stage.ts";

const AT = { x: -60, y: 0, z: 900 };
const left: Hand = () => ({ at: AT, side: "left" });
/** The other hand of the same person: held out beside the first from some time on. */
const beside =
  (apartMm: number, fromMs = 0): Hand =>
  (atMs) =>
    atMs < fromMs ? undefined : { at: { ...AT, x: AT.x + apartMm }, side: "right" };

const withdrawn: Hand = (atMs) => (atMs < 1500 ? left(atMs) : { at: AT, side: "left", closed: 1 });

const last = (moments: readonly Moment[]): Moment | undefined => moments.at(-1);

describe("several palms (seed 75)", () => {
  it("side by side are one visitor's, with one message, whenever the second comes", () => {
    fc.assert(
      fc.property(number(85, 170), number(0, 1500), (apartMm, fromMs) => {
        const moments = play([left, beside(apartMm, fromMs)], 2500);
        expect(everybody(moments).size).toBe(1);
        expect(last(moments)?.visitors.all[0]?.palms).toHaveLength(2);
        expect(messagesShown(moments)).toEqual(["m-1"]);
      }),
      { seed: 75, numRuns: 30 },
    );
  });

  it("are two at most: a third beside them is somebody else's", () => {
    const moments = play([left, beside(110), beside(-110, 700)], 2500);
    expect(last(moments)?.visitors.all.map(({ palms }) => palms.length)).toEqual([2, 1]);
    expect(messagesShown(moments)).toEqual(["m-1", "m-2"]);
  });

  it("far apart, at different heights, or from opposite sides belong to two", () => {
    const far = number(200, 280).map((mm): Hand => beside(mm));
    const lower = number(95, 200).map((mm): Hand => () => ({
      at: { ...AT, x: 50, z: 900 + mm },
      side: "right",
    }));
    const opposite = number(120, 180).map((deg): Hand => () => ({
      at: { ...AT, x: 60 },
      side: "right",
      rollDeg: deg,
    }));
    fc.assert(
      fc.property(fc.oneof(far, lower, opposite), (other) => {
        const moments = play([left, other], 1200);
        expect(last(moments)?.visitors.all).toHaveLength(2);
        expect(messagesShown(moments).toSorted()).toEqual(["m-1", "m-2"]);
      }),
      { seed: 75, numRuns: 30 },
    );
  });

  it("of one visitor: the second carries on when the first is withdrawn, in a light that went out between", () => {
    const moments = play([withdrawn, beside(130)], 4000);
    expect(messagesShown(moments)).toEqual(["m-1"]);
    expect(last(moments)?.visitors.all[0]?.shown?.palm).toBe(2);
    expect(last(moments)?.visitors.all[0]?.light.level).toBe(1);
  });

  it("are all told at once, each something of its own, and no message twice", () => {
    const places = [-230, 0, 230].flatMap((x) => [-150, 150].map((y) => ({ x, y, z: 1100 })));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(number(0, 1000), { minLength: 6, maxLength: 6 }),
        (count, startsMs) => {
          const hands = places.slice(0, count).map(
            (at, i): Hand =>
              (atMs) =>
                atMs < (startsMs[i] ?? 0) ? undefined : { at },
          );
          const moments = play(hands, 2500);
          const all = last(moments)?.visitors.all ?? [];
          expect(all).toHaveLength(count);
          for (const { light } of all) expect(light.level).toBe(1);
          expect(new Set(all.map(({ shown }) => shown?.messageId)).size).toBe(count);
          expect(messagesShown(moments)).toHaveLength(count);
        },
      ),
      { seed: 75, numRuns: 20 },
    );
  });
});

const same = (a: Shown | undefined, b: Shown | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

describe("what is in the light (seed 76)", () => {
  /** Two palms of one visitor, whose detection fails in any rhythm: seen open, seen as a fist, or not seen at all. */
  const failing = fc.array(fc.tuple(fc.constantFrom("open", "fist", "gone"), number(20, 700)), {
    minLength: 1,
    maxLength: 40,
  });
  type Failing = readonly (readonly ["open" | "fist" | "gone", number])[];
  const fails =
    (hand: Hand, all: Failing): Hand =>
    (atMs) => {
      let leftMs = atMs;
      const now = all.find(([, lengthMs]) => (leftMs -= lengthMs) < 0)?.[0] ?? "open";
      const held = hand(atMs);
      return now === "gone" || held === undefined ? undefined : { ...held, closed: now === "fist" ? 1 : 0 };
    };

  it("changes its words, its page and its hand only in the dark, and never steps", () => {
    fc.assert(
      fc.property(failing, failing, (one, other) => {
        let before: Moment | undefined;
        for (const moment of play([fails(left, one), fails(beside(130), other)], 6000)) {
          const laterMs = moment.nowMs - (before?.nowMs ?? 0) + 1e-6;
          for (const { id, shown, light } of moment.visitors.all) {
            const was = before?.visitors.all.find((visitor) => visitor.id === id);
            const level = was?.light.level ?? 0;
            if (!same(was?.shown, shown)) expect(light.level).toBe(0);
            expect(light.level - level).toBeLessThanOrEqual(laterMs / 280);
            expect(level - light.level).toBeLessThanOrEqual(laterMs / 120);
          }
          before = moment;
        }
      }),
      { seed: 76, numRuns: 25 },
    );
  });
});
