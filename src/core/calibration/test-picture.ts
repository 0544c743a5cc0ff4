import type { ProjectorPx } from "../geometry/spaces.ts";

/** What the booth asks the projector to show: plain data, drawn alike in the museum and in the simulated room. */
export type TestPicture =
  | { readonly kind: "dark" }
  /** One even light over everything, or over a part. `level` is sRGB, 0 to 1. */
  | { readonly kind: "flat"; readonly level: number; readonly within?: PictureArea }
  /** White dots on an even ground, each a disc. */
  | {
      readonly kind: "dots";
      readonly at: readonly ProjectorPx[];
      readonly radiusPx: number;
      readonly ground: number;
    }
  /** The four marks of a corner pin; `chosen` is the one that the keys move. */
  | { readonly kind: "corners"; readonly at: readonly ProjectorPx[]; readonly chosen?: number }
  | { readonly kind: ToolPicture };

/** Pictures that are for the technician's eye alone. */
export const toolPictures = ["pixel-card", "grid", "cross-hair", "focus", "colours", "brightness"] as const;
export type ToolPicture = (typeof toolPictures)[number];

/** Projector px, origin top left. */
export interface PictureArea {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}
