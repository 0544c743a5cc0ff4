import { checkDots, checkPictures } from "../../core/calibration/check-dots.ts";
import type { Grey } from "../../core/calibration/grey.ts";
import { meanGrey } from "../../core/calibration/mean-grey.ts";
import type { CalibrationStage } from "../../core/calibration/stage.ts";
import { UnfitCalibration } from "../../core/calibration/unfit.ts";
import type { PinholePair } from "../../core/geometry/pinhole.ts";
import type { Frame } from "../../core/mark/frame.ts";

/** Frames of one picture, for less noise than one has. */
const FRAMES = 4;
/** Beyond the latency: displays take some time to change, exposures to end. */
const SETTLE_MS = 100;

/**
 * Shows the pictures of a check and looks at each: some five seconds at 30 frames a second, eight at 15.
 * @param latencyMs from a picture's drawing to a frame that shows it. @returns in the order of `checkPictures`.
 * @throws UnfitCalibration when the camera's frames are not of the size that it was calibrated at; what the stage throws.
 */
export async function lookAtZone(
  stage: CalibrationStage,
  pair: PinholePair,
  latencyMs: number,
  signal: AbortSignal,
): Promise<readonly Grey[]> {
  const [{ widthPx, heightPx }, { widthPx: width, heightPx: height }] = [pair.camera, stage.camera];
  if (widthPx !== width || heightPx !== height) {
    const detail = `it is of a camera of ${widthPx}×${heightPx} px, and this one gives ${width}×${height}`;
    throw new UnfitCalibration(
      { kind: "other-camera", made: { widthPx, heightPx }, here: stage.camera },
      detail,
    );
  }
  const looks: Grey[] = [];
  try {
    for (const picture of checkPictures(checkDots(pair))) {
      signal.throwIfAborted();
      await stage.show(picture);
      await stage.pause(latencyMs + SETTLE_MS);
      const frames: Frame[] = [];
      // The first frame may have begun to be exposed before.
      await stage.look();
      while (frames.length < FRAMES) frames.push((await stage.look()).frame);
      looks.push(meanGrey(frames));
    }
  } finally {
    await stage.show({ kind: "dark" });
  }
  return looks;
}
