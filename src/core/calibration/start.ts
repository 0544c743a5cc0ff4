import type { Plane } from "../geometry/mapping.ts";
import { cameraRay, type Pinhole } from "../geometry/pinhole.ts";
import { meet, type Board } from "./board-residuals.ts";
import type { Start } from "./bundle.ts";
import { soundRig } from "./rig-model.ts";
import { startBend, startCamera, startPlane } from "./start-camera.ts";
import { startProjector, usualProjector } from "./start-projector.ts";

type Picture = Pick<Pinhole, "widthPx" | "heightPx">;

/** The camera, as far as light on flat sheets and their corners tell it. */
export function beginCamera(
  boards: readonly Board[],
  picture: Picture,
): { readonly unit: Pinhole; readonly camera: Pinhole } {
  const poses = boards.map(({ pose }) => pose);
  const unit = startBend(poses, picture);
  return { unit, camera: startCamera(unit, poses, boards[0]?.corners ?? []) };
}

/** Where to begin a fit from, once the camera is known about: boards from their corners, then the projector from the light on them. */
export function startFrom(camera: Pinhole, boards: readonly Board[], projector: Picture): Start {
  const planes = boards.map(({ pose, corners }) => startPlane(camera, pose.corners, corners) ?? NOWHERE);
  const lit = boards.flatMap(({ pose }, i) =>
    pose.dots.map((dot) => ({
      lit: dot.lit,
      at: meet(planes[i] ?? NOWHERE, { x: 0, y: 0, z: 0 }, { ...cameraRay(camera, dot.at), z: 1 }),
    })),
  );
  const pair = startProjector(camera, projector, lit) ?? usualProjector(camera, projector, lit);
  return { rig: soundRig(pair), planes };
}

/** Of a sheet whose corners have no place: everything that is computed from it is not a number. */
const NOWHERE: Plane = {
  centre: { x: NaN, y: NaN, z: NaN },
  right: { x: 1, y: 0, z: 0 },
  down: { x: 0, y: 1, z: 0 },
};
