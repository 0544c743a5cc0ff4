import { Matrix } from "ml-matrix";
import { facingPlane } from "../geometry/mapping.ts";
import { cameraRay, toCamera, toProjector, type PinholePair } from "../geometry/pinhole.ts";
import type { RoomMm } from "../geometry/spaces.ts";
import { excess, type Fit } from "./bundle.ts";
import { lightOn } from "./board-residuals.ts";
import { rigFreedoms, type RigModel } from "./rig-model.ts";

/** Squares of a normal deviate's 95th percentile, of one dimension and of two, each against its own variance (χ² with 1 and 2 degrees). */
const CHI_1 = 3.841;
const CHI_2 = 5.991 / 2;

/**
 * The error to be expected of light that is aimed at a point whose depth is known, from how well the fit determines the rig: mm on a plane
 * facing the camera, 95th percentile. It is the fit's covariance carried through the way from camera px to light, never smaller than what
 * the noise that was assumed would give.
 */
export function expectedErrorMm(fit: Fit, at: RoomMm): number {
  if (fit.covariance === undefined) return NaN;
  const seen = toCamera(fit.rig.pair.camera, at);
  const covariance = new Matrix(fit.covariance.map((row) => [...row]));
  const landing = (rig: RigModel): RoomMm => lands(fit.rig.pair, rig.pair, seen, at.z);
  const slopes = rigFreedoms.map(({ move, step }) => {
    const ahead = landing(move(fit.rig, step));
    const behind = landing(move(fit.rig, -step));
    return [(ahead.x - behind.x) / (2 * step), (ahead.y - behind.y) / (2 * step)];
  });
  const jacobian = new Matrix(slopes).transpose();
  const spread = jacobian.mmul(covariance).mmul(jacobian.transpose());
  const [a, b, c] = [spread.get(0, 0), spread.get(1, 1), spread.get(0, 1)];
  const sum = a + b;
  // 1 where all error is along one line, 2 where it is even (Satterthwaite 1946).
  const dimensions = (sum * sum) / (a * a + b * b + 2 * c * c);
  return Math.sqrt(Math.max(1, excess(fit)) * sum * (CHI_1 + (dimensions - 1) * (CHI_2 - CHI_1)));
}

/** Where light lands at depth `z` in a room as `truth` has it, when it is aimed by `model` at what is seen at a camera px. */
export function lands(
  truth: PinholePair,
  model: PinholePair,
  seen: { readonly x: number; readonly y: number },
  z: number,
): RoomMm {
  const ray = cameraRay(model.camera, seen);
  const lit = toProjector(model, { x: z * ray.x, y: z * ray.y, z });
  const facing = facingPlane(z);
  return lightOn(facing, truth, lit);
}
