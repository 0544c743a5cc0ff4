import { depthIn } from "../geometry/polygon.ts";
import type { CameraPx } from "../geometry/spaces.ts";
import { quantile } from "../measure/quantile.ts";
import type { BoardPose } from "./board-pose.ts";
import type { Grey } from "./grey.ts";
import { blobsOf } from "./light-blobs.ts";
import { lightBetween, type LightPatch } from "./light-patch.ts";

/** Whole dots of light on a sheet. */
export interface LightDots {
  /** Their middles, camera px. */
  readonly at: readonly CameraPx[];
  /** Of a typical one. */
  readonly radiusPx: number;
}

/** A blob counts as a dot when its area is within these shares of a typical one. */
const LEAST_AREA = 0.5;
const MOST_AREA = 1.7;

/** Between a dot's rim and the sheet's, px: nearer ones have lost light. */
const CLEAR_PX = 2;

/**
 * Every whole dot on the sheet, to a fraction of a pixel: the centroid of its light. Camera and projector look from nearly the same place, so
 * the picture of a disc is an ellipse whose middle is the disc's to a hundredth of a pixel.
 * @param lit with all dots, `unlit` with the ground alone, both of the same pose.
 */
export function findDots(lit: Grey, unlit: Grey, edges: BoardPose["edges"]): LightDots {
  const rim = edges.flat();
  const light = lightBetween(lit, unlit, rim);
  const blobs = blobsOf(light);
  const typical = quantile(
    blobs.map(({ areaPx }) => areaPx),
    0.5,
  );
  if (typical === undefined) return { at: [], radiusPx: 0 };
  const radiusPx = Math.sqrt(typical / Math.PI);
  const at = blobs
    .filter(({ areaPx }) => areaPx > LEAST_AREA * typical && areaPx < MOST_AREA * typical)
    .filter((blob) => depthIn(blob.at, rim) > radiusPx + CLEAR_PX)
    .flatMap((blob) => centroidNear(light, blob.at, radiusPx) ?? []);
  return { at, radiusPx };
}

/** Beyond a dot's radius blur still holds some of its light, px. */
const BLUR_PX = 2;

/** Around it a ring that tells what light there would be without it, px. */
const RING_PX = 2;

/** The centroid of what is brighter than the ring around; twice, since the first middle is rough. */
function centroidNear(light: LightPatch, near: CameraPx, radiusPx: number): CameraPx | undefined {
  const reach = radiusPx + BLUR_PX;
  let at: CameraPx | undefined = near;
  for (let round = 0; round < 2 && at; round++) at = centroidWithin(light, at, reach);
  return at && Math.hypot(at.x - near.x, at.y - near.y) < radiusPx ? at : undefined;
}

function centroidWithin({ data, left, top, width, height }: LightPatch, near: CameraPx, reach: number) {
  let [sum, sumX, sumY, inner, innerX, innerY, ring, rings] = [0, 0, 0, 0, 0, 0, 0, 0];
  const last = Math.ceil(reach + RING_PX);
  const [middleX, middleY] = [Math.floor(near.x), Math.floor(near.y)];
  for (let y = middleY - last; y <= middleY + last; y++)
    for (let x = middleX - last; x <= middleX + last; x++) {
      const [dx, dy] = [x + 0.5 - near.x, y + 0.5 - near.y];
      const far = Math.hypot(dx, dy);
      if (far > reach + RING_PX || x < left || y < top || x >= left + width || y >= top + height) continue;
      const value = data[(y - top) * width + x - left] ?? 0;
      if (far > reach) [ring, rings] = [ring + value, rings + 1];
      else {
        sum += value;
        sumX += value * dx;
        sumY += value * dy;
        inner++;
        innerX += dx;
        innerY += dy;
      }
    }
  const ground = rings === 0 ? 0 : ring / rings;
  const whole = sum - ground * inner;
  if (!(whole > 0)) return undefined;
  return { x: near.x + (sumX - ground * innerX) / whole, y: near.y + (sumY - ground * innerY) / whole };
}
