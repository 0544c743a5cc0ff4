import { cameraRay, toCamera, toProjector, type PinholePair } from "../geometry/pinhole.ts";
import { projectorLens, projectorRay } from "../geometry/projector-ray.ts";
import { add, times } from "../geometry/vector.ts";
import { quantile } from "../measure/quantile.ts";

/** Points of the camera's picture and of the depths that hands are held at. */
const ACROSS = [0.1, 0.3, 0.5, 0.7, 0.9];
const DEPTHS = 5;

/**
 * How far beside a hand the light falls if camera and projector stand as `now` though they are believed to stand as `believed`: the 95th percentile over the
 * working volume, where both see, mm across the camera's axis. A hand's distance is told by how large it looks, so a zoomed lens errs in that too.
 * @param workingMm nearest and farthest. @returns Infinity where they no longer look at the same place.
 */
export function lightErrorMm(
  believed: PinholePair,
  now: PinholePair,
  [nearMm, farMm]: readonly [number, number],
): number {
  const { widthPx, heightPx } = believed.projector;
  const lens = projectorLens(now);
  const errors = ACROSS.flatMap((u) =>
    ACROSS.flatMap((v) =>
      Array.from({ length: DEPTHS }, (_, i): number[] => {
        const z = nearMm + ((farMm - nearMm) * i) / (DEPTHS - 1);
        const pixel = { x: u * now.camera.widthPx, y: v * now.camera.heightPx };
        const hand = times({ ...cameraRay(now.camera, pixel), z: 1 }, z);
        const seen = toCamera(now.camera, hand);
        const seemsAt = (z * believed.camera.focalPx) / now.camera.focalPx;
        const lit = toProjector(believed, times({ ...cameraRay(believed.camera, seen), z: 1 }, seemsAt));
        if (lit.x < 0 || lit.y < 0 || lit.x > widthPx || lit.y > heightPx) return [];
        const ray = projectorRay(now, lit);
        const lands = add(lens, times(ray, (z - lens.z) / ray.z));
        return [Math.hypot(lands.x - hand.x, lands.y - hand.y)];
      }).flat(),
    ),
  );
  return quantile(errors, 0.95) ?? Infinity;
}
