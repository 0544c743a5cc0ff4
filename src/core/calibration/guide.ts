import type { Pinhole } from "../geometry/pinhole.ts";
import type { CameraPx } from "../geometry/spaces.ts";
import { dot, mean, type Vec3 } from "../geometry/vector.ts";
import type { BoardPose } from "./board-pose.ts";
import type { Complaint } from "./complaint.ts";
import type { NotTaken, SheetFound } from "./find-sheet.ts";
import type { PoseWish } from "./run.ts";
import { sheetPose, type SheetPose } from "./sheet-pose.ts";
import type { SheetName } from "./sheet.ts";

/** What the sheet's pose is told by until the camera is solved. */
export interface Gauge {
  readonly sheet: SheetName;
  /** A guess will do at first: see `assumedCamera`. */
  readonly camera: Pinhole;
}

/** Share of the wished distance within which the sheet is held well. */
const DISTANCE = 0.12;

/** The same for the first poses: a camera of 50 or 80° that is taken for a usual one puts everything a third too near or too far. */
const UNSURE_DISTANCE = 0.35;
const UNSURE_POSES = 2;

/** How far its tilt may stay behind the wish, and go beyond it. */
const FLATTER_DEG = 6;
const STEEPER_DEG = 12;

/** Steeper than this, dots run together and paper shines. */
const STEEPEST_DEG = 40;

/** A highlight that hides more of the sheet hides dots. */
const GLARE = 0.005;

/** Two poses are one when the sheet has neither turned, nor come nearer, nor moved aside by more than this. */
const SAME_DEG = 6;
const SAME_DISTANCE = 0.07;
const SAME_PLACE = 0.1;

/** Why a sheet should be held otherwise before it is read; undefined where it only has to rest. */
export function complaintOf(
  seen: SheetFound | NotTaken,
  wish: PoseWish,
  taken: readonly BoardPose[],
  { sheet, camera }: Gauge,
): Complaint | undefined {
  if ("complaint" in seen) return seen.complaint;
  if (seen.glare > GLARE) return "glare";
  const pose = sheetPose(seen.corners, sheet, camera);
  const isSame = (other: BoardPose): boolean =>
    isClose(pose, sheetPose(other.corners, sheet, camera)) &&
    asideOf(seen.corners, other.corners) < SAME_PLACE * camera.widthPx;
  if (taken.some(isSame)) return "like-before";
  const within = taken.length < UNSURE_POSES ? UNSURE_DISTANCE : DISTANCE;
  if (pose.distanceMm < (1 - within) * wish.distanceMm) return "too-near";
  if (pose.distanceMm > (1 + within) * wish.distanceMm) return "too-far";
  const wishedDeg = Math.hypot(wish.tiltDeg, wish.turnDeg);
  if (pose.tiltDeg < wishedDeg - FLATTER_DEG) return "too-flat";
  if (pose.tiltDeg > Math.min(STEEPEST_DEG, wishedDeg + STEEPER_DEG)) return "too-steep";
  return undefined;
}

function isClose(a: SheetPose, b: SheetPose): boolean {
  const turned = Math.acos(Math.min(1, dot(a.normal, b.normal)));
  const nearer = Math.abs(Math.log(a.distanceMm / b.distanceMm));
  return turned < (SAME_DEG * Math.PI) / 180 && nearer < SAME_DISTANCE;
}

/** How far the sheet's middle has moved in the picture, px. */
function asideOf(a: BoardPose["corners"], b: BoardPose["corners"]): number {
  const [from, to] = [mean(a.map(flat)), mean(b.map(flat))];
  return Math.hypot(from.x - to.x, from.y - to.y);
}

const flat = ({ x, y }: CameraPx): Vec3 => ({ x, y, z: 0 });
