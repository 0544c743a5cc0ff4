import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoomMm } from "../../../../src/core/geometry/spaces.ts";
import {
  nextInvitation,
  NO_INVITATION,
  type Invitation,
  type InvitationRules,
  type Surroundings,
} from "../../../../src/core/visit/invitation.ts";
import { apart, INVITED_HAND_MM, invitationPlaces } from "../../../../src/core/visit/invitation-places.ts";
import { applyMapping, palmToProjector } from "../../../../src/core/geometry/mapping.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";

const HOME = { x: 0, y: 0, z: 900 };
const PLACES = invitationPlaces(RIG, HOME, []);
const RULES: InvitationRules = { level: 0.4, besides: 0.5, quietAfterMs: 120_000 };
const EMPTY: Surroundings = { isWatched: true, isEmpty: true, isReading: false, hands: [] };
const reading = (...hands: readonly RoomMm[]): Surroundings => ({
  isWatched: true,
  isEmpty: false,
  isReading: true,
  hands,
});

interface Moment {
  readonly nowMs: number;
  readonly around: Surroundings;
  readonly invitation: Invitation;
}

/** Lets time pass, scene after scene, a picture every `stepMs`. */
function play(
  scenes: readonly (readonly [Surroundings, number])[],
  rules = RULES,
  stepMs = 1000 / 60,
): readonly Moment[] {
  let [invitation, nowMs] = [NO_INVITATION, 0];
  return scenes.flatMap(([around, lengthMs]) =>
    Array.from({ length: Math.ceil(lengthMs / stepMs) }, () => {
      nowMs += stepMs;
      invitation = nextInvitation(invitation, around, PLACES, rules, nowMs);
      return { nowMs, around, invitation };
    }),
  );
}

const last = (moments: readonly Moment[]): Invitation => moments.at(-1)?.invitation ?? NO_INVITATION;
const inviting = (moments: readonly Moment[], atMs: number): Invitation =>
  moments.find(({ nowMs }) => nowMs >= atMs)?.invitation ?? NO_INVITATION;
/** Breaths in ten of the lively one's. */
const breathsIn = (moments: readonly Moment[], fromMs: number): number =>
  inviting(moments, fromMs + 52_000).breaths - inviting(moments, fromMs).breaths;
const within = number(-280, 280);
const hand = fc.record({ x: within, y: number(-200, 200), z: number(700, 1000) });
const scene = fc.oneof(
  fc.constant(EMPTY),
  fc.constant({ ...EMPTY, isWatched: false }),
  fc.array(hand, { minLength: 1, maxLength: 3 }).map((hands) => reading(...hands)),
);
const scenes = fc.array(fc.tuple(scene, number(30, 3000)), { minLength: 1, maxLength: 10 });

describe("the invitation's places", () => {
  it("begin with its own, and are all reached whole by the projector", () => {
    expect(PLACES[0]).toEqual(HOME);
    expect(PLACES.length).toBeGreaterThan(3);
    const { left, right, top, bottom } = INVITED_HAND_MM;
    for (const centre of PLACES) {
      const mapping = palmToProjector(RIG, {
        centre,
        right: { x: 1, y: 0, z: 0 },
        down: { x: 0, y: 1, z: 0 },
      });
      for (const x of [left, right])
        for (const y of [top, bottom]) {
          const at = applyMapping(mapping, { x, y });
          expect(at.x).toBeGreaterThanOrEqual(0);
          expect(at.y).toBeGreaterThanOrEqual(0);
          expect(at.x).toBeLessThan(RIG.projector.widthPx);
          expect(at.y).toBeLessThan(RIG.projector.heightPx);
        }
    }
  });

  it("keep away from resting places, but for its own, which the installation has chosen", () => {
    const rest = { x: 200, y: 0, z: 1050 };
    const [home, ...others] = invitationPlaces(RIG, HOME, [rest]);
    expect(home).toEqual(HOME);
    expect(others.length).toBeGreaterThan(0);
    for (const place of others) expect(apart(place, rest)).toBeGreaterThanOrEqual(300);
  });
});

describe("an invitation (seed 77)", () => {
  it("changes its place in the dark only, whatever happens", () => {
    fc.assert(
      fc.property(scenes, (all) => {
        let before = NO_INVITATION;
        for (const { invitation } of play(all)) {
          if (invitation.at !== before.at) expect(invitation.light.level).toBe(0);
          before = invitation;
        }
      }),
      { seed: 77, numRuns: 60 },
    );
  });

  it("never grows brighter within reach of a hand, and is out 120 ms after one came", () => {
    fc.assert(
      fc.property(scenes, hand, (all, comes) => {
        let before = 0;
        for (const { around, invitation } of play([...all, [reading(comes), 200]])) {
          const place = PLACES[invitation.at] ?? HOME;
          const nearest = Math.min(Infinity, ...around.hands.map((each) => apart(each, place)));
          if (nearest < 150) expect(invitation.light.level).toBeLessThanOrEqual(before);
          before = invitation.light.level;
        }
        const after = last(play([...all, [reading(PLACES[last(play(all)).at] ?? HOME), 150]]));
        if (after.light.level > 0) expect(after.at).not.toBe(last(play(all)).at);
      }),
      { seed: 77, numRuns: 60 },
    );
  });

  it("lies beside whoever reads, fainter, where it is asked for, and nowhere where all is taken or it is not", () => {
    fc.assert(
      fc.property(hand, (reader) => {
        const beside = last(play([[reading(reader), 4000]]));
        expect(beside.light.level).toBe(RULES.besides);
        expect(apart(PLACES[beside.at] ?? reader, reader)).toBeGreaterThanOrEqual(150);
        const none = last(play([[reading(reader), 4000]], { ...RULES, besides: 0 }));
        expect(none.light.level).toBe(0);
      }),
      { seed: 77, numRuns: 30 },
    );
    expect(last(play([[reading(...PLACES), 4000]])).light.level).toBe(0);
  });

  it("stays where it is beside a reader while there is room", () => {
    const swaying = Array.from(
      { length: 40 },
      (_, i) => [reading({ x: 20 * Math.sin(i / 3), y: 0, z: 900 }), 200] as const,
    );
    const moments = play([[reading(HOME), 3000], ...swaying]);
    const places = new Set(
      moments.filter(({ invitation }) => invitation.light.level > 0).map((m) => m.invitation.at),
    );
    expect(places.size).toBe(1);
  });

  it("is in its own place, and as ever, until it has been alone for long", () => {
    const moments = play([[EMPTY, RULES.quietAfterMs]], RULES, 100);
    expect(new Set(moments.map(({ invitation }) => invitation.at))).toEqual(new Set([0]));
    for (const { nowMs, invitation } of moments) if (nowMs > 2000) expect(invitation.light.level).toBe(1);
  });

  it("then grows fainter and slower, wanders and comes back, and is as before when somebody has been there", () => {
    const moments = play([[EMPTY, RULES.quietAfterMs + 900_000]], RULES, 100);
    const quiet = moments.filter(({ nowMs }) => nowMs > RULES.quietAfterMs + 60_000);
    for (const { invitation } of quiet) expect(invitation.light.level).toBeLessThanOrEqual(0.551);
    const visited = quiet.map(({ invitation }) => invitation.at);
    expect(new Set(visited).size).toBeGreaterThan(2);
    const atHome = visited.filter((at) => at === 0).length / visited.length;
    expect(atHome).toBeGreaterThan(0.4);
    expect(atHome).toBeLessThan(0.6);
    expect(breathsIn(moments, 1000)).toBeCloseTo(10, 1);
    expect(breathsIn(moments, RULES.quietAfterMs + 100_000)).toBeCloseTo(10 / 1.8, 1);
    const again = last(
      play(
        [
          [EMPTY, RULES.quietAfterMs + 200_000],
          [reading(HOME), 500],
          [EMPTY, 6000],
        ],
        RULES,
        50,
      ),
    );
    expect(again.at).toBe(0);
    expect(again.light.level).toBe(1);
  });
});
