import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot, norm, type Vec3 } from "../../../../src/core/geometry/vector.ts";
import { centroid } from "../../../../src/core/geometry/polygon.ts";
import {
  continueTrack,
  foresee,
  freezeFacing,
  startHand,
  type Track,
} from "../../../../src/core/tracking/track.ts";
import { inPicture } from "../../../../src/core/palm/foreshortening.ts";
import type { SeenPalm } from "../../../../src/core/palm/palm.ts";
import { number, side } from "../../../fixtures/arbitraries.ts";
import { palmAt, TRACK_RULES, type HandHeld } from "../../../fixtures/palms.ts";

const AT = { x: 20, y: -30, z: 900 };
const FRAME_MS = 33;

/** Follows a hand held in one way after another, a frame each. */
function held(ways: readonly HandHeld[], from?: Track): Track {
  let track = from;
  let atMs = from?.seenAtMs ?? 0;
  for (const way of ways) {
    const palm = palmAt(AT, way);
    track =
      track === undefined
        ? startHand(1, palm, TRACK_RULES, atMs)
        : continueTrack(track, palm, TRACK_RULES, atMs);
    atMs += FRAME_MS;
  }
  if (track === undefined) throw new Error("nothing to follow");
  return track;
}

const frames = (count: number, way: HandHeld): readonly HandHeld[] =>
  Array.from({ length: count }, () => way);
const FIST: HandHeld = { closed: 1 };
const BACK: HandHeld = { yawDeg: 180 };

describe("a followed hand (seed 62)", () => {
  it("has axes at right angles and a centred outline, however it turns", () => {
    const way = fc.record({ rollDeg: number(-180, 180), pitchDeg: number(-40, 40), yawDeg: number(-40, 40) });
    fc.assert(
      fc.property(fc.array(way, { minLength: 1, maxLength: 12 }), side, (ways, of) => {
        const track = held(ways.map((turn) => ({ ...turn, side: of })));
        const pose = foresee(track, track.seenAtMs + 90);
        expect(norm(pose.right)).toBeCloseTo(1, 9);
        expect(norm(pose.down)).toBeCloseTo(1, 9);
        expect(dot(pose.right, pose.down)).toBeCloseTo(0, 9);
        const { x, y } = centroid(track.outline);
        expect(Math.hypot(x, y)).toBeLessThan(0.5);
      }),
      { seed: 62 },
    );
  });

  it("settles on the hand's turn within half a second", () => {
    fc.assert(
      fc.property(number(-180, 180), number(-60, 60), (fromDeg, byDeg) => {
        const to = palmAt(AT, { rollDeg: fromDeg + byDeg });
        const track = held([...frames(5, { rollDeg: fromDeg }), ...frames(16, { rollDeg: fromDeg + byDeg })]);
        const seen = (way: Vec3): Vec3 => inPicture(way, to.centre);
        expect(dot(seen(track.turn.down), seen(to.down))).toBeGreaterThan(Math.cos(Math.PI / 180));
      }),
      { seed: 62 },
    );
  });

  it("offers from its first frame as an open palm, and neither as a fist, a back, nor tilted away", () => {
    const tooTilted = { pitchDeg: TRACK_RULES.maxTiltDeg + 12 };
    fc.assert(
      fc.property(side, fc.constantFrom(FIST, BACK, tooTilted), (of, way) => {
        expect(held(frames(6, { side: of })).offeringSinceMs).toBe(0);
        expect(held(frames(6, { side: of, ...way })).offeringSinceMs).toBeUndefined();
      }),
      { seed: 62 },
    );
  });

  it("begins a new offer after each break, however short", () => {
    const track = held([...frames(4, {}), FIST, {}, {}]);
    expect(track.offeringSinceMs).toBe(5 * FRAME_MS);
  });

  it("goes on offering as its fingers relax, until they close", () => {
    const relaxed = { closed: 0.52 };
    expect(palmAt(AT, relaxed).openness).toBeLessThan(TRACK_RULES.opensAt);
    expect(palmAt(AT, relaxed).openness).toBeGreaterThan(TRACK_RULES.closesAt);
    expect(held(frames(6, relaxed)).offeringSinceMs).toBeUndefined();
    expect(held([{}, ...frames(6, relaxed)]).offeringSinceMs).toBe(0);
    expect(held([{}, ...frames(6, relaxed), FIST]).offeringSinceMs).toBeUndefined();
  });
});

describe("which side a followed hand shows (seed 63)", () => {
  it("is decided by the weight of all sightings, not by a single one", () => {
    const track = held(frames(8, {}));
    const deceived = { ...palmAt(AT), palmEvidence: -palmAt(AT).palmEvidence };
    expect(continueTrack(track, deceived, TRACK_RULES, track.seenAtMs + FRAME_MS).facing).toBe("palm");
  });

  it("stays as it was decided once light falls on the hand", () => {
    fc.assert(
      fc.property(side, fc.boolean(), fc.integer({ min: 1, max: 60 }), (of, isBack, count) => {
        const way = { side: of, ...(isBack ? BACK : {}) };
        let track = freezeFacing(held(frames(6, way)));
        for (let i = 1; i <= count; i++) {
          const palm = palmAt(AT, way);
          const deceived = { ...palm, palmEvidence: -palm.palmEvidence };
          track = continueTrack(track, deceived, TRACK_RULES, track.seenAtMs + FRAME_MS);
        }
        expect(track.facing).toBe(isBack ? "back" : "palm");
      }),
      { seed: 63, numRuns: 40 },
    );
  });

  it("is decided anew when the hand is turned over, lit or not: its thumb has changed sides", () => {
    fc.assert(
      fc.property(side, fc.boolean(), fc.boolean(), number(-60, 60), (of, lit, startsBack, rollDeg) => {
        const [before, after] = startsBack ? [180, 0] : [0, 180];
        const first = held(frames(8, { side: of, yawDeg: before, rollDeg }));
        const track = held(
          frames(5, { side: of, yawDeg: after, rollDeg }),
          lit ? freezeFacing(first) : first,
        );
        expect(track.facing).toBe(startsBack ? "palm" : "back");
        expect(track.offeringSinceMs !== undefined).toBe(startsBack);
      }),
      { seed: 63 },
    );
  });

  it("brings the outline of that side with it, once the thumb has been there for a tenth of a second", () => {
    const track = held([...frames(8, {}), ...frames(4, BACK)]);
    expect(track.outline).toEqual(held([BACK]).outline);
  });

  it("is not a matter of a frame or two: a thumb that the detector misplaces changes nothing", () => {
    fc.assert(
      fc.property(side, fc.integer({ min: 1, max: 2 }), number(-180, 180), (of, count, rollDeg) => {
        const way = { side: of, rollDeg };
        const palm = palmAt(AT, way);
        const slip: SeenPalm = { ...palm, thumb: palm.thumb === "left" ? "right" : "left" };
        const before = freezeFacing(held(frames(8, way)));
        let track = before;
        for (let i = 0; i < count; i++)
          track = continueTrack(track, slip, TRACK_RULES, track.seenAtMs + FRAME_MS);
        expect(track.offeringSinceMs).toBe(0);
        expect(track.outline).toEqual(before.outline);
        track = continueTrack(track, palm, TRACK_RULES, track.seenAtMs + FRAME_MS);
        expect(track).toMatchObject({ thumb: before.thumb, overSinceMs: undefined, facingFrozen: true });
      }),
      { seed: 63, numRuns: 40 },
    );
  });

  it("is not lit while it may be a back: thumb and bend both say so from the first frame", () => {
    const track = held([...frames(8, {}), BACK]);
    expect(track.facing).toBe("palm");
    expect(track.offeringSinceMs).toBeUndefined();
  });
});
