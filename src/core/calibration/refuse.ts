import type { Plane } from "../geometry/mapping.ts";
import { cross, dot, mean, norm, unit } from "../geometry/vector.ts";
import type { Refusal } from "./complaint.ts";
import type { Solution } from "./solve.ts";

/** Fewer poses leave nothing over to tell a mistake by. */
const LEAST_POSES = 5;
/** Poses that differ less than this from their mean, root mean square, do not tell focal length from distance. */
const LEAST_SPREAD_DEG = 8;

/** Where there is no solution at all. */
export function refuseNothing({ pair, planes, rmsPx }: Solution): Refusal | undefined {
  if (planes.length < LEAST_POSES) return { code: "too-few-poses", poses: planes.length, least: LEAST_POSES };
  const { camera, projector, rotation, translationMm } = pair;
  const numbers = [camera.focalPx, camera.k1, projector.focalPx, projector.centreXPx, projector.centreYPx];
  if ([...numbers, ...rotation, ...translationMm, rmsPx].every(Number.isFinite)) return undefined;
  return { code: "not-a-number" };
}

/** Where poses are so alike that other rigs would explain them as well. */
export function refuseAlike({ planes, fit }: Solution): Refusal | undefined {
  const degrees = spreadDeg(planes);
  if (degrees >= LEAST_SPREAD_DEG && fit.covariance !== undefined) return undefined;
  return { code: "parallel-poses", spreadDeg: degrees, leastDeg: LEAST_SPREAD_DEG };
}

export const refuseUnconverged = ({ rmsPx, fit }: Solution): Refusal | undefined =>
  fit.converged ? undefined : { code: "did-not-converge", rmsPx };

/** How much the sheets' normals differ from their mean, root mean square. */
function spreadDeg(planes: readonly Plane[]): number {
  const normals = planes.map(({ right, down }) => unit(cross(right, down)));
  const middle = unit(mean(normals));
  const squares = normals.map((normal) => Math.atan2(norm(cross(normal, middle)), dot(normal, middle)) ** 2);
  return (Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length) * 180) / Math.PI;
}
