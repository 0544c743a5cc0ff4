import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OFFER_MS } from "../../../../src/core/visit/visitors.ts";
import { number, side } from "../../../fixtures/arbitraries.ts";
import { everybody, messagesShown, PICTURE_MS, play, type Hand } from "./stage.ts";

const AT = { x: 0, y: 0, z: 900 };
const open: Hand = () => ({ at: AT });
const fist: Hand = () => ({ at: AT, closed: 1 });
const within = (fromMs: number, lengthMs: number, atMs: number): boolean =>
  atMs >= fromMs && atMs < fromMs + lengthMs;
/** `other` for some time, `hand` before and after. */
const but =
  (hand: Hand, fromMs: number, lengthMs: number, other: Hand): Hand =>
  (atMs) =>
    within(fromMs, lengthMs, atMs) ? other(atMs) : hand(atMs);
const unseen: Hand = () => undefined;
const FRAME_MS = 34;
/** There and back at an even speed from 1 s to 2.5 s, else still. */
const sweep =
  (mmPerS: number): Hand =>
  (atMs) => {
    const way = ((mmPerS * Math.max(0, Math.min(1500, atMs - 1000))) / 1000) % 400;
    return { at: { ...AT, x: (way > 200 ? 400 - way : way) - 100 } };
  };

describe("visitors (seed 74)", () => {
  it("come with an open palm held for 150 ms, and no sooner", () => {
    fc.assert(
      fc.property(side, number(0, 600), (of, heldMs) => {
        const hand: Hand = (atMs) => (within(200, heldMs, atMs) ? { at: AT, side: of } : undefined);
        const moments = play([hand], 1500);
        const came = moments.find(({ visitors }) => visitors.all.length > 0);
        if (came !== undefined) expect(came.nowMs).toBeGreaterThanOrEqual(200 + OFFER_MS);
        if (heldMs < OFFER_MS) expect(came).toBeUndefined();
        if (heldMs > OFFER_MS + 2 * FRAME_MS) expect(came?.nowMs).toBeLessThan(200 + OFFER_MS + 2 * FRAME_MS);
      }),
      { seed: 74 },
    );
  });

  it("do not come with a fist, a back, nor a palm turned away", () => {
    const ways = fc.constantFrom({ closed: 1 }, { closed: 0.8 }, { yawDeg: 180 }, { pitchDeg: 75 });
    fc.assert(
      fc.property(ways, side, number(-180, 180), (way, of, rollDeg) => {
        const hand: Hand = () => ({ at: AT, side: of, rollDeg, ...way });
        expect(everybody(play([hand], 1500)).size).toBe(0);
      }),
      { seed: 74, numRuns: 30 },
    );
  });

  it("stay through any loss of less than a second, and read the same message after it", () => {
    fc.assert(
      fc.property(number(0, 930), number(600, 2000), (lostMs, goneMs) => {
        const moments = play([but(open, goneMs, lostMs, unseen)], goneMs + 1900);
        expect(everybody(moments).size).toBe(1);
        expect(messagesShown(moments)).toEqual(["m-1"]);
        expect(moments.at(-1)?.visitors.all[0]?.light.level).toBe(1);
      }),
      { seed: 74, numRuns: 30 },
    );
  });

  it("stay when the hand is found again with a tremor in its first frames", () => {
    fc.assert(
      fc.property(number(210, 800), number(0, 250), (lostMs, tremorMs) => {
        const hand = but(but(open, 1000, lostMs, unseen), 1000 + lostMs, tremorMs, fist);
        const moments = play([hand], 4000);
        expect(messagesShown(moments)).toEqual(["m-1"]);
      }),
      { seed: 74, numRuns: 30 },
    );
  });

  it("leave when the palm closes, or is gone for long, and what comes back is told something new", () => {
    fc.assert(
      fc.property(fc.constantFrom(fist, unseen), number(1600, 2500), (other, lengthMs) => {
        const moments = play([but(open, 1000, lengthMs, other)], 1000 + lengthMs + 1500);
        expect(moments.some(({ visitors }) => visitors.all.length === 0 && visitors.nextId > 1)).toBe(true);
        expect(messagesShown(moments)).toEqual(["m-1", "m-2"]);
      }),
      { seed: 74, numRuns: 20 },
    );
  });

  it("keep their light below 28 cm/s, lose it above 53, stay, and get it back for the same message", () => {
    fc.assert(
      fc.property(number(530, 700), number(50, 280), (fastMmPerS, slowMmPerS) => {
        const slow = play([sweep(slowMmPerS)], 3000).filter(({ nowMs }) => nowMs > 1000);
        for (const { visitors } of slow) expect(visitors.all[0]?.light.level).toBeGreaterThan(0.89);
        const moments = play([sweep(fastMmPerS)], 3900);
        expect(
          moments.some(({ nowMs, visitors }) => nowMs > 1000 && visitors.all[0]?.light.level === 0),
        ).toBe(true);
        expect(everybody(moments).size).toBe(1);
        expect(messagesShown(moments)).toEqual(["m-1"]);
        expect(moments.at(-1)?.visitors.all[0]?.light.level).toBe(1);
      }),
      { seed: 74, numRuns: 12 },
    );
  });

  it("have each page lit for its time, however often the hand is lost meanwhile", () => {
    fc.assert(
      fc.property(fc.array(number(300, 900), { minLength: 1, maxLength: 3 }), (lossesMs) => {
        const hand = lossesMs.reduce((held, ms, i) => but(held, 1000 + 1500 * i, ms, unseen), open);
        const readers = play([hand], 12_000).map(({ visitors }) => visitors.all[0]);
        const first = readers.filter((reader) => reader?.visit.kind === "reading" && reader.visit.page === 0);
        const lit = first.filter((reader) => (reader?.light.level ?? 0) > 0);
        expect(readers.at(-1)?.visit).toMatchObject({ kind: "reading", page: 1 });
        expect(lit.length * PICTURE_MS).toBeGreaterThan(4000 - 3 * PICTURE_MS);
      }),
      { seed: 74, numRuns: 20 },
    );
  });

  it("leave in the dark", () => {
    fc.assert(
      fc.property(number(300, 2000), fc.constantFrom(fist, unseen), (goneMs, other) => {
        let lit = new Map<number, number>();
        for (const { visitors } of play([but(open, goneMs, 1e9, other)], goneMs + 3000)) {
          for (const [id, level] of lit)
            if (!visitors.all.some((visitor) => visitor.id === id)) expect(level).toBe(0);
          lit = new Map(visitors.all.map(({ id, light }) => [id, light.level]));
        }
        expect(lit.size).toBe(0);
      }),
      { seed: 74, numRuns: 30 },
    );
  });

  it("are lit only in a hand that is seen, open and turned to the light, and in the dark a third of a second after", () => {
    fc.assert(
      fc.property(fc.constantFrom(fist, unseen), number(50, 900), (other, lengthMs) => {
        for (const { nowMs, visitors } of play([but(open, 1000, lengthMs, other)], 1000 + lengthMs))
          if (nowMs > 1000 + 200 + 120 + FRAME_MS) expect(visitors.all[0]?.light.level ?? 0).toBe(0);
      }),
      { seed: 74, numRuns: 30 },
    );
  });
});
