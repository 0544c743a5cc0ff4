import { toCamera, toProjector, type PinholePair } from "../../../../core/geometry/pinhole.ts";
import { fitHomography, throughHomography } from "../../../../core/geometry/homography.ts";
import type { CameraPx, ProjectorPx } from "../../../../core/geometry/spaces.ts";
import { gaussians } from "../../world/gaussians.ts";
import { palmsAt, type Aim } from "./palm-error.ts";

/** Peers find the same dots as well as we do, camera px. */
const DOT_NOISE_PX = 0.1;
const PLANE_MM = 900;
const PLANES_MM = [650, 900, 1150] as const;

/** What most installations do: camera and projector are matched on one plane, at the height of most hands, by a homography. */
export function cornerPin(truth: PinholePair, seed: number): Aim {
  const onPlane = planeAim(truth, PLANE_MM, seed);
  return (seen) => onPlane(seen);
}

/** The same on three planes, with what lies between and beyond them interpolated in 1/Z, as parallax goes. */
export function threePlanes(truth: PinholePair, seed: number): Aim {
  const [near, middle, far] = PLANES_MM;
  const [onNear, onMiddle, onFar] = [
    planeAim(truth, near, seed),
    planeAim(truth, middle, seed + 1),
    planeAim(truth, far, seed + 2),
  ];
  return (seen, depthMm) => {
    const isNear = depthMm < middle;
    const [from, to] = isNear ? [near, middle] : [middle, far];
    const [a, b] = isNear ? [onNear(seen), onMiddle(seen)] : [onMiddle(seen), onFar(seen)];
    const share = (1 / depthMm - 1 / from) / (1 / to - 1 / from);
    return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
  };
}

/** @throws Error where the lenses have no plane in common at this distance. */
function planeAim(truth: PinholePair, depthMm: number, seed: number): (seen: CameraPx) => ProjectorPx {
  const off = gaussians(seed);
  const points = palmsAt(truth, depthMm);
  const h = fitHomography(
    points.map((point) => {
      const { x, y } = toCamera(truth.camera, point);
      return { x: x + DOT_NOISE_PX * off(), y: y + DOT_NOISE_PX * off() };
    }),
    points.map((point) => toProjector(truth, point)),
  );
  if (h === undefined) throw new Error(`camera and projector share nothing at ${depthMm} mm`);
  return (seen) => throughHomography(h, seen);
}
