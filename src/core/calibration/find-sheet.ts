import { centroid, isInPolygon } from "../geometry/polygon.ts";
import type { BoardPose } from "./board-pose.ts";
import { assumedCamera } from "./assumed-camera.ts";
import { coarseView, type CoarseView } from "./coarse-view.ts";
import type { Complaint } from "./complaint.ts";
import { areaOf, type Quad } from "./enclosing-quad.ts";
import type { Grey } from "./grey.ts";
import { polygonRows } from "./polygon-rows.ts";
import { BENT, sheetLike } from "./sheet-like.ts";
import { isRectangle } from "./sheet-pose.ts";
import { sheetOutline, type SheetOutline } from "./sheet-outline.ts";

/** A sheet of paper in a frame. */
export interface SheetFound {
  /** Clockwise as seen, a long side first; of the two long sides the upper one, since a sheet turned by half a turn is the same sheet. */
  readonly corners: Quad;
  readonly edges: BoardPose["edges"];
  /** The paper's light between the dots, linear, 0 to 1: the median. */
  readonly light: number;
  /** Share of the paper that is too bright to tell anything, dots apart. */
  readonly glare: number;
}

/** Why nothing was taken from a frame. */
export interface NotTaken {
  readonly complaint: Complaint;
}

/** As many rough outlines are tried, best first, not counting those of a sheet that is found. */
const TRIED = 12;

/** A second sheet counts from so much of the first one's area. */
const SECOND = 0.3;

/** What is so much darker than the brightest is a table or cardboard in the light. */
const PAPER = 0.5;

/** Linear; 40 of 255 in the frame's own encoding: below it noise of 8 is a fifth of the paper's light. */
const DARK = 0.021;

/** Linear; 252 of 255. */
const CLIPPED = 0.973;

/** Finds the one sheet of paper on darker cardboard, whatever dots of light lie on it. */
export function findSheet(grey: Grey): SheetFound | NotTaken {
  const view = coarseView(grey);
  const likes = sheetLike(view);
  let tried = 0;
  const sheets: (SheetOutline & PaperLight)[] = [];
  for (const { quad } of likes.filter(({ isWhole }) => isWhole)) {
    if (tried === TRIED || sheets.some(({ corners }) => overlap(corners, quad))) continue;
    tried++;
    const outline = sheetOutline(grey, quad, reachOf(view, quad));
    if (
      outline &&
      isRectangle(outline.corners, assumedCamera({ widthPx: grey.width, heightPx: grey.height }))
    )
      sheets.push({ ...outline, ...lightOf(view, outline.corners) });
  }
  const brightest = Math.max(...sheets.map(({ light }) => light));
  const [sheet, second] = sheets
    .filter(({ light }) => light > PAPER * brightest)
    .toSorted((a, b) => areaOf(b.corners) - areaOf(a.corners));
  if (sheet === undefined) {
    if (!view.data.some((light) => light > DARK)) return { complaint: "too-dark" };
    return { complaint: likes.some(({ isWhole }) => !isWhole) ? "sheet-cut-off" : "sheet-not-found" };
  }
  if (second && areaOf(second.corners) > SECOND * areaOf(sheet.corners)) return { complaint: "two-sheets" };
  const { light, glare } = sheet;
  return light < DARK ? { complaint: "too-dark" } : { ...longSideFirst(sheet), light, glare };
}

/** Finds a sheet again near where it was, its corners in the same order. @param reachPx how far it may have moved. */
export function findAgain(grey: Grey, { corners }: SheetFound, reachPx: number): SheetOutline | undefined {
  return sheetOutline(grey, corners, reachPx);
}

/** A rough outline is right to a few blocks, and the lens may have bent its sides. */
const reachOf = ({ blockPx }: CoarseView, [a, b, c]: Quad): number =>
  3 * blockPx + BENT * Math.max(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(c.x - b.x, c.y - b.y));

const overlap = (a: Quad, b: Quad): boolean => isInPolygon(centroid(a), b) || isInPolygon(centroid(b), a);

type PaperLight = Pick<SheetFound, "light" | "glare">;

function lightOf(view: CoarseView, corners: Quad): PaperLight {
  const quad = corners.map(({ x, y }) => ({ x: x / view.blockPx, y: y / view.blockPx }));
  const lights = new Float32Array(
    polygonRows(quad, view).flatMap(({ y, from, to }) => [
      ...view.data.subarray(y * view.width + from, y * view.width + to),
    ]),
  ).toSorted();
  const clipped = lights.filter((light) => light > CLIPPED);
  return { light: lights[lights.length >> 1] ?? 0, glare: clipped.length / Math.max(1, lights.length) };
}

type Outline = Pick<SheetFound, "corners" | "edges">;

function longSideFirst({ corners, edges }: Outline): Outline {
  const [a, b, c, d] = corners;
  const [top, right, bottom, left] = edges;
  const long = Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(d.x - c.x, d.y - c.y);
  const short = Math.hypot(c.x - b.x, c.y - b.y) + Math.hypot(a.x - d.x, a.y - d.y);
  if (long < short) return longSideFirst({ corners: [b, c, d, a], edges: [right, bottom, left, top] });
  if (a.y + b.y <= c.y + d.y) return { corners, edges };
  return { corners: [c, d, a, b], edges: [bottom, left, top, right] };
}
