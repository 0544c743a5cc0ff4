import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstMemory, judge, STIRS_AT, type PlaceSeen } from "../../../../src/core/rest/place-memory.ts";
import { glanceAt } from "../../../../src/core/rest/place-view.ts";
import type { CoverRules } from "../../../../src/core/rest/resting-place.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { frameOf, PLACE, VIEW, type Scene } from "./place-scene.ts";

const FRAME_MS = 1000 / 30;

/** Looks at a scene that changes with time. @returns what each frame said. */
function watch(
  sceneAt: (atMs: number) => Scene,
  untilMs: number,
  rules: CoverRules = PLACE.cover,
  frameMs = FRAME_MS,
): readonly (PlaceSeen & { readonly atMs: number })[] {
  const glance = (atMs: number, seed: number) => glanceAt(VIEW, frameOf({ seed, ...sceneAt(atMs) }));
  let memory = firstMemory(glance(0, 1), 0);
  const all = [];
  for (let i = 1; i * frameMs < untilMs; i++) {
    const judged = judge(memory, glance(i * frameMs, i + 1), VIEW.cells, rules, i * frameMs);
    ({ memory } = judged);
    all.push({ ...judged.seen, atMs: i * frameMs });
  }
  return all;
}

const shadowForFiveMinutes = (atMs: number): Scene => ({
  ground: 0.08,
  light: 0.5,
  ...(atMs > 10_000 && atMs < 310_000 ? { shadow: { u: 0.1, leaves: 0.3 } } : {}),
});
const sunThatMovesOn = (atMs: number): Scene => ({
  ground: 0.08,
  light: 0.5,
  shadow: { u: 0, leaves: 0.4 + 0.6 * Math.min(1, atMs / 3_600_000) },
});
const thingThatCreeps = (atMs: number): Scene => ({
  ground: 0.02,
  light: 0.5,
  thing: { u: Math.max(0, atMs - 2000) / 60_000, v: 0, radius: 0.6, albedo: 0.3 },
});
const isBagThere = (atMs: number): boolean => atMs > 5000 && atMs < 120_000;
const bagLeftBehind = (atMs: number): Scene => ({
  ground: 0.3,
  light: 0.5,
  ...(isBagThere(atMs) ? { thing: { u: 0, v: 0, radius: 0.9, albedo: 0.03 } } : {}),
});

const ground = fc.constantFrom(0.02, 0.08, 0.4);
const noiseSigma = number(0, 4);

describe("a bare resting place (seed 142)", () => {
  it("stays bare under any noise and any change of the room's light by 30 %, slow or sudden, in level and in colour", () => {
    fc.assert(
      fc.property(
        ground,
        number(0.25, 0.9),
        noiseSigma,
        number(0.7, 1.3),
        number(0.85, 1.18),
        number(0, 900),
        (albedo, light, sigma, to, warmth, takesMs) => {
          const scene = (atMs: number): Scene => {
            const share = Math.min(1, Math.max(0, (atMs - 500) / takesMs));
            return {
              ground: albedo,
              light: light * (1 + share * (to - 1)),
              warmth: 1 + share * (warmth - 1),
              noiseSigma: sigma,
            };
          };
          for (const { covered } of watch(scene, 1600)) expect(covered).toBeLessThan(0.1);
        },
      ),
      { seed: 142, numRuns: 20 },
    );
  });

  it("stays bare under the shadow of somebody's hand", () => {
    fc.assert(
      fc.property(ground, number(0.25, 1), number(-1, 1), (albedo, leaves, u) => {
        const scene = (atMs: number): Scene => ({
          ground: albedo,
          light: 0.6,
          ...(atMs > 400 ? { shadow: { u, leaves } } : {}),
        });
        for (const { covered } of watch(scene, 900)) expect(covered).toBeLessThan(PLACE.cover.share);
      }),
      { seed: 142, numRuns: 15 },
    );
  });

  it("stays bare when a shadow goes that has lain on it for five minutes", () => {
    for (const { covered } of watch(shadowForFiveMinutes, 330_000, PLACE.cover, 500))
      expect(covered).toBeLessThan(PLACE.cover.share);
  });

  it("is followed through the day: light from one side that moves on in an hour covers nothing", () => {
    for (const { covered } of watch(sunThatMovesOn, 3_900_000, PLACE.cover, 15_000))
      expect(covered).toBeLessThan(0.05);
  });
});

describe("a thing in a resting place (seed 143)", () => {
  const thing = fc.record({ u: number(-0.2, 0.2), v: number(-0.2, 0.2), radius: number(0.55, 0.9) });

  it("covers about the share that it hides, whether on a dark ground or a light one, in any light", () => {
    const pair = fc.constantFrom([0.02, 0.045], [0.02, 0.3], [0.08, 0.6], [0.4, 0.03]);
    fc.assert(
      fc.property(
        thing,
        pair,
        number(0.3, 0.9),
        number(0, 3),
        (where, [albedo = 0, of = 0], light, sigma) => {
          const scene = (atMs: number): Scene => ({
            ground: albedo,
            light,
            noiseSigma: sigma,
            ...(atMs > 300 ? { thing: { ...where, albedo: of } } : {}),
          });
          const seen = watch(scene, 700).at(-1)?.covered ?? 0;
          expect(seen).toBeGreaterThan(Math.min(1, (where.radius / 0.8) ** 2) - 0.4);
        },
      ),
      { seed: 143, numRuns: 20 },
    );
  });

  it("stirs while it moves and not while it lies, and is not covered any more when it has gone", () => {
    fc.assert(
      fc.property(number(0.12, 0.6), number(120, 500), noiseSigma, (albedo, mmPerS, sigma) => {
        const scene = (atMs: number): Scene => {
          const u = Math.max(0.1, 1.5 - (mmPerS * Math.max(0, atMs - 300)) / 1000 / PLACE.radiusMm);
          const isThere = atMs > 300 && atMs < 2000;
          return {
            ground: 0.02,
            light: 0.5,
            noiseSigma: sigma,
            ...(isThere ? { thing: { u, v: 0, radius: 0.7, albedo } } : {}),
          };
        };
        const arrivesMs = 300 + (1000 * 1.4 * PLACE.radiusMm) / mmPerS;
        const all = watch(scene, 2400);
        expect(all.some(({ atMs, stirring }) => atMs < arrivesMs && stirring >= STIRS_AT)).toBe(true);
        for (const { atMs, stirring, covered } of all) {
          if (atMs > arrivesMs + 100 && atMs < 2000) expect(stirring).toBeLessThan(STIRS_AT);
          if (atMs > arrivesMs + 100 && atMs < 2000) expect(covered).toBeGreaterThan(0.4);
          if (atMs > 2000) expect(covered).toBeLessThan(0.1);
        }
      }),
      { seed: 143, numRuns: 10 },
    );
  });

  it("is seen to have moved however slowly it went", () => {
    const all = watch(thingThatCreeps, 40_000, PLACE.cover, 200);
    expect(all.filter(({ atMs, stirring }) => atMs > 2000 && stirring >= STIRS_AT).length).toBeGreaterThan(1);
  });

  it("belongs to the place when it has lain there for long, and so does the place without it", () => {
    const rules = { ...PLACE.cover, belongsMs: 60_000 };
    for (const { atMs, covered } of watch(bagLeftBehind, 130_000, rules, 500)) {
      if (isBagThere(atMs) && atMs < 64_000) expect(covered).toBeGreaterThan(0.9);
      if (!isBagThere(atMs) || atMs > 67_000) expect(covered).toBeLessThan(0.05);
    }
  });
});
