import type { PictureArea } from "../calibration/test-picture.ts";
import type { ProjectorPx } from "../geometry/spaces.ts";

/** Edges of a part of the projector's picture, shares of its width and height from its top left corner. */
export interface AreaEdges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whole pixels: a pixel that is partly outside is outside. */
export function areaOf(
  { left, top, right, bottom }: AreaEdges,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): PictureArea {
  const [leftPx, topPx] = [Math.ceil(left * widthPx), Math.ceil(top * heightPx)];
  return {
    leftPx,
    topPx,
    widthPx: Math.max(0, Math.floor(right * widthPx) - leftPx),
    heightPx: Math.max(0, Math.floor(bottom * heightPx) - topPx),
  };
}

export const isWithin = (area: PictureArea, { x, y }: ProjectorPx): boolean =>
  x >= area.leftPx && y >= area.topPx && x <= area.leftPx + area.widthPx && y <= area.topPx + area.heightPx;
