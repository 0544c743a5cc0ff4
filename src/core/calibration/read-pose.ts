import { isInPolygon } from "../geometry/polygon.ts";
import type { Frame } from "../mark/frame.ts";
import type { BoardPose, DotSeen } from "./board-pose.ts";
import { ALL_LIT, UNLIT, type DotGrid } from "./dot-code.ts";
import { areaOf } from "./enclosing-quad.ts";
import { findDots } from "./find-dots.ts";
import { findAgain, findSheet, type NotTaken } from "./find-sheet.ts";
import { greyOf, type Grey } from "./grey.ts";
import { readDots } from "./read-dots.ts";
import { sheetOutline, type SheetOutline } from "./sheet-outline.ts";
import { smoothMap } from "./smooth-map.ts";

/** How far a corner may move while the pictures are shown, as a share of the picture's width. The pose itself is that of one frame. */
const SWAY = 0.01;

/** Fewer dots than this do not make a pose. */
const LEAST_DOTS = 20;

/**
 * The pose of a sheet that is held still while the pictures of the dots' code are shown: corners, edges and dots all from the frame in which all
 * dots were lit, so that swaying costs no accuracy. The other frames only tell the dots apart.
 * @param frames in the order of `codePictures(grid)`.
 */
export function readPose(frames: readonly Frame[], grid: DotGrid): BoardPose | NotTaken {
  const greys = frames.map(greyOf);
  const [unlit, lit] = [greys[UNLIT], greys[ALL_LIT]];
  if (!unlit || !lit) return { complaint: "dots-unreadable" };
  const sheet = findSheet(unlit);
  if ("complaint" in sheet) return sheet;
  const sway = SWAY * unlit.width;
  const outlines = greys.map((grey) => findAgain(grey, sheet, 2 * sway));
  const held = outlines[ALL_LIT];
  if (held === undefined) return { complaint: "moved" };
  const { corners, edges } = held;
  const hasMoved = outlines.some((outline) =>
    corners.some((corner, i) => {
      const then = outline?.corners[i];
      return !then || Math.hypot(then.x - corner.x, then.y - corner.y) > sway;
    }),
  );
  if (hasMoved) return { complaint: "moved" };
  const found = findDots(lit, unlit, edges);
  if (found.at.length < LEAST_DOTS) return { complaint: "out-of-light" };
  const dots = readDots(greys, found, grid);
  if (dots.length < LEAST_DOTS || dots.length < found.at.length / 2) return { complaint: "dots-unreadable" };
  const pose = { dots, ...clearOutline(lit, held, dots, grid, found.radiusPx) };
  return isInLight(pose, grid) ? pose : { complaint: "out-of-light" };
}

/** Dots that are further from the ones that were read are not needed to tell the sheet's edge, and a map does not hold there; as a share of their spacing. */
const NEAR = 1.6;

/** The outline once more, without the places where a dot of light crosses it. */
function clearOutline(
  lit: Grey,
  held: SheetOutline,
  dots: readonly DotSeen[],
  grid: DotGrid,
  radiusPx: number,
): Pick<BoardPose, "corners" | "edges"> {
  const map = smoothMap(
    dots.map(({ lit: from, at: to }) => ({ from, to })),
    3,
  );
  const near = grid.dots.filter((dot) =>
    dots.some(({ lit: { x, y } }) => Math.hypot(dot.x - x, dot.y - y) < NEAR * grid.spacingPx),
  );
  const { corners, edges } =
    sheetOutline(lit, held.corners, AGAIN_PX, { at: near.map(map), radiusPx }) ?? held;
  return { corners, edges };
}

/** An outline that is found once more lies within so many px. */
const AGAIN_PX = 4;

/** Of the sheet's area so much has to be in the projector's picture. */
const LEAST_LIT = 0.5;

/** As a share of the dots' spacing. */
const BORDER = 0.15;

/** Whether the light covers enough of the sheet, and none of its edges is the edge of the light, as it would be in a dark room. */
function isInLight({ edges, dots }: BoardPose, grid: DotGrid): boolean {
  const map = smoothMap(
    dots.map(({ lit, at }) => ({ from: at, to: lit })),
    2,
  );
  const outline = edges.map((edge) => edge.map(map));
  const { widthPx, heightPx } = grid.projector;
  const isBorder = (value: number, end: number): boolean =>
    Math.min(Math.abs(value), Math.abs(value - end)) < BORDER * grid.spacingPx;
  const alongBorder = outline.some(
    (edge) => edge.every(({ x }) => isBorder(x, widthPx)) || edge.every(({ y }) => isBorder(y, heightPx)),
  );
  const polygon = outline.flat();
  const on = grid.dots.filter((dot) => isInPolygon(dot, polygon)).length;
  return !alongBorder && on * grid.spacingPx ** 2 > LEAST_LIT * Math.abs(areaOf(polygon));
}
