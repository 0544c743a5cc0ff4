import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lightOn } from "../../../../src/core/calibration/board-residuals.ts";
import { errorByHeight } from "../../../../src/core/calibration/error-by-height.ts";
import { lands } from "../../../../src/core/calibration/expected-error.ts";
import {
  pinOnePlane,
  pinTwoPlanes,
  type PinnedPlane,
  type PinQuestion,
} from "../../../../src/core/calibration/pin.ts";
import { workingPoints } from "../../../../src/core/calibration/working-volume.ts";
import { toCamera, type PinholePair } from "../../../../src/core/geometry/pinhole.ts";
import { projectorLens } from "../../../../src/core/geometry/projector-ray.ts";
import { chanceRig } from "../../../fixtures/boards.ts";
import { normalNoise } from "../../../fixtures/noise.ts";

const seed = fc.nat(100_000);

/** Four corners of the picture's middle, dragged onto a plane whose distance was measured: to about 0.7 px and 4 mm. */
function dragged(truth: PinholePair, distanceMm: number, normal: () => number): PinnedPlane {
  const plane = {
    centre: { x: 0, y: 0, z: distanceMm + 4 * normal() },
    right: { x: 1, y: 0, z: 0.01 * normal() },
    down: { x: 0, y: 1, z: 0.01 * normal() },
  };
  const { widthPx, heightPx } = truth.projector;
  const shares = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.75, 0.75],
    [0.25, 0.75],
  ] as const;
  const corners = shares.map(([across, down]) => {
    const lit = { x: across * widthPx, y: down * heightPx };
    const at = toCamera(truth.camera, lightOn(plane, truth, lit));
    return { lit, at: { x: at.x + 0.7 * normal(), y: at.y + 0.7 * normal() } };
  });
  return { distanceMm, corners };
}

function asked(truth: PinholePair, normal: () => number): PinQuestion {
  const { camera, projector } = truth;
  const lens = projectorLens(truth);
  return {
    camera: { widthPx: camera.widthPx, heightPx: camera.heightPx },
    projector: { widthPx: projector.widthPx, heightPx: projector.heightPx },
    fovDeg: (360 / Math.PI) * Math.atan(camera.widthPx / 2 / camera.focalPx) + 2 * normal(),
    offsetMm: [lens.x + 3 * normal(), lens.y + 3 * normal()],
  };
}

/** What light is off by at a distance, over the whole picture: 95 of 100. */
function offMm(truth: PinholePair, pair: PinholePair, z: number): number {
  const off = workingPoints(truth, [z, z]).map((at) => {
    const light = lands(truth, pair, toCamera(truth.camera, at), z);
    return Math.hypot(light.x - at.x, light.y - at.y);
  });
  return off.toSorted((a, b) => a - b)[Math.floor(0.95 * (off.length - 1))] ?? NaN;
}

describe("a pin without boards (seed 203)", () => {
  it("is off by no more than it says, on its plane and far from it", () => {
    fc.assert(
      fc.property(seed, (n) => {
        const truth = chanceRig(n);
        const normal = normalNoise(n);
        const question = asked(truth, normal);
        const one = pinOnePlane(question, dragged(truth, 1000, normal));
        const two = pinTwoPlanes(question, dragged(truth, 750, normal), dragged(truth, 1050, normal));
        for (const pinned of [one, two])
          for (const { distanceMm, fitMm } of errorByHeight(pinned, [600, 900, 1200]))
            expect(offMm(truth, pinned.pair, distanceMm)).toBeLessThan(1.5 * fitMm);
      }),
      { seed: 203, numRuns: 8 },
    );
  }, 30_000);

  it("expects less of two planes than of one, and of a plain pin what the baseline makes of height", () => {
    const truth = chanceRig(2);
    const normal = normalNoise(2);
    const question = asked(truth, normal);
    const one = errorByHeight(pinOnePlane(question, dragged(truth, 1000, normal)), [600, 1000]);
    const two = errorByHeight(
      pinTwoPlanes(question, dragged(truth, 750, normal), dragged(truth, 1050, normal)),
      [600, 1000],
    );
    expect(two[0]?.fitMm).toBeLessThan(one[0]?.fitMm ?? NaN);
    expect(one[0]?.planeMm).toBeCloseTo(0.4 * Math.hypot(...question.offsetMm), 6);
    expect(one[1]?.planeMm).toBe(0);
  });
});
