import { Matrix, SingularValueDecomposition } from "ml-matrix";
import { mat3Of } from "./homography.ts";
import type { Mat3 } from "./pinhole.ts";
import type { Vec3 } from "./vector.ts";

export type Axis = "x" | "y" | "z";

/** A vector turned about an axis of its space by `angle` radians: from x toward y about z, from y toward z about x, from z toward x about y. */
export function turnAbout(axis: Axis, angle: number, v: Vec3): Vec3 {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  switch (axis) {
    case "x":
      return { x: v.x, y: c * v.y - s * v.z, z: s * v.y + c * v.z };
    case "y":
      return { x: c * v.x + s * v.z, y: v.y, z: c * v.z - s * v.x };
    case "z":
      return { x: c * v.x - s * v.y, y: s * v.x + c * v.y, z: v.z };
    default:
      return axis satisfies never;
  }
}

/** A rotation followed by a turn of `angle` radians about an axis: `Turn·R`. */
export function turnRotation(axis: Axis, angle: number, r: Mat3): Mat3 {
  const a = turnAbout(axis, angle, { x: r[0], y: r[3], z: r[6] });
  const b = turnAbout(axis, angle, { x: r[1], y: r[4], z: r[7] });
  const c = turnAbout(axis, angle, { x: r[2], y: r[5], z: r[8] });
  return [a.x, b.x, c.x, a.y, b.y, c.y, a.z, b.z, c.z];
}

/** The rotation nearest to a matrix, `U·diag(1, 1, det UVᵀ)·Vᵀ` (orthogonal Procrustes). */
export function nearestRotation(m: Matrix): Mat3 {
  const { leftSingularVectors: u, rightSingularVectors: v } = new SingularValueDecomposition(m);
  const turn = u.mmul(v.transpose());
  const { [0]: a, [1]: b, [2]: c, [3]: d, [4]: e, [5]: f, [6]: g, [7]: h, [8]: i } = mat3Of(turn);
  const handed = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  return mat3Of(handed > 0 ? turn : u.mmul(Matrix.diag([1, 1, -1])).mmul(v.transpose()));
}
