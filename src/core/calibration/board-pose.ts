import type { CameraPx, ProjectorPx } from "../geometry/spaces.ts";
import type { SheetMm } from "./sheet.ts";

/** One dot of light on the sheet. */
export interface DotSeen {
  /** The projector's pixel that made it. */
  readonly lit: ProjectorPx;
  /** Its middle in the frame in which all dots were lit. */
  readonly at: CameraPx;
}

/** What one held pose of the sheet gave: the corners of the paper and the dots on it, from the same moment, found to a fraction of a pixel. */
export interface BoardPose {
  /** In the order of `sheetCorners`. */
  readonly corners: readonly [CameraPx, CameraPx, CameraPx, CameraPx];
  /** Further points along the sheet's edges, camera px, side by side: side i runs from corner i to the next. */
  readonly edges: readonly [
    readonly CameraPx[],
    readonly CameraPx[],
    readonly CameraPx[],
    readonly CameraPx[],
  ];
  readonly dots: readonly DotSeen[];
}

/** A dot's place on the sheet, once the pose is solved. */
export interface DotOnSheet extends DotSeen {
  readonly on: SheetMm;
}
