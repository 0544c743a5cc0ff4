import type { Pinhole } from "../geometry/pinhole.ts";

/** Between the webcams that are sold, 50 to 80°. */
const FIELD_OF_VIEW_DEG = 64;

/** The camera as it is taken to be until poses say more. */
export function assumedCamera(size: { readonly widthPx: number; readonly heightPx: number }): Pinhole {
  const { widthPx, heightPx } = size;
  const focalPx = widthPx / 2 / Math.tan((FIELD_OF_VIEW_DEG * Math.PI) / 360);
  return { widthPx, heightPx, focalPx, centreXPx: widthPx / 2, centreYPx: heightPx / 2, k1: 0 };
}
