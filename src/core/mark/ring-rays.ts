import { applyMapping, type Plane } from "../geometry/mapping.ts";
import { toCamera, type PinholePair } from "../geometry/pinhole.ts";
import { isInPolygon } from "../geometry/polygon.ts";
import { projectorLens, projectorRay } from "../geometry/projector-ray.ts";
import type { CameraPx, PalmMm } from "../geometry/spaces.ts";
import { add, cross, dot, times, type Vec3 } from "../geometry/vector.ts";
import { brightnessAt, type Frame } from "./frame.ts";
import type { Mark } from "./mark.ts";

/** A palm as one frame shows it, drawn at the size assumed. Every length of it is in proportion to the hand's true size. */
export interface PalmAssumed extends Plane {
  readonly outline: readonly PalmMm[];
}

/** What is seen along the ring, if the hand were of one size. */
export interface Look {
  /** Grows with the contrast, and with how much of the ring is on the palm. */
  readonly score: number;
  /** How much brighter than both its sides, of 255. */
  readonly contrast: number;
  /** The contrast in standard errors. */
  readonly certainty: number;
  /** Of the ring that is brighter than both sides. */
  readonly share: number;
}

/** The rays of a ring's light, and a frame in which they are looked for. */
export interface RingRays {
  /** Where the camera sees the ring's centre, on a hand of that size. */
  readonly middleAt: (size: number) => CameraPx;
  /** @param every only each so-many-th point of the ring. @param beside the ring is looked for so far away from where its rays are seen. */
  readonly lookAt: (size: number, every: number, beside?: CameraPx) => Look;
}

const POINTS = 72;
/** Where the skin beside the light is looked at, mm on the palm to both sides of the line. */
const BESIDE_MM = 5.5;
/** So much of the ring must be on the palm: 40°, the width of a child's palm on a ring that is still wide and beside it. */
const LEAST_OF_RING = 0.11;

const HERE: CameraPx = { x: 0, y: 0 };
const NOTHING: Look = { score: 0, contrast: 0, certainty: 0, share: 0 };

/** @param mark as it was when the frame's light was drawn. */
export function ringRays(frame: Frame, pair: PinholePair, palm: PalmAssumed, mark: Mark): RingRays {
  const { camera } = pair;
  const { centre, right, down, outline } = palm;
  const lens = projectorLens(pair);
  const normal = cross(right, down);
  const [centreUp, lensUp] = [dot(normal, centre), dot(normal, lens)];
  /** The ray through a point of the ring's plane, as long as the lens is high above a palm at height 1. */
  const rayThrough = (p: PalmMm): Vec3 => {
    const ray = projectorRay(pair, applyMapping(mark.mapping, p));
    return times(ray, 1 / dot(normal, ray));
  };
  const circle = (radiusMm: number): readonly Vec3[] =>
    Array.from({ length: POINTS }, (_, i) => {
      const turn = (2 * Math.PI * i) / POINTS;
      return rayThrough({ x: radiusMm * Math.cos(turn), y: radiusMm * Math.sin(turn) });
    });
  const on = circle(mark.radiusMm);
  const inside = circle(mark.radiusMm - BESIDE_MM);
  const outside = circle(mark.radiusMm + BESIDE_MM);
  const middle = rayThrough({ x: 0, y: 0 });

  /** Where a ray meets the palm's plane, `height` from the lens, as the camera sees it. In plain numbers, for speed; see `toCamera`. */
  const seen = (ray: Vec3, height: number, dx: number, dy: number): number => {
    const z = lens.z + height * ray.z;
    const x = (lens.x + height * ray.x) / z;
    const y = (lens.y + height * ray.y) / z;
    const bent = camera.focalPx * (1 + camera.k1 * (x * x + y * y));
    return brightnessAt(frame, camera.centreXPx + bent * x + dx, camera.centreYPx + bent * y + dy);
  };
  const isOnPalm = (ray: Vec3, height: number, size: number): boolean => {
    const x = (lens.x + height * ray.x) / size - centre.x;
    const y = (lens.y + height * ray.y) / size - centre.y;
    const z = (lens.z + height * ray.z) / size - centre.z;
    return isInPolygon(
      {
        x: x * right.x + y * right.y + z * right.z,
        y: x * down.x + y * down.y + z * down.z,
      },
      outline,
    );
  };

  return {
    middleAt: (size) => toCamera(camera, add(lens, times(middle, size * centreUp - lensUp))),
    lookAt(size, every, { x: dx, y: dy } = HERE) {
      const height = size * centreUp - lensUp;
      let n = 0;
      let sum = 0;
      let squares = 0;
      let brighter = 0;
      for (let i = 0; i < POINTS; i += every) {
        const [line, inner, outer] = [on[i], inside[i], outside[i]];
        if (line === undefined || inner === undefined || outer === undefined) continue;
        if (!isOnPalm(line, height, size)) continue;
        // Brighter than the brighter side: the edge of a hand or of a shadow is brighter than one side only.
        const beside = Math.max(seen(inner, height, dx, dy), seen(outer, height, dx, dy));
        const more = seen(line, height, dx, dy) - beside;
        if (Number.isNaN(more)) continue;
        n += 1;
        sum += more;
        squares += more * more;
        if (more > 0) brighter += 1;
      }
      if (n * every < LEAST_OF_RING * POINTS) return NOTHING;
      const contrast = sum / n;
      // One level of 255 is the least that a pixel can be wrong by.
      const spread = Math.sqrt(Math.max(1, squares / n - contrast * contrast));
      return {
        score: sum / Math.sqrt(n),
        contrast,
        certainty: (contrast * Math.sqrt(n)) / spread,
        share: brighter / n,
      };
    },
  };
}
