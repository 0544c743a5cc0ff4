import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { Mat3 } from "./pinhole.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Moves points so that their middle is the origin and their mean distance from it is √2. */
interface Centring {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const centred = (p: Point, c: Centring): Point => ({ x: (p.x - c.x) * c.scale, y: (p.y - c.y) * c.scale });

function centringOf(points: readonly Point[]): Centring {
  const n = points.length;
  const x = points.reduce((sum, p) => sum + p.x, 0) / n;
  const y = points.reduce((sum, p) => sum + p.y, 0) / n;
  const spread = points.reduce((sum, p) => sum + Math.hypot(p.x - x, p.y - y), 0) / n;
  return { x, y, scale: Math.SQRT2 / spread };
}

/** A point of one plane → the other, `q ~ H·(p, 1)`. In the spaces that the homography was made for. */
export function throughHomography(h: Mat3, p: Point): Point {
  const w = h[6] * p.x + h[7] * p.y + h[8];
  return { x: (h[0] * p.x + h[1] * p.y + h[2]) / w, y: (h[3] * p.x + h[4] * p.y + h[5]) / w };
}

/**
 * The homography that takes each point of `from` to that of `to`, by the normalised direct linear transform (Hartley 1997): the least
 * eigenvector of `AᵀA`, all points in normalised places.
 * @returns of any scale; undefined for fewer than four points or where they leave it open.
 */
export function fitHomography(from: readonly Point[], to: readonly Point[]): Mat3 | undefined {
  if (from.length < 4) return undefined;
  const a = centringOf(from);
  const b = centringOf(to);
  const normal = Matrix.zeros(9, 9);
  for (const [i, point] of from.entries()) {
    const p = centred(point, a);
    const q = centred(to[i] ?? point, b);
    addSquare(normal, [p.x, p.y, 1, 0, 0, 0, -q.x * p.x, -q.x * p.y, -q.x]);
    addSquare(normal, [0, 0, 0, p.x, p.y, 1, -q.y * p.x, -q.y * p.y, -q.y]);
  }
  if (!normal.to1DArray().every(Number.isFinite)) return undefined;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(normal, {
    assumeSymmetric: true,
  });
  const [, second = 0] = realEigenvalues;
  if (second < 1e-9 * (realEigenvalues.at(-1) ?? 0)) return undefined;
  const h = Matrix.from1DArray(3, 3, eigenvectorMatrix.getColumn(0));
  const into = new Matrix([
    [a.scale, 0, -a.scale * a.x],
    [0, a.scale, -a.scale * a.y],
    [0, 0, 1],
  ]);
  const outOf = new Matrix([
    [1 / b.scale, 0, b.x],
    [0, 1 / b.scale, b.y],
    [0, 0, 1],
  ]);
  return mat3Of(outOf.mmul(h).mmul(into));
}

/** Adds `v·vᵀ`. */
function addSquare(matrix: Matrix, v: readonly number[]): void {
  for (const [i, a] of v.entries())
    if (a !== 0) for (const [j, b] of v.entries()) matrix.set(i, j, matrix.get(i, j) + a * b);
}

export function mat3Of(m: Matrix): Mat3 {
  return [
    m.get(0, 0),
    m.get(0, 1),
    m.get(0, 2),
    m.get(1, 0),
    m.get(1, 1),
    m.get(1, 2),
    m.get(2, 0),
    m.get(2, 1),
    m.get(2, 2),
  ];
}
