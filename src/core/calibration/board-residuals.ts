import type { Plane } from "../geometry/mapping.ts";
import { cameraRay, toCamera, type PinholePair } from "../geometry/pinhole.ts";
import { projectorLens, projectorRay } from "../geometry/projector-ray.ts";
import type { CameraPx, ProjectorPx, RoomMm } from "../geometry/spaces.ts";
import { add, cross, dot, minus, times, type Vec3 } from "../geometry/vector.ts";
import type { BoardPose } from "./board-pose.ts";
import type { Noise } from "./noise.ts";
import type { RigModel } from "./rig-model.ts";
import type { SheetMm } from "./sheet.ts";

/** A pose as the solver takes it. */
export interface Board {
  readonly pose: BoardPose;
  readonly corners: readonly SheetMm[];
  /** Whether it was held after the rig's place had changed. */
  readonly isLater: boolean;
}

/** Where a ray meets a plane, room. */
export function meet(plane: Plane, from: Vec3, direction: Vec3): RoomMm {
  const normal = cross(plane.right, plane.down);
  const reach = dot(normal, minus(plane.centre, from)) / dot(normal, direction);
  return add(from, times(direction, reach));
}

/** Where a board is lit by a projector px, room mm. */
export const lightOn = (board: Plane, pair: PinholePair, lit: ProjectorPx): RoomMm =>
  meet(board, projectorLens(pair), projectorRay(pair, lit));

/** A point of a board's plane, on its sheet. */
export function onSheet(board: Plane, point: RoomMm): SheetMm {
  const off = minus(point, board.centre);
  return { x: dot(off, board.right), y: dot(off, board.down) };
}

/** What of a board is seen at a camera px. */
export const sheetAt = (board: Plane, pair: PinholePair, seen: CameraPx): SheetMm =>
  onSheet(board, meet(board, { x: 0, y: 0, z: 0 }, { ...cameraRay(pair.camera, seen), z: 1 }));

export const roomOf = (board: Plane, on: SheetMm): RoomMm =>
  add(board.centre, add(times(board.right, on.x), times(board.down, on.y)));

/** The pixel that a projector without keystone would have to light for the same ray. */
const withoutKeystone = ({ pair, pictureStretch, pictureSlant }: RigModel, lit: ProjectorPx): ProjectorPx => {
  const down = (lit.y - pair.projector.centreYPx) * Math.exp(-pictureStretch);
  return { x: lit.x - pictureSlant * down, y: pair.projector.centreYPx + down };
};

/** How far everything on a board is from where the model has it, camera px: dots, then corners, in x and y; edge points across their side. */
interface Misses {
  readonly dots: readonly number[];
  readonly corners: readonly number[];
  readonly edges: readonly number[];
}

function missesOf(rig: RigModel, plane: Plane, { pose, corners, isLater }: Board): Misses {
  const pair = isLater ? { ...rig.pair, ...rig.later } : rig.pair;
  const sheet = corners.map((corner) => stretched(corner, rig.sheetStretch));
  return {
    dots: dotMisses(rig, pair, plane, pose),
    corners: sheet.flatMap((corner, i) => {
      const seen = toCamera(pair.camera, roomOf(plane, corner));
      const at = pose.corners[i] ?? seen;
      return [seen.x - at.x, seen.y - at.y];
    }),
    edges: edgeMisses(pair, plane, pose, sheet),
  };
}

function dotMisses(rig: RigModel, pair: PinholePair, plane: Plane, { dots }: BoardPose): number[] {
  const normal = cross(plane.right, plane.down);
  const lens = projectorLens(pair);
  const away = dot(normal, minus(plane.centre, lens));
  const misses: number[] = [];
  for (const { lit, at } of dots) {
    const ray = projectorRay(pair, withoutKeystone(rig, lit));
    const seen = toCamera(pair.camera, add(lens, times(ray, away / dot(normal, ray))));
    misses.push(seen.x - at.x, seen.y - at.y);
  }
  return misses;
}

function edgeMisses(
  { camera }: PinholePair,
  plane: Plane,
  { edges }: BoardPose,
  sheet: readonly SheetMm[],
): number[] {
  const normal = cross(plane.right, plane.down);
  const away = dot(normal, plane.centre);
  const pxPerMm = camera.focalPx / plane.centre.z;
  const misses: number[] = [];
  for (const [i, points] of edges.entries()) {
    // Sides 0 and 2 lie along the sheet's x, the others along its y.
    const across = i % 2 === 0 ? plane.down : plane.right;
    const side = i % 2 === 0 ? sheet[i]?.y : sheet[i]?.x;
    const middle = dot(across, plane.centre) + (side ?? NaN);
    for (const point of points) {
      const { x, y } = cameraRay(camera, point);
      const depth = away / (normal.x * x + normal.y * y + normal.z);
      misses.push(pxPerMm * (depth * (across.x * x + across.y * y + across.z) - middle));
    }
  }
  return misses;
}

const stretched = ({ x, y }: SheetMm, by: number): SheetMm => ({
  x: x * Math.exp(by / 2),
  y: y * Math.exp(-by / 2),
});

/** Everything that a board is off by, in multiples of what is expected of it. */
export function boardResiduals(rig: RigModel, plane: Plane, board: Board, noise: Noise): number[] {
  const { dots, corners, edges } = missesOf(rig, plane, board);
  const residuals: number[] = [];
  for (const miss of dots) residuals.push(miss / noise.dotPx);
  for (const miss of corners) residuals.push(miss / noise.cornerPx);
  for (const miss of edges) residuals.push(miss / noise.edgePx);
  return residuals;
}

/** Of each dot and corner: its distance from where the model has it, camera px. */
export function boardMissesPx(rig: RigModel, plane: Plane, board: Board): number[] {
  const { dots, corners } = missesOf(rig, plane, board);
  const flat = [...dots, ...corners];
  return flat.flatMap((x, i) => (i % 2 === 0 ? [Math.hypot(x, flat[i + 1] ?? NaN)] : []));
}
