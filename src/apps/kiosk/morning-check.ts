import type { Calibration } from "../../core/calibration/calibration.ts";
import { rescaled } from "../../core/calibration/rescaled.ts";
import type { DayPhase } from "../../core/hours/day-phase.ts";
import { frameSource } from "../../devices/camera/frame-source.ts";
import { coverLight } from "../../installation/calibrating/cover-light.ts";
import { liveStage } from "../../installation/calibrating/live-stage.ts";
import { checkMornings } from "../../installation/check-mornings.ts";

/** The kiosk's own look, each morning, whether its calibration still holds. */
export interface MorningCheck {
  /** A camera is there until `lost` is aborted. */
  readonly sees: (track: MediaStreamTrack, lost: AbortSignal) => void;
  readonly told: (phase: DayPhase) => void;
}

/** @param canvas lies over the kiosk's light. */
export function openMorningCheck(
  calibration: Calibration,
  canvas: HTMLCanvasElement,
  isFree: () => boolean,
  signal: AbortSignal,
): MorningCheck {
  const cover = coverLight(canvas, calibration.pair.projector);
  let camera: { readonly track: MediaStreamTrack; readonly lost: AbortSignal } | undefined;
  /** Of one check: reading every frame is for its time only. */
  let reading = new AbortController();
  const told = checkMornings({
    begin: () => {
      const { track, lost } = camera ?? {};
      const { width, height } = track?.getSettings() ?? {};
      if (track === undefined || lost?.aborted !== false || width === undefined || height === undefined)
        return undefined;
      const size = { widthPx: width, heightPx: height };
      const { projector } = calibration.pair;
      const frames = frameSource(track, AbortSignal.any([lost, reading.signal]));
      return {
        stage: liveStage({ light: cover, frames: () => frames, projector, camera: size }),
        calibration: rescaled(calibration, size),
      };
    },
    isFree,
    end: () => {
      cover.lift();
      reading.abort();
      reading = new AbortController();
    },
    signal,
  });
  return {
    told,
    sees: (track, lost) => {
      camera = { track, lost };
    },
  };
}
