import type { PoseWish } from "../../../core/calibration/run.ts";
import { sheetCorners, type SheetName } from "../../../core/calibration/sheet.ts";
import { cameraRay, toCamera, type Pinhole } from "../../../core/geometry/pinhole.ts";
import type { CameraPx } from "../../../core/geometry/spaces.ts";

/**
 * The outline to fill: where a sheet's corners would lie in the picture if it were held as wished. A positive tilt lowers the edge at the
 * picture's bottom, a positive turn raises the right one.
 * @param camera what is known of the lens; before a calibration that is a guess, and good enough to point.
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
