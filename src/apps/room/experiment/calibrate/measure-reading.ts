import { Vector3 } from "three";
import { lightOn, roomOf } from "../../../../core/calibration/board-residuals.ts";
import { codePictures, dotGrid } from "../../../../core/calibration/dot-code.ts";
import { readPose } from "../../../../core/calibration/read-pose.ts";
import type { PoseWish } from "../../../../core/calibration/run.ts";
import { sheetCorners } from "../../../../core/calibration/sheet.ts";
import type { Plane } from "../../../../core/geometry/mapping.ts";
import { toCamera } from "../../../../core/geometry/pinhole.ts";
import type { CameraPx } from "../../../../core/geometry/spaces.ts";
import { spreadOf, type Spread } from "../../../../core/measure/quantile.ts";
import type { Frame } from "../../../../core/mark/frame.ts";
import { parseRig } from "../../../../schema/rig.ts";
import type { BoardState } from "../../world/board.ts";
import { turnOf } from "../../world/pose-turn.ts";
import { openRoom } from "./open-room.ts";
import { opticsOf } from "./rig-optics.ts";
import { roomStage } from "./room-stage.ts";
import { openTechnician } from "./technician.ts";

export interface ReadingOptions {
  /** A rig's JSON. Its technician should neither sway nor tremble: the truth is one pose. */
  readonly rig: string;
  readonly wish: PoseWish;
}

/** How far what was read of one rendered pose is from where it truly is, camera px. */
export interface ReadingReport {
  readonly dots: number;
  readonly dotPx: Spread;
  readonly cornerPx: Spread;
}

/** By then the sheet is at rest. */
const RESTS_MS = 5000;
const PICTURE_MS = 250;

/** Light, paper and camera of the room against the optics that they are meant to have, through the booth's own reading of a pose. */
export async function measureReading(
  canvas: HTMLCanvasElement,
  options: ReadingOptions,
): Promise<ReadingReport> {
  const rig = parseRig(options.rig);
  const pair = opticsOf(rig);
  const world = await openRoom(canvas, rig, pair);
  const technician = openTechnician(rig, pair);
  const stage = roomStage(rig, world, new OffscreenCanvas(1, 1), (atMs) =>
    world.setBoard(technician.boardAt(atMs)),
  );
  technician.hear({ kind: "wished", number: 1, of: 1, wish: options.wish }, stage.nowMs());
  await stage.pause(RESTS_MS);
  const grid = dotGrid(stage.projector);
  const frames: Frame[] = [];
  for (const picture of codePictures(grid)) {
    await stage.show(picture);
    await stage.pause(PICTURE_MS);
    frames.push((await stage.look()).frame);
  }
  const plane = planeOf(technician.boardAt(stage.nowMs()));
  world.dispose();
  const pose = readPose(frames, grid);
  if ("complaint" in pose) throw new Error(`the pose could not be read: ${pose.complaint}`);
  const truths = sheetCorners(rig.sheet.held).map((corner) => toCamera(pair.camera, roomOf(plane, corner)));
  return {
    dots: pose.dots.length,
    dotPx: spreadOf(
      pose.dots.map(({ lit, at }) => apart(at, toCamera(pair.camera, lightOn(plane, pair, lit)))),
    ),
    // A sheet turned by half a turn is the same sheet.
    cornerPx: spreadOf(
      pose.corners.map((corner) => Math.min(...truths.map((truth) => apart(corner, truth)))),
    ),
  };
}

const apart = (a: CameraPx, b: CameraPx): number => Math.hypot(a.x - b.x, a.y - b.y);

function planeOf(board: BoardState): Plane {
  const turn = turnOf(board);
  const [x, y, z] = board.centreMm;
  const right = new Vector3(1, 0, 0).applyQuaternion(turn);
  const down = new Vector3(0, -1, 0).applyQuaternion(turn);
  // Three has y up and z back.
  return {
    centre: { x, y, z },
    right: { x: right.x, y: -right.y, z: -right.z },
    down: { x: down.x, y: -down.y, z: -down.z },
  };
}
