import { centroid } from "../../core/geometry/polygon.ts";
import type { PalmMm } from "../../core/geometry/spaces.ts";
import { outlineAround, type PalmPoints } from "../../core/palm/outline.ts";

export type HandSize = "adult" | "child";
export type Side = "left" | "right";

/** An open hand, palm towards the reader, in its own palm mm. */
export interface Hand {
  /** What the installation would find: the polygon that text is set in. */
  readonly outline: readonly PalmMm[];
  /** Control points of the hand's edge, a closed quadratic B-spline. */
  readonly edge: readonly PalmMm[];
}

/** Of an adult's hand; the child is the simulated room's. */
const SIZES: Readonly<Record<HandSize, number>> = { adult: 1, child: 0.7 };

/** Joint centres of an adult's right hand of 185 mm, from the wrist, after Buchholz 1992. */
const RIGHT: PalmPoints = {
  wrist: { x: 0, y: 0 },
  thumbRoot: { x: 24, y: -20 },
  index: { x: 27, y: -92 },
  middle: { x: 5, y: -95 },
  ring: { x: -15, y: -90 },
  little: { x: -33, y: -80 },
};

/** The same hand's edge, fingers a little apart: forearm, little finger to index, thumb, forearm. */
// oxfmt-ignore
const RIGHT_EDGE: readonly (readonly [x: number, y: number])[] = [
  [-28, 110], [-28, 40], [-27, 10], [-34, -8], [-43, -32], [-47, -58], [-48, -84],
  [-54, -112], [-64, -150], [-60, -164], [-48, -160], [-43, -138], [-35, -106], [-29, -106],
  [-32, -130], [-38, -176], [-32, -190], [-20, -188], [-17, -160], [-13, -113], [-6, -113],
  [-7, -140], [-6, -186], [0, -200], [13, -199], [16, -170], [15, -112], [21, -112],
  [22, -140], [26, -176], [34, -186], [44, -178], [43, -140], [41, -104], [40, -82],
  [43, -58], [56, -66], [66, -94], [75, -110], [86, -102], [80, -76], [66, -46], [48, -20],
  [33, -2], [28, 16], [29, 44], [29, 110],
];

export function handOf(size: HandSize, side: Side): Hand {
  const outline = outlineAround(RIGHT);
  const middle = centroid(outline);
  const scale = SIZES[size];
  const mirrored = side === "right" ? 1 : -1;
  const placed = (p: PalmMm): PalmMm => ({
    x: mirrored * scale * (p.x - middle.x),
    y: scale * (p.y - middle.y),
  });
  return { outline: outline.map(placed), edge: RIGHT_EDGE.map(([x, y]) => placed({ x, y })) };
}
