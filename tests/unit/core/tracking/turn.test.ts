import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cross, dot, norm } from "../../../../src/core/geometry/vector.ts";
import {
  followTurn,
  foreseeTurn,
  startTurn,
  type Axes,
  type Turn,
} from "../../../../src/core/tracking/turn.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { normalNoise } from "../../../fixtures/noise.ts";
import { turned } from "../../../fixtures/template-hand.ts";

interface Way {
  readonly rollDeg: number;
  readonly pitchDeg: number;
  readonly yawDeg: number;
}
const axes = (way: Way): Axes => ({
  right: turned({ x: 1, y: 0, z: 0 }, way),
  down: turned({ x: 0, y: 1, z: 0 }, way),
});
const HORIZON_MS = 90;
const rate = fc.constantFrom(1000 / 60, 1000 / 30);

function watch(
  way: (atMs: number) => Way,
  everyMs: number,
  untilMs: number,
  each: (turn: Turn, atMs: number) => void,
): void {
  let turn: Turn | undefined;
  for (let atMs = 0; atMs <= untilMs; atMs += everyMs) {
    const seen = axes(way(atMs));
    turn = turn === undefined ? startTurn(seen, atMs) : followTurn(turn, seen, atMs);
    each(turn, atMs);
  }
}

const rollOf = ({ down }: Axes): number => (Math.atan2(-down.x, down.y) * 180) / Math.PI;
const between = (a: number, b: number): number => Math.abs(((((a - b + 180) % 360) + 360) % 360) - 180);

describe("a hand's turn (seed 68)", () => {
  it("is two axes of length 1 at right angles, whatever is seen and however late", () => {
    const way = fc.record({
      rollDeg: number(-180, 180),
      pitchDeg: number(-180, 180),
      yawDeg: number(-180, 180),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(way, number(-20, 2000)), { minLength: 1, maxLength: 20 }), (all) => {
        let turn = startTurn(axes({ rollDeg: 0, pitchDeg: 0, yawDeg: 0 }), 0);
        let atMs = 0;
        for (const [seen, laterMs] of all) {
          turn = followTurn(turn, axes(seen), (atMs += laterMs));
          const { right, down } = foreseeTurn(turn, atMs + HORIZON_MS);
          expect(norm(right)).toBeCloseTo(1, 9);
          expect(norm(down)).toBeCloseTo(1, 9);
          expect(dot(right, down)).toBeCloseTo(0, 9);
        }
      }),
      { seed: 68 },
    );
  });

  it("stands still on a still hand: roll within half, tilt within 0.4 of what the sightings jitter by", () => {
    fc.assert(
      fc.property(fc.nat(), number(-180, 180), number(-30, 30), rate, (seed, rollDeg, pitchDeg, everyMs) => {
        const noise = normalNoise(seed);
        const truth = axes({ rollDeg, pitchDeg, yawDeg: 0 });
        const [seenRoll, seenTilt] = [1, 4];
        let [roll, tilt, count] = [0, 0, 0];
        const way = (): Way => ({
          rollDeg: rollDeg + seenRoll * noise(),
          pitchDeg: pitchDeg + seenTilt * noise(),
          yawDeg: seenTilt * noise(),
        });
        watch(way, everyMs, 6000, (turn, atMs) => {
          if (atMs < 1000) return;
          const now = foreseeTurn(turn, atMs + HORIZON_MS);
          roll += between(rollOf(now), rollOf(truth)) ** 2;
          tilt +=
            ((norm(cross(cross(now.right, now.down), cross(truth.right, truth.down))) * 180) / Math.PI) ** 2;
          count += 1;
        });
        expect(Math.sqrt(roll / count)).toBeLessThan(0.5 * Math.hypot(seenRoll, 1));
        expect(Math.sqrt(tilt / count)).toBeLessThan(0.4 * Math.hypot(seenTilt, seenTilt));
      }),
      { seed: 68, numRuns: 40 },
    );
  });

  it("runs ahead of a hand that turns evenly, to within a third of what it turns over the horizon and 3°", () => {
    fc.assert(
      fc.property(number(-120, 120), rate, (degPerS, everyMs) => {
        const way = (atMs: number): Way => ({ rollDeg: (degPerS * atMs) / 1000, pitchDeg: 10, yawDeg: 0 });
        watch(way, everyMs, 3000, (turn, atMs) => {
          if (atMs < 1000) return;
          const lightMs = atMs + HORIZON_MS;
          const off = between(rollOf(foreseeTurn(turn, lightMs)), rollOf(axes(way(lightMs))));
          expect(off).toBeLessThan(3 + (Math.abs(degPerS) * HORIZON_MS) / 3000);
        });
      }),
      { seed: 68, numRuns: 40 },
    );
  });

  it("follows a sudden turn to within 2° in a third of a second", () => {
    fc.assert(
      fc.property(number(-170, 170), rate, (byDeg, everyMs) => {
        const way = (atMs: number): Way => ({ rollDeg: atMs < 1000 ? 0 : byDeg, pitchDeg: 0, yawDeg: 0 });
        watch(way, everyMs, 2000, (turn, atMs) => {
          if (atMs > 1340) expect(between(rollOf(turn), byDeg)).toBeLessThan(2);
        });
      }),
      { seed: 68, numRuns: 40 },
    );
  });
});
