import { keepWebcam, type KeptWebcam } from "../../devices/camera/keep-webcam.ts";
import type { Faults } from "../../installation/faults.ts";
import type { Installation } from "../../schema/installation.ts";
import { shapeFault } from "./camera-shape.ts";

/** A camera whose picture has another shape may be in another program's hands: it is asked again after so long. */
const ASK_AGAIN_MS = 60_000;

interface KeepCamera {
  readonly installation: Installation;
  /** The calibrated camera is there. `lost` is aborted when it is lost. */
  readonly watch: (track: MediaStreamTrack, lost: AbortSignal) => void;
  readonly faults: Faults;
  readonly signal: AbortSignal;
}

/** Keeps the site's camera open until `signal` aborts. One whose picture does not fit the calibration is told, and not looked at. */
export function keepCamera({ installation, watch, faults, signal }: KeepCamera): KeptWebcam {
  const calibrated = installation.calibration.camera;
  const { widthPx, heightPx } = calibrated;
  const webcam = keepWebcam(
    { ...installation.camera, widthPx, heightPx },
    {
      opened: (track, lost) => {
        faults.clear("camera-missing", "camera-refused", "camera-lost");
        const changed = shapeFault(calibrated, track.getSettings());
        if (changed === undefined) {
          faults.clear("camera-changed");
          watch(track, lost);
          return;
        }
        faults.raise(changed);
        const again = setTimeout(() => webcam.reopen(), ASK_AGAIN_MS);
        lost.addEventListener("abort", () => clearTimeout(again), { once: true });
      },
      fault: faults.raise,
    },
    signal,
  );
  return webcam;
}
