import type { Frame } from "../mark/frame.ts";
import type { TestPicture } from "./test-picture.ts";

/** A frame and when it came, on the stage's own clock. */
export interface FrameSeen {
  readonly frame: Frame;
  readonly atMs: number;
}

/**
 * A projector and a camera that look at the same place: all that calibration asks of the world. In the museum it is a window on the projector
 * and a webcam, in the simulated room what is drawn there; nothing else of the booth knows which.
 */
export interface CalibrationStage {
  readonly projector: { readonly widthPx: number; readonly heightPx: number };
  readonly camera: { readonly widthPx: number; readonly heightPx: number };
  /** Shows a picture at once. @returns when it was drawn, ms on the stage's clock. */
  readonly show: (picture: TestPicture) => Promise<number>;
  /** The next frame that comes; one that came before the call is never given. @throws PaumeError camera-lost. */
  readonly look: () => Promise<FrameSeen>;
  readonly pause: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
}
