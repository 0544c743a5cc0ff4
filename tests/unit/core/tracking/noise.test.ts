import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assumeNoise,
  hearNoise,
  noiseForNext,
  noiseOf,
  type NoiseSeen,
} from "../../../../src/core/tracking/noise.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { normalNoise } from "../../../fixtures/noise.ts";

interface Heard {
  readonly seed: number;
  readonly lateralMm: number;
  readonly depthMm: number;
  readonly everyMs: number;
  /** Frames come this much too early or too late, as a share of `everyMs`. */
  readonly uneven: number;
}
const heard: fc.Arbitrary<Heard> = fc.record({
  seed: fc.nat(),
  lateralMm: number(0.6, 6),
  depthMm: number(2, 20),
  everyMs: fc.constantFrom(1000 / 60, 1000 / 30, 1000 / 15),
  uneven: number(0, 0.3),
});

/** Hears a hand that sways at up to 60 cm/s. */
function listen({ seed, lateralMm, depthMm, everyMs, uneven }: Heard, untilMs: number): NoiseSeen {
  const noise = normalNoise(seed);
  let seen = assumeNoise(2);
  for (let i = 0; i * everyMs < untilMs; i++) {
    const atMs = everyMs * (i + uneven * Math.sin(7 * i));
    const sway = 150 * Math.sin(atMs / 250);
    seen = hearNoise(
      seen,
      { x: sway + lateralMm * noise(), y: lateralMm * noise(), z: 900 + depthMm * noise() },
      atMs,
    );
  }
  return seen;
}
/** What the filter is told, for noise of 1 mm. */
const WEIGHED = noiseOf(assumeNoise(1)).x;

describe("noise that is measured on the sightings (seed 64)", () => {
  it("comes to the true noise of each axis within ten seconds, whatever the frames' times and the hand's motion", () => {
    fc.assert(
      fc.property(heard, (one) => {
        const { x, y, z } = noiseOf(listen(one, 10_000));
        for (const [found, truth] of [
          [y, one.lateralMm],
          [z, one.depthMm],
        ] as const) {
          expect(found / WEIGHED / truth).toBeGreaterThan(0.65);
          expect(found / WEIGHED / truth).toBeLessThan(1.5);
        }
        // The swaying axis may be heard as a little noisier, by what is not a parabola in its motion.
        expect(x / WEIGHED).toBeGreaterThan(0.65 * one.lateralMm);
        expect(x / WEIGHED).toBeLessThan(1.5 * one.lateralMm + 2.5);
      }),
      { seed: 64, numRuns: 60 },
    );
  });

  it("is not moved by a single leap by more than a sixth", () => {
    fc.assert(
      fc.property(heard, number(50, 5000), (one, leapMm) => {
        const before = listen(one, 5000);
        const after = hearNoise(before, { x: leapMm, y: leapMm, z: 900 + leapMm }, 5070);
        expect(noiseOf(after).y).toBeLessThan((7 / 6) * noiseOf(before).y);
      }),
      { seed: 64, numRuns: 40 },
    );
  });

  it("stays within its bounds and keeps four places at most, whatever it hears", () => {
    const told = fc.tuple(number(-5000, 5000), number(-50, 4000));
    fc.assert(
      fc.property(fc.array(told, { maxLength: 100 }), (all) => {
        let seen = assumeNoise(2);
        let atMs = 0;
        for (const [x, laterMs] of all) {
          seen = hearNoise(seen, { x, y: -x, z: 900 }, (atMs += laterMs));
          expect(noiseOf(seen).x).toBeGreaterThan(0.2);
          expect(noiseOf(seen).x).toBeLessThan(20);
          expect(seen.places.length).toBeLessThan(4);
        }
      }),
      { seed: 64 },
    );
  });

  it("is known to the next hand from its first frame on", () => {
    const noisy = listen({ seed: 5, lateralMm: 5, depthMm: 15, everyMs: 33, uneven: 0 }, 8000);
    expect(noiseOf(noiseForNext(noisy))).toEqual(noiseOf(noisy));
    expect(noiseForNext(noisy).places).toEqual([]);
  });
});
