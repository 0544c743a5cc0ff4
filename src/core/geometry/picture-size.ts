import type { Pinhole } from "./pinhole.ts";

/** A picture's size. */
export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Whether one picture is the other in larger or smaller pixels. Heights are whole, so they may be a pixel off: 854×480 is a small 1280×720. */
export const isSameShape = (a: SizePx, b: SizePx): boolean =>
  Math.abs((a.heightPx * b.widthPx) / a.widthPx - b.heightPx) <= Math.max(1, b.widthPx / a.widthPx);

/** The same lens in a picture of another size but the same shape. */
export function lensFor(lens: Pinhole, size: SizePx): Pinhole {
  const by = size.widthPx / lens.widthPx;
  return {
    widthPx: size.widthPx,
    heightPx: size.heightPx,
    focalPx: lens.focalPx * by,
    centreXPx: lens.centreXPx * by,
    centreYPx: lens.centreYPx * by,
    k1: lens.k1,
  };
}
