import { assumedCamera } from "../../core/calibration/assumed-camera.ts";
import type { BoardPose } from "../../core/calibration/board-pose.ts";
import type { Complaint } from "../../core/calibration/complaint.ts";
import { dotGrid } from "../../core/calibration/dot-code.ts";
import { findSheet, type NotTaken } from "../../core/calibration/find-sheet.ts";
import { greyOf } from "../../core/calibration/grey.ts";
import { complaintOf } from "../../core/calibration/guide.ts";
import { readPose } from "../../core/calibration/read-pose.ts";
import type { PoseWish } from "../../core/calibration/run.ts";
import { sheetCorners, type SheetName } from "../../core/calibration/sheet.ts";
import type { CalibrationStage } from "../../core/calibration/stage.ts";
import { startBend, startCamera } from "../../core/calibration/start-camera.ts";
import type { Pinhole } from "../../core/geometry/pinhole.ts";
import type { Frame } from "../../core/mark/frame.ts";

/** What one look says to somebody who holds the sheet. */
export interface Guidance {
  readonly complaint: Complaint | undefined;
  /** Of the sheet, where it was found. */
  readonly corners?: BoardPose["corners"];
}

/** Looks at frames: here, or in a worker. */
export interface Eye {
  readonly guide: (frame: Frame, wish: PoseWish, taken: readonly BoardPose[]) => Promise<Guidance>;
  /** @param frames of the pictures of the dots' code, in their order. */
  readonly read: (frames: readonly Frame[]) => Promise<BoardPose | NotTaken>;
}

/** An eye that looks in the thread that asks it. */
export function openEye(
  { camera, projector }: Pick<CalibrationStage, "camera" | "projector">,
  sheet: SheetName,
): Eye {
  const grid = dotGrid(projector);
  let gauge: { readonly taken: number; readonly camera: Pinhole } = {
    taken: 0,
    camera: assumedCamera(camera),
  };
  return {
    guide: (frame, wish, taken) => {
      // One tilted sheet tells more of the camera than a guess; every further one more.
      if (taken.length !== gauge.taken && taken.length > 0)
        gauge = {
          taken: taken.length,
          camera: startCamera(startBend(taken, camera), taken, sheetCorners(sheet)),
        };
      const seen = findSheet(greyOf(frame));
      const complaint = complaintOf(seen, wish, taken, { sheet, camera: gauge.camera });
      return Promise.resolve("corners" in seen ? { complaint, corners: seen.corners } : { complaint });
    },
    read: (frames) => Promise.resolve(readPose(frames, grid)),
  };
}
