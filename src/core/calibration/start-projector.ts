import { EigenvalueDecomposition, inverse, Matrix } from "ml-matrix";

import type { Pinhole, PinholePair } from "../geometry/pinhole.ts";
import { nearestRotation } from "../geometry/rotation.ts";
import type { ProjectorPx, RoomMm } from "../geometry/spaces.ts";

/** A point of the room and the projector px that lights it. */
export interface Lit {
  readonly lit: ProjectorPx;
  readonly at: RoomMm;
}

/** Millimetres in which coordinates are about 1. */
const METRE = 1000;
const USUAL_THROW = 1.4;

/**
 * Projector and its place from lit points of the room, by the direct linear transform: `q ~ P·(X, 1)`, then `P = K·[R|t]` with K from
 * `M·Mᵀ = K·Kᵀ` (Hartley and Zisserman 2004, 7.1 and 6.2.4). Undefined where the points lie in one plane or no projector could light them so.
 */
export function startProjector(
  camera: Pinhole,
  picture: Pick<Pinhole, "widthPx" | "heightPx">,
  points: readonly Lit[],
): PinholePair | undefined {
  const middle = points.reduce((sum, { at }) => sum + at.z, 0) / points.length / METRE;
  const normal = Matrix.zeros(12, 12);
  for (const { lit, at } of points) {
    const [x, y, z] = [at.x / METRE, at.y / METRE, at.z / METRE - middle];
    const u = lit.x / picture.widthPx - 0.5;
    const v = (lit.y - picture.heightPx / 2) / picture.widthPx;
    const rows = new Matrix([
      [x, y, z, 1, 0, 0, 0, 0, -u * x, -u * y, -u * z, -u],
      [0, 0, 0, 0, x, y, z, 1, -v * x, -v * y, -v * z, -v],
    ]);
    normal.add(rows.transpose().mmul(rows));
  }
  if (points.length < 6 || !normal.to1DArray().every(Number.isFinite)) return undefined;
  const p = new EigenvalueDecomposition(normal, { assumeSymmetric: true }).eigenvectorMatrix.getColumn(0);
  const all = Matrix.from1DArray(3, 4, p);
  const turn = all.subMatrix(0, 2, 0, 2);
  const third = Math.hypot(...turn.getRow(2));
  // Of both signs of P the one that has the points before the lens.
  all.mul((all.get(2, 3) < 0 ? -1 : 1) / third);
  const m = all.subMatrix(0, 2, 0, 2);
  const square = m.mmul(m.transpose());
  const [cx, cy] = [square.get(0, 2), square.get(1, 2)];
  const focal = Math.sqrt((square.get(0, 0) - cx * cx + square.get(1, 1) - cy * cy) / 2);
  if (!(focal > 0.2 && focal < 10)) return undefined;
  const k = new Matrix([
    [focal, 0, cx],
    [0, focal, cy],
    [0, 0, 1],
  ]);
  const rotation = nearestRotation(inverse(k).mmul(m));
  // The depth's middle, which was taken out for the numbers' sake, goes back in.
  const t = inverse(k)
    .mmul(all.subMatrix(0, 2, 3, 3))
    .to1DArray();
  const [x = NaN, y = NaN, z = NaN] = t;
  return {
    camera,
    projector: {
      ...picture,
      focalPx: focal * picture.widthPx,
      centreXPx: (cx + 0.5) * picture.widthPx,
      centreYPx: cy * picture.widthPx + picture.heightPx / 2,
      k1: 0,
    },
    rotation,
    translationMm: [
      METRE * (x - rotation[2] * middle),
      METRE * (y - rotation[5] * middle),
      METRE * (z - rotation[8] * middle),
    ],
  };
}

/** A projector beside the camera that looks the same way, its picture shifted to where the points are: when they tell nothing better. */
export function usualProjector(
  camera: Pinhole,
  picture: Pick<Pinhole, "widthPx" | "heightPx">,
  points: readonly Lit[],
): PinholePair {
  const focalPx = USUAL_THROW * picture.widthPx;
  const mean = (of: (point: Lit) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return {
    camera,
    projector: {
      ...picture,
      focalPx,
      centreXPx: mean(({ lit, at }) => lit.x - (focalPx * at.x) / at.z),
      centreYPx: mean(({ lit, at }) => lit.y - (focalPx * at.y) / at.z),
      k1: 0,
    },
    rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    translationMm: [0, 0, 0],
  };
}
