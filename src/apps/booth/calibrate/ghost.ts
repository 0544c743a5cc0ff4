import { assumedCamera } from "../../../core/calibration/assumed-camera.ts";
import type { BoardPose } from "../../../core/calibration/board-pose.ts";
import type { PoseWish } from "../../../core/calibration/run.ts";
import { sheetCorners, type SheetName } from "../../../core/calibration/sheet.ts";
import { startBend, startCamera } from "../../../core/calibration/start-camera.ts";
import { cameraRay, toCamera, type Pinhole } from "../../../core/geometry/pinhole.ts";
import type { CameraPx } from "../../../core/geometry/spaces.ts";
import type { CameraSize } from "../camera/camera-desk.ts";

/** The lens as far as it is known in mid-run: the same by which it is said that a sheet is too near or too far. */
export function lensSoFar(taken: readonly BoardPose[], sheet: SheetName, size: CameraSize): Pinhole {
  return taken.length === 0
    ? assumedCamera(size)
    : startCamera(startBend(taken, size), taken, sheetCorners(sheet));
}

/**
 * The outline to fill: where a sheet's corners would lie in the picture if it were held as wished. A positive tilt lowers the edge at the
 * picture's bottom, a positive turn raises the right one.
 * @param camera see `lensSoFar`: good enough to point.
 */
export function ghostOutline(wish: PoseWish, sheet: SheetName, camera: Pinhole): readonly CameraPx[] {
  const [tilt, turn] = [(wish.tiltDeg * Math.PI) / 180, (wish.turnDeg * Math.PI) / 180];
  const [across, down] = wish.middle;
  const ray = cameraRay(camera, { x: across * camera.widthPx, y: down * camera.heightPx });
  return sheetCorners(sheet).map(({ x, y }) => {
    const [tiltedY, tiltedZ] = [y * Math.cos(tilt), y * Math.sin(tilt)];
    return toCamera(camera, {
      x: ray.x * wish.distanceMm + x * Math.cos(turn) + tiltedZ * Math.sin(turn),
      y: ray.y * wish.distanceMm + tiltedY,
      z: wish.distanceMm - x * Math.sin(turn) + tiltedZ * Math.cos(turn),
    });
  });
}
