import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFloor, type Floor } from "../../../../src/core/floor/floor.ts";
import type { HandSeen } from "../../../../src/core/palm/hand-seen.ts";
import { firstMemory, judge, type PlaceMemory } from "../../../../src/core/rest/place-memory.ts";
import { glanceAt } from "../../../../src/core/rest/place-view.ts";
import type { RestingPlace } from "../../../../src/core/rest/resting-place.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RECALL_MS } from "../../../../src/core/visit/recall.ts";
import { mostFlashes } from "../../../fixtures/flashes.ts";
import { RULES } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, seenBy } from "../../../fixtures/template-hand.ts";
import { plainFace } from "../typeset/plain-face.ts";
import { frameOf, PLACE, VIEW, type Scene } from "./place-scene.ts";

/** The closed loop without a room: our light falls on the place that is looked at, late by as much as the rules say. */

const PICTURE_MS = 1000 / 60;
const THING = { u: 0, v: 0, radius: 0.75, albedo: 0.35 };

interface Story {
  readonly scene: (atMs: number) => Scene;
  readonly hands?: (atMs: number) => readonly HandSeen[];
  /** Illuminance of our text at full light, in the scene's unit. */
  readonly text?: number;
  readonly message?: string;
  readonly picturesPerFrame?: number;
  readonly place?: RestingPlace;
  /** The camera gives no frame within these times. */
  readonly blind?: readonly [fromMs: number, untilMs: number];
}

interface Shot {
  readonly nowMs: number;
  readonly levels: readonly number[];
  /** Of its brightest page: while its words come back its light grows. */
  readonly light: number;
  readonly keys: readonly string[];
  readonly ring: number;
}

function openStage(
  text: string,
  place: RestingPlace,
): { readonly floor: Floor; readonly drawn: () => number } {
  let drawn = 0;
  const draw = () => {
    const id = `m-${++drawn}`;
    return { id, lang: "en", text, motive: "welcome", emotion: "joy", provenance: "test" } as const;
  };
  return {
    floor: openFloor({ ...RULES, restingPlaces: [place] }, { face: plainFace, draw }),
    drawn: () => drawn,
  };
}

function perform(story: Story, untilMs: number) {
  const {
    scene,
    hands = () => [],
    text = 1.5,
    message = "Welcome, come in.",
    picturesPerFrame = 2,
    blind,
    place = PLACE,
  } = story;
  const { floor, drawn } = openStage(message, place);
  const shots: Shot[] = [];
  let memory: PlaceMemory | undefined;
  for (let i = 0; i * PICTURE_MS < untilMs; i++) {
    const nowMs = i * PICTURE_MS;
    const isBlind = blind !== undefined && nowMs > blind[0] && nowMs < blind[1];
    if (i % picturesPerFrame === 0 && !isBlind) {
      const falls = shots.findLast((shot) => shot.nowMs <= nowMs - RULES.latencyMs);
      const lines = text * (falls?.light ?? 0);
      const glance = glanceAt(VIEW, frameOf({ seed: i, ...scene(nowMs), lines }));
      const judged = judge(memory ?? firstMemory(glance, nowMs), glance, VIEW.cells, place.cover, nowMs);
      ({ memory } = judged);
      floor.sawHands({ atMs: nowMs, hands: hands(nowMs), places: [judged.seen] });
    }
    const { pages, rings } = floor.picture(nowMs);
    shots.push({
      nowMs,
      levels: pages.map(({ level }) => level),
      light: Math.max(0, ...pages.map(({ level, recalledMs }) => (level * recalledMs) / RECALL_MS)),
      keys: pages.map(({ key }) => key),
      ring: rings[0]?.level ?? 0,
    });
  }
  return { shots, drawn: drawn(), visitors: floor.visitors().length };
}

const from = (shots: readonly Shot[], fromMs: number, untilMs = Infinity): readonly Shot[] =>
  shots.filter(({ nowMs }) => nowMs >= fromMs && nowMs < untilMs);
const isDark = ({ levels }: Shot): boolean => levels.length === 0;
const there =
  (fromMs: number, untilMs: number, more: Partial<Scene> = {}) =>
  (atMs: number): Scene => ({
    ground: 0.02,
    light: 0.5,
    ...more,
    ...(atMs >= fromMs && atMs < untilMs ? { thing: THING } : {}),
  });

const leftLying = (atMs: number): Scene => (atMs < 9000 ? there(500, 8000) : there(9000, Infinity))(atMs);

describe("a floor with a resting place (seed 146)", () => {
  it("lights a message in what rests there, keeps it while it rests, and is dark again a second after it went", () => {
    fc.assert(
      fc.property(number(0.08, 0.7), number(0.5, 3), number(3000, 5000), (light, text, goesMs) => {
        const { shots, drawn, visitors } = perform(
          { scene: there(1000, goesMs, { light }), text },
          goesMs + 4500,
        );
        const restMs = PLACE.rest.restMs;
        expect(from(shots, 0, 1000 + restMs).every(isDark)).toBe(true);
        expect(from(shots, 1000 + restMs + 600, goesMs).every(({ levels }) => levels[0] === 1)).toBe(true);
        expect(from(shots, goesMs + 1000).every(isDark)).toBe(true);
        expect(drawn).toBe(1);
        expect(visitors).toBe(0);
      }),
      { seed: 146, numRuns: 12 },
    );
  });

  it("stays dark while nothing rests there, whatever the room's light does and whoever passes", () => {
    fc.assert(
      fc.property(number(0.7, 1.3), number(100, 600), (to, everyMs) => {
        const scene = (atMs: number): Scene => {
          const light = atMs > 1500 ? 0.5 * to : 0.5;
          // Somebody's sleeve, over and over, for less than it takes to rest.
          const passes = atMs % (2 * everyMs) < everyMs && atMs > 600;
          return { ground: 0.05, light, ...(passes ? { thing: THING } : {}) };
        };
        const { shots, drawn } = perform({ scene }, 4500);
        expect(shots.every(isDark)).toBe(true);
        expect(drawn).toBe(0);
      }),
      { seed: 146, numRuns: 10 },
    );
  });

  it("finds what stirred in the light again, and reads on", () => {
    fc.assert(
      fc.property(
        number(0.25, 0.6),
        number(-1, 1),
        fc.integer({ min: 1, max: 8 }),
        (by, toward, picturesPerFrame) => {
          const moved = { ...THING, u: by * toward, v: by * (1 - Math.abs(toward)), radius: 0.6 };
          const scene = (atMs: number): Scene => {
            const thing = atMs < 3500 ? THING : moved;
            return { ground: 0.02, light: 0.5, ...(atMs > 800 ? { thing } : {}) };
          };
          const { shots, drawn } = perform({ scene, picturesPerFrame }, 6500);
          expect(drawn).toBe(1);
          expect(from(shots, 5500).every(({ levels }) => levels[0] === 1)).toBe(true);
        },
      ),
      { seed: 146, numRuns: 10 },
    );
  });

  it("turns a long message's pages without losing what rests", () => {
    const message =
      "We have a spare room, a quiet garden and two old cats who like nobody and everybody. ".repeat(3);
    const { shots, drawn } = perform({ scene: there(500, Infinity), message }, 12_000);
    expect(drawn).toBe(1);
    expect(new Set(shots.flatMap(({ keys }) => keys)).size).toBeGreaterThan(1);
    const turning = from(shots, 2500).filter(({ levels }) => levels[0] !== 1);
    // A turn takes less than half a second, and there are two at most.
    expect(turning.length * PICTURE_MS).toBeLessThan(1000);
  });

  it("goes dark over what is left lying, stays dark, and greets the next", () => {
    const place = { ...PLACE, rest: { ...PLACE.rest, longestMs: 4000 } };
    const { shots, drawn } = perform({ scene: leftLying, place }, 12_000);
    expect(from(shots, 2500, 4000).every(({ levels }) => levels[0] === 1)).toBe(true);
    expect(from(shots, 5500, 9700).every(isDark)).toBe(true);
    expect(from(shots, 10_500).every(({ levels }) => levels[0] === 1)).toBe(true);
    expect(drawn).toBe(2);
  });

  it("lights what rests again when the camera comes back, however long it was away", () => {
    fc.assert(
      fc.property(number(100, 5000), (lengthMs) => {
        const backMs = 2500 + lengthMs;
        const { shots } = perform({ scene: there(500, Infinity), blind: [2500, backMs] }, backMs + 1500);
        expect(from(shots, 2000, 2500).every(({ levels }) => levels[0] === 1)).toBe(true);
        if (lengthMs > 1800) expect(from(shots, 4300, backMs).every(isDark)).toBe(true);
        expect(from(shots, backMs + 1200).every(({ levels }) => levels[0] === 1)).toBe(true);
      }),
      { seed: 146, numRuns: 12 },
    );
  });

  it("leaves an open palm in the place to the detector: one message, not two", () => {
    const palm = seenBy(RIG.camera, handShape("right"), { at: { x: 40, y: 30, z: 960 } });
    const story = { scene: there(800, Infinity), hands: (atMs: number) => (atMs > 800 ? [palm] : []) };
    const { shots, drawn } = perform(story, 5000);
    expect(drawn).toBe(1);
    expect(Math.max(...shots.map(({ levels }) => levels.length))).toBe(1);
    expect(from(shots, 2200).every(({ levels }) => levels[0] === 1)).toBe(true);
  });

  it("keeps to its message when the detector finds a palm in what has been resting", () => {
    const palm = seenBy(RIG.camera, handShape("right"), { at: { x: 40, y: 30, z: 960 }, rollDeg: 100 });
    const story = { scene: there(800, Infinity), hands: (atMs: number) => (atMs > 2500 ? [palm] : []) };
    const { shots, drawn } = perform(story, 5000);
    expect(drawn).toBe(1);
    expect(new Set(shots.flatMap(({ keys }) => keys)).size).toBe(1);
  });

  it("shows its ring, breathing, while nothing rests there, and not in a message's company", () => {
    const { shots } = perform({ scene: there(6000, 9000) }, 13_000);
    const rings = from(shots, 2000, 6500).map(({ ring }) => ring);
    expect(Math.min(...rings)).toBeGreaterThan(0.7 * PLACE.ringLevel);
    expect(Math.max(...rings)).toBeLessThanOrEqual(PLACE.ringLevel);
    expect(Math.max(...rings) - Math.min(...rings)).toBeGreaterThan(0.1 * PLACE.ringLevel);
    expect(from(shots, 7200, 9000).every(({ ring }) => ring === 0)).toBe(true);
    expect(shots.at(-1)?.ring).toBeGreaterThan(0.7 * PLACE.ringLevel);
  });

  it("flashes nowhere more than three times a second, whatever comes, stirs and goes", () => {
    const spells = fc.array(fc.tuple(fc.boolean(), number(100, 1500)), { minLength: 2, maxLength: 16 });
    fc.assert(
      fc.property(spells, number(0.5, 3), (all, text) => {
        const scene = (atMs: number): Scene => {
          let leftMs = atMs - 500;
          const spell = all.find(([, lengthMs]) => (leftMs -= lengthMs) < 0);
          const isThere = atMs > 500 && spell?.[0] === true;
          return { ground: 0.02, light: 0.5, ...(isThere ? { thing: THING } : {}) };
        };
        const { shots } = perform({ scene, text }, 8000);
        expect(mostFlashes(shots.map(({ nowMs, light }) => ({ nowMs, level: light })))).toBeLessThanOrEqual(
          3,
        );
        const rings = shots.map(({ nowMs, ring }) => ({ nowMs, level: ring / PLACE.ringLevel }));
        expect(mostFlashes(rings)).toBeLessThanOrEqual(3);
      }),
      { seed: 146, numRuns: 8 },
    );
  });
});
