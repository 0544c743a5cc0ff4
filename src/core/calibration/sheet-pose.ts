import { cameraRay, type Pinhole } from "../geometry/pinhole.ts";
import type { CameraPx } from "../geometry/spaces.ts";
import { cross, dot, minus, norm, times, unit, type Vec3 } from "../geometry/vector.ts";
import type { BoardPose } from "./board-pose.ts";
import { SHEETS, type SheetName } from "./sheet.ts";

/** How a sheet is held, as well as its corners alone can tell. */
export interface SheetPose {
  /** From the lens along its axis to where the sheet's diagonals cross. */
  readonly distanceMm: number;
  /** The sheet's normal, away from the camera, length 1, room. */
  readonly normal: Vec3;
  /** From facing the camera. */
  readonly tiltDeg: number;
}

/**
 * A rectangle's corners on their rays: `P0 − P1 + P2 − P3 = 0` gives their depths but for one factor (Cramer's rule), and that comes from the
 * sheet's area.
 */
export function sheetPose(corners: BoardPose["corners"], sheet: SheetName, camera: Pinhole): SheetPose {
  const { right, down, middle } = sheetSpan(corners, camera);
  const { widthMm, heightMm } = SHEETS[sheet];
  const scale = Math.sqrt((widthMm * heightMm) / norm(cross(right, down)));
  const normal = unit(cross(right, down));
  return {
    distanceMm: middle.z * scale,
    normal,
    tiltDeg: (Math.acos(Math.min(1, Math.abs(normal.z))) * 180) / Math.PI,
  };
}

/** Long by short side of all papers is 1.29 to 1.41; a camera that is only guessed turns that by a tenth, and angles by as much. */
const LEAST_RATIO = 1.08;
const MOST_RATIO = 1.75;
const MOST_COSINE = 0.25;

/** Whether four corners, in any order around, can be those of a sheet of paper. */
export function isRectangle(corners: BoardPose["corners"], camera: Pinhole): boolean {
  const { right, down } = sheetSpan(corners, camera);
  const ratio = norm(right) / norm(down);
  const cosine = dot(unit(right), unit(down));
  return (
    Math.max(ratio, 1 / ratio) > LEAST_RATIO &&
    Math.max(ratio, 1 / ratio) < MOST_RATIO &&
    Math.abs(cosine) < MOST_COSINE
  );
}

/** The sheet's long and short side and its middle, all in one unknown unit. */
function sheetSpan(corners: BoardPose["corners"], camera: Pinhole) {
  const ray = (corner: CameraPx): Vec3 => ({ ...cameraRay(camera, corner), z: 1 });
  const [r0, r1, r2, r3] = [ray(corners[0]), ray(corners[1]), ray(corners[2]), ray(corners[3])];
  const whole = dot(r1, cross(r2, r3));
  const p1 = times(r1, dot(r0, cross(r2, r3)) / whole);
  const p2 = times(r2, dot(r1, cross(r3, r0)) / whole);
  const p3 = times(r3, dot(r1, cross(r2, r0)) / whole);
  return {
    right: minus(p1, r0),
    down: minus(p3, r0),
    middle: times({ x: r0.x + p2.x, y: r0.y + p2.y, z: r0.z + p2.z }, 0.5),
  };
}
