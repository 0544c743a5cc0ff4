import { lightOn } from "../../../src/core/calibration/board-residuals.ts";
import { facingPlane } from "../../../src/core/geometry/mapping.ts";
import { fitHomography, throughHomography } from "../../../src/core/geometry/homography.ts";
import { toCamera, type PinholePair } from "../../../src/core/geometry/pinhole.ts";
import type { CameraPx, ProjectorPx } from "../../../src/core/geometry/spaces.ts";
import { dotsOver, type ReadingNoise } from "../../fixtures/boards.ts";

/** Which projector px to light for what is seen at a camera px and a depth. */
export type Aim = (seen: CameraPx, z: number) => ProjectorPx | undefined;

/** How well a plane's distance is known that was measured by tape, standard deviation. */
const TAPE_MM = 4;

/**
 * What peers do without a model of the lenses: the picture is matched to the camera's by a homography on each of some planes that face the
 * camera; between and beyond them what it gives is interpolated in 1/Z, which is how parallax goes. With one plane, a corner pin.
 */
export function interpolatedPlanes(
  truth: PinholePair,
  distancesMm: readonly number[],
  noise: ReadingNoise,
  normal: () => number,
): Aim {
  const planes = distancesMm.flatMap((distanceMm) => {
    const z = distanceMm + TAPE_MM * normal();
    const facing = facingPlane(z);
    const { widthPx, heightPx } = truth.camera;
    const read = dotsOver(truth.projector).flatMap((lit) => {
      const { x, y } = toCamera(truth.camera, lightOn(facing, truth, lit));
      const isSeen = x > 0 && y > 0 && x < widthPx && y < heightPx;
      return isSeen ? [{ lit, at: { x: x + noise.dotPx * normal(), y: y + noise.dotPx * normal() } }] : [];
    });
    const h = fitHomography(
      read.map(({ at }) => at),
      read.map(({ lit }) => lit),
    );
    return h === undefined ? [] : [{ inverse: 1 / distanceMm, h }];
  });
  return (seen, z) => {
    const [nearest, next] = planes.toSorted(
      (a, b) => Math.abs(a.inverse - 1 / z) - Math.abs(b.inverse - 1 / z),
    );
    if (nearest === undefined) return undefined;
    const from = throughHomography(nearest.h, seen);
    if (next === undefined) return from;
    const to = throughHomography(next.h, seen);
    const share = (1 / z - nearest.inverse) / (next.inverse - nearest.inverse);
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  };
}
