import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PinholePair } from "../../../../src/core/geometry/pinhole.ts";
import type { Palm } from "../../../../src/core/palm/palm.ts";
import { roomIn } from "../../../../src/core/mark/ring.ts";
import { seekRing } from "../../../../src/core/mark/seek-ring.ts";
import { number, side } from "../../../fixtures/arbitraries.ts";
import { palmAt } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { markOn, ringFrame, trueSize } from "../../../fixtures/ring-frame.ts";

/** The rig with its lenses so far from each other, and a camera that bends its picture. */
function rig(apartMm: number, k1 = 0): PinholePair {
  const { camera, projector } = RIG;
  const shift = ((apartMm - 80) * projector.focalPx) / 900;
  return {
    camera: { ...camera, k1 },
    projector: { ...projector, centreXPx: projector.centreXPx + shift },
    rotation: RIG.rotation,
    translationMm: [-apartMm, 20, -10],
  };
}

const apartMm = fc.constantFrom(80, 160, 250);
const size = number(0.6, 1.2);
const held = fc.record({ rollDeg: number(-180, 180), pitchDeg: number(-25, 25), yawDeg: number(-25, 25) });
const SKIN = { skin: 120, lit: 40 };
/** Where the hand seems to be, if it were of the size assumed. */
const seemsAt = (trueMm: number, truly: number) => ({ x: 10, y: -15, z: trueMm / truly });

/** The palm that such a hand would have, at whatever depth: no table is in its way. */
function palmFor(...seen: Parameters<typeof palmAt>): Palm {
  const palm = palmAt(...seen);
  return trueSize(palm, 1 / palm.size);
}

describe("a ring of light in a palm (seed 91)", () => {
  it("tells the hand's size to 1 %, whatever the rig, the turn, and the size believed", () => {
    fc.assert(
      fc.property(
        apartMm,
        number(-0.15, 0.1),
        size,
        number(-0.12, 0.12),
        side,
        held,
        (mm, k1, truly, wrong, of, turn) => {
          const pair = rig(mm, k1);
          const palm = palmFor(seemsAt(800, truly), { side: of, ...turn });
          // Wrong by less where the lenses are farther apart, so that the whole ring stays on the palm.
          const mark = markOn(pair, palm, truly * (1 + (wrong * 80) / mm), 0.72 * roomIn(palm.outline));
          const frame = ringFrame({ ...SKIN, pair, palm: trueSize(palm, truly), mark });
          expect(Math.abs((seekRing(frame, pair, palm, mark)?.size ?? NaN) / truly - 1)).toBeLessThan(0.01);
        },
      ),
      { seed: 91, numRuns: 16 },
    );
  });

  it("is found through noise, creases and shading, on the darkest skin", () => {
    fc.assert(
      fc.property(apartMm, size, number(-0.5, 0.5), fc.nat(1000), (mm, truly, slope, seed) => {
        const pair = rig(mm);
        const palm = palmFor(seemsAt(850, truly));
        const mark = markOn(pair, palm, truly, 0.72 * roomIn(palm.outline));
        const look = { skin: 45, lit: 22, noise: 8, creases: 12, slope: [slope, -slope] } as const;
        const frame = ringFrame({ ...look, pair, palm: trueSize(palm, truly), mark, seed });
        expect(Math.abs((seekRing(frame, pair, palm, mark)?.size ?? NaN) / truly - 1)).toBeLessThan(0.02);
      }),
      { seed: 91, numRuns: 16 },
    );
  });

  it("is found on its way over a child's palm that is beside where it is believed to be, though most of it falls on the table", () => {
    fc.assert(
      fc.property(number(0.62, 0.75), fc.nat(1000), (truly, seed) => {
        const pair = rig(250);
        const palm = palmFor(seemsAt(820, truly));
        const believed = 1000 / palm.centre.z;
        const seen = [2.2, 2, 1.8, 1.6, 1.4, 1.2, 1].flatMap((wide) => {
          const mark = markOn(pair, palm, believed, wide * roomIn(palm.outline) * believed);
          const frame = ringFrame({ ...SKIN, noise: 3, pair, palm: trueSize(palm, truly), mark, seed });
          return seekRing(frame, pair, palm, mark) ?? [];
        });
        expect(seen.length).toBeGreaterThanOrEqual(3);
        for (const { size: found } of seen) expect(Math.abs(found / truly - 1)).toBeLessThan(0.03);
      }),
      { seed: 91, numRuns: 4 },
    );
  });

  it("is not seen where none is lit: in 99 of 100 frames of noise, creases, shading and a table's edge", () => {
    let [seeks, found] = [0, 0];
    for (let seed = 0; seed < 12; seed++) {
      const pair = rig(seed % 2 === 0 ? 80 : 250);
      const palm = palmFor({ x: 8 * seed - 50, y: -15, z: 880 }, { rollDeg: 14 * seed });
      const look = {
        skin: 40 + 12 * seed,
        lit: 0,
        noise: seed % 9,
        creases: 2 * seed,
        slope: [0.5, 0.3],
      } as const;
      const frame = ringFrame({ ...look, pair, palm: trueSize(palm, 0.8), mark: undefined, seed });
      for (const of of [0.5, 0.72, 1, 1.3, 1.7, 2.2])
        for (const believed of [0.8, 1]) {
          seeks += 1;
          if (seekRing(frame, pair, palm, markOn(pair, palm, believed, of * roomIn(palm.outline))))
            found += 1;
        }
    }
    expect(found / seeks).toBeLessThan(0.01);
  });

  it("tells nothing when the lenses are so close that it lies at the same place for every size", () => {
    const { projector } = RIG;
    const pair: PinholePair = { ...RIG, projector, translationMm: [-4, 0, 0] };
    const palm = palmFor(seemsAt(880, 1));
    const mark = markOn(pair, palm, 1, 0.72 * roomIn(palm.outline));
    expect(seekRing(ringFrame({ ...SKIN, pair, palm, mark }), pair, palm, mark)).toBeUndefined();
  });
});
