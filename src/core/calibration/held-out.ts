import { spreadOf } from "../measure/quantile.ts";
import type { BoardPose } from "./board-pose.ts";
import { lightOn, onSheet, sheetAt, type Board } from "./board-residuals.ts";
import { adjust } from "./bundle.ts";
import type { Spread } from "./calibration.ts";
import { inOrder } from "./corner-order.ts";
import type { Plane } from "../geometry/mapping.ts";
import { toCamera, type PinholePair } from "../geometry/pinhole.ts";
import { soundRig } from "./rig-model.ts";
import { sheetCorners, type SheetName } from "./sheet.ts";
import { NOISE } from "./noise.ts";
import { startPlane } from "./start-camera.ts";

/** How far light lies from where it should, on poses that nothing was fitted to. */
export interface HeldOut {
  readonly mm: Spread;
  readonly px: Spread;
  /** The median of each pose alone, mm. */
  readonly poseMm: readonly number[];
}

/** Where a sheet is held, from its paper alone: the dots of light on it have no say. Undefined where its corners have no place. */
export function planeOfPaper(pair: PinholePair, pose: BoardPose, sheet: SheetName): Plane | undefined {
  const corners = sheetCorners(sheet);
  const paper = { ...inOrder(pose), dots: [] };
  const start = startPlane(pair.camera, paper.corners, corners);
  if (start === undefined) return undefined;
  const board: Board = { pose: paper, corners, isLater: false };
  return adjust({ rig: soundRig(pair), planes: [start] }, [board], [], NOISE).planes[0];
}

/**
 * The light's error on held-out poses: each dot is predicted on the paper from the projector's pixel, and seen on it through the camera.
 * @returns not a number where a pose cannot be placed or has no dots.
 */
export function heldOutErrors(pair: PinholePair, poses: readonly BoardPose[], sheet: SheetName): HeldOut {
  const misses = poses.map((pose) => {
    const plane = planeOfPaper(pair, pose, sheet);
    return pose.dots.map(({ lit, at }) => {
      if (plane === undefined) return { mm: NaN, px: NaN };
      const light = lightOn(plane, pair, lit);
      const lies = onSheet(plane, light);
      const on = sheetAt(plane, pair, at);
      const seen = toCamera(pair.camera, light);
      return {
        mm: Math.hypot(lies.x - on.x, lies.y - on.y),
        px: Math.hypot(seen.x - at.x, seen.y - at.y),
      };
    });
  });
  return {
    mm: numbers(misses.flat().map(({ mm }) => mm)),
    px: numbers(misses.flat().map(({ px }) => px)),
    poseMm: misses.map((pose) => numbers(pose.map(({ mm }) => mm)).median),
  };
}

function numbers(values: readonly number[]): Spread {
  const { median = NaN, p95 = NaN } = spreadOf(values);
  return { median, p95 };
}
