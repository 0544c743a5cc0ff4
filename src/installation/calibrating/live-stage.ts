import type { CalibrationStage } from "../../core/calibration/stage.ts";
import { PaumeError } from "../../core/error.ts";
import type { FrameSource } from "../../devices/camera/frame-source.ts";
import type { LightWindow } from "../../devices/display/light-window.ts";

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The museum's own stage: a window on the projector, and a webcam. Both clocks are this page's.
 * @param parts `frames` is asked at every look, so that a camera that was plugged in again goes on where the lost one stopped.
 */
export function liveStage(parts: {
  readonly light: Pick<LightWindow, "show">;
  readonly frames: () => FrameSource | undefined;
  readonly projector: Size;
  readonly camera: Size;
}): CalibrationStage {
  const { light, frames, projector, camera } = parts;
  return {
    projector,
    camera,
    show: light.show,
    look: () => {
      const source = frames();
      return source === undefined
        ? Promise.reject(new PaumeError("camera-lost", "no camera is open"))
        : source.look();
    },
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    nowMs: () => performance.now(),
  };
}
