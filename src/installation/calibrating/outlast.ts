import type { CalibrationStage } from "../../core/calibration/stage.ts";
import { PaumeError } from "../../core/error.ts";

/** A camera or a display that somebody unplugged is tried again this often. */
const AGAIN_MS = 1000;

/**
 * Tries until camera and display last for as long as it takes: what else fails is thrown.
 * @param lost is told each time one of them is gone.
 */
export async function outlast<T>(
  attempt: () => Promise<T>,
  stage: CalibrationStage,
  lost: (error: PaumeError) => void,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof PaumeError && (error.code === "camera-lost" || error.code === "display-lost")))
        throw error;
      lost(error);
      await stage.pause(AGAIN_MS);
    }
  }
}
