import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoomMm } from "../../../../src/core/geometry/spaces.ts";
import type { SeenPalm } from "../../../../src/core/palm/palm.ts";
import { follow, NO_TRACKS, type Tracks } from "../../../../src/core/tracking/tracks.ts";
import { foresee } from "../../../../src/core/tracking/track.ts";
import { number, side } from "../../../fixtures/arbitraries.ts";
import { normalNoise } from "../../../fixtures/noise.ts";
import { palmAt, TRACK_RULES } from "../../../fixtures/palms.ts";

type Hand = (atMs: number) => RoomMm | undefined;
type Order = (palms: readonly SeenPalm[], frame: number) => readonly SeenPalm[];

const FRAME_MS = 33;
const asListed: Order = (palms) => palms;

/** Follows hands for some time. @returns the tracks after each frame. */
function watch(hands: readonly Hand[], untilMs: number, order = asListed): readonly Tracks[] {
  let tracks = NO_TRACKS;
  const after: Tracks[] = [];
  for (let frame = 0; frame * FRAME_MS <= untilMs; frame++) {
    const atMs = frame * FRAME_MS;
    const palms = hands.flatMap((hand) => hand(atMs) ?? []).map((at) => palmAt(at));
    tracks = follow(tracks, order(palms, frame), TRACK_RULES, atMs);
    after.push(tracks);
  }
  return after;
}

/** The track that is nearest to a place. */
function idAt(tracks: Tracks | undefined, at: RoomMm | undefined): number | undefined {
  if (at === undefined) return undefined;
  const apart = (place: RoomMm): number => Math.hypot(place.x - at.x, place.y - at.y, place.z - at.z);
  const nearest = tracks?.all.toSorted((a, b) => apart(middle(a)) - apart(middle(b)))[0];
  return nearest?.id;
}

const idsOf = ({ all }: Tracks): readonly number[] => all.map(({ id }) => id);
const middle = (track: Tracks["all"][number]): RoomMm => foresee(track, track.seenAtMs).centre;

const sway =
  (at: RoomMm, reachMm: number, periodMs: number): Hand =>
  (atMs) => ({ ...at, x: at.x + reachMm * Math.sin((2 * Math.PI * atMs) / periodMs) });

const THREE: readonly Hand[] = [
  sway({ x: -200, y: 0, z: 900 }, 30, 2000),
  sway({ x: 0, y: 40, z: 800 }, 40, 1500),
  sway({ x: 200, y: -30, z: 1000 }, 30, 1700),
];

describe("identities (seed 61)", () => {
  it("do not depend on the order in which the detector lists the hands", () => {
    const inOrder = watch(THREE, 1900);
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 60, maxLength: 60 }), (turns) => {
        const shuffled: Order = (palms, frame) => {
          const turn = turns[frame % turns.length] ?? 0;
          const rotated = [...palms.slice(turn % 3), ...palms.slice(0, turn % 3)];
          return turn < 3 ? rotated : rotated.toReversed();
        };
        const after = watch(THREE, 1900, shuffled);
        expect(after.map(idsOf)).toEqual(inOrder.map(idsOf));
        // All that went before is in the last.
        expect(after.at(-1)).toEqual(inOrder.at(-1));
      }),
      { seed: 61, numRuns: 20 },
    );
  });

  it("survive a loss of less than a second, of a still hand and of one that goes on", () => {
    fc.assert(
      fc.property(number(0, 960), number(-250, 250), (lostMs, mmPerS) => {
        const goneMs = 600;
        const hand: Hand = (atMs) => ({ x: (mmPerS * (atMs - 1000)) / 1000, y: 0, z: 900 });
        const seen: Hand = (atMs) => (atMs > goneMs && atMs < goneMs + lostMs ? undefined : hand(atMs));
        const after = watch([seen], 2000);
        expect(after.at(-1)?.all.map(({ id }) => id)).toEqual([1]);
      }),
      { seed: 61 },
    );
  });

  it("survive a loss in which a moving hand stops", () => {
    fc.assert(
      fc.property(number(0, 960), number(-250, 250), (lostMs, mmPerS) => {
        const goneMs = 600;
        const hand: Hand = (atMs) => ({ x: (mmPerS * Math.min(atMs, goneMs)) / 1000, y: 0, z: 900 });
        const seen: Hand = (atMs) => (atMs > goneMs && atMs < goneMs + lostMs ? undefined : hand(atMs));
        expect(
          watch([seen], 2000)
            .at(-1)
            ?.all.map(({ id }) => id),
        ).toEqual([1]);
      }),
      { seed: 61 },
    );
  });

  it("are kept by two hands that cross at different heights", () => {
    fc.assert(
      fc.property(number(80, 300), number(150, 600), number(0, FRAME_MS), (apartMm, mmPerS, offsetMs) => {
        const across = (from: 1 | -1, z: number): Hand => {
          return (atMs) => ({ x: from * (200 - (mmPerS * (atMs + offsetMs)) / 1000), y: 0, z });
        };
        const [low, high] = [across(1, 850), across(-1, 850 + apartMm)];
        const untilMs = (400 / mmPerS) * 1000;
        const after = watch([low, high], untilMs);
        const lastMs = (after.length - 1) * FRAME_MS;
        expect(after.at(-1)?.all).toHaveLength(2);
        expect(idAt(after.at(-1), low(lastMs))).toBe(idAt(after[0], low(0)));
        expect(idAt(after.at(-1), high(lastMs))).toBe(idAt(after[0], high(0)));
      }),
      { seed: 61, numRuns: 60 },
    );
  });

  it("are kept by two hands that cross within 12 cm, at one height or two, though either or both are lost for five frames", () => {
    const lost = fc.record({
      first: fc.boolean(),
      second: fc.boolean(),
      frames: fc.integer({ min: 0, max: 5 }),
    });
    const place = fc.record({ beside: number(80, 120), turnDeg: number(0, 360) });
    fc.assert(
      fc.property(
        place,
        number(150, 600),
        number(-150, 150),
        lost,
        fc.nat(),
        ({ beside, turnDeg }, mmPerS, earlyMs, { first, second, frames }, seed) => {
          const noise = normalNoise(seed);
          // They pass each other above or beside, as hands must that do not touch.
          const [up, out] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)];
          const meetMs = (250 / mmPerS) * 1000;
          const hand =
            (from: 1 | -1): ((atMs: number) => RoomMm) =>
            (atMs) => ({
              x: from * (250 - (mmPerS * atMs) / 1000),
              y: (from * out * beside) / 2,
              z: 900 + (from * up * beside) / 2,
            });
          const [one, other] = [hand(1), hand(-1)];
          const seen =
            (path: typeof one, isLost: boolean): Hand =>
            (atMs) => {
              if (isLost && Math.abs(atMs - meetMs - earlyMs) < (frames * FRAME_MS) / 2) return undefined;
              const { x, y, z } = path(atMs);
              return { x: x + 2 * noise(), y: y + 2 * noise(), z: z + 6 * noise() };
            };
          const after = watch([seen(one, first), seen(other, second)], 2 * meetMs);
          const lastMs = (after.length - 1) * FRAME_MS;
          expect(after.at(-1)?.all).toHaveLength(2);
          expect(idAt(after.at(-1), one(lastMs))).toBe(idAt(after[0], one(0)));
          expect(idAt(after.at(-1), other(lastMs))).toBe(idAt(after[0], other(0)));
        },
      ),
      { seed: 61, numRuns: 100 },
    );
  });

  it("teach the next hand how noisy it is seen", () => {
    const noise = normalNoise(8);
    const shaky =
      (x: number): Hand =>
      (atMs) => ({
        x: x + 5 * noise(),
        y: 5 * noise(),
        z: 900 + (atMs > 0 ? 15 * noise() : 0),
      });
    const first = watch([shaky(-100)], 6000).at(-1);
    if (first === undefined) throw new Error("nobody was followed");
    const palms = [palmAt({ x: -100, y: 0, z: 900 }), palmAt({ x: 150, y: 0, z: 900 })];
    const [, second] = follow(first, palms, TRACK_RULES, 6033).all;
    expect(second?.motion.noise.variance.y).toBeGreaterThan(9);
  });

  it("are never used again, and belong to one hand at a time", () => {
    const there = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }), { maxLength: 80 });
    fc.assert(
      fc.property(there, number(20, 700), (frames, everyMs) => {
        let tracks = NO_TRACKS;
        const dropped = new Set<number>();
        for (const [i, places] of frames.entries()) {
          const palms = [...new Set(places)].map((place) => palmAt({ x: 150 * place - 375, y: 0, z: 1000 }));
          const next = follow(tracks, palms, TRACK_RULES, i * everyMs);
          const ids = next.all.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) expect(dropped.has(id)).toBe(false);
          for (const { id } of tracks.all) if (!ids.includes(id)) dropped.add(id);
          expect(next.all.length).toBeGreaterThanOrEqual(palms.length);
          tracks = next;
        }
      }),
      { seed: 61, numRuns: 200 },
    );
  });

  it("are given to hands that are far apart from the first, and taken from hands unseen for a second", () => {
    fc.assert(
      fc.property(side, number(1001, 5000), (of, goneMs) => {
        const palm = palmAt({ x: 0, y: 0, z: 900 }, { side: of });
        const first = follow(NO_TRACKS, [palm], TRACK_RULES, 0);
        const beside = follow(first, [palm, palmAt({ x: 190, y: 0, z: 900 })], TRACK_RULES, 33);
        expect(beside.all.map(({ id }) => id)).toEqual([1, 2]);
        expect(follow(first, [palm], TRACK_RULES, goneMs).all.map(({ id }) => id)).toEqual([2]);
      }),
      { seed: 61 },
    );
  });
});
