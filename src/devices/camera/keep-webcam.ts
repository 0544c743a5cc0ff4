import { PaumeError } from "../../core/error.ts";
import { openWebcam, type CameraWish } from "./webcam.ts";

export interface WebcamEvents {
  /** A camera is there. `signal` is aborted when it is lost. */
  readonly opened: (track: MediaStreamTrack, signal: AbortSignal) => void;
  readonly fault: (error: PaumeError) => void;
}

/** A camera that is opened again whenever it is lost. */
export interface KeptWebcam {
  /** Gives a camera up that sends no frames, though it says nothing, and opens it again. */
  readonly reopen: () => void;
}

const RETRY_MS = [500, 1_000, 2_000, 4_000] as const;

/** Keeps a camera open until `signal` is aborted. `ended` gives no reason, so every loss is met alike: try again, with back-off. */
export function keepWebcam(wish: CameraWish, events: WebcamEvents, signal: AbortSignal): KeptWebcam {
  /** Of the camera that is open: one that is still being opened cannot be given up. */
  let loss: AbortController | undefined;
  const keep = async (): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      try {
        const { track, stop } = await openWebcam(wish, signal);
        failures = 0;
        const own = new AbortController();
        loss = own;
        const lost = AbortSignal.any([signal, own.signal]);
        lost.addEventListener("abort", stop, { once: true });
        track.addEventListener("ended", () => own.abort(), { once: true });
        try {
          events.opened(track, lost);
          await aborted(lost);
        } finally {
          own.abort();
        }
        if (!signal.aborted) events.fault(new PaumeError("camera-lost", track.label));
      } catch (error) {
        if (signal.aborted) return;
        events.fault(
          error instanceof PaumeError
            ? error
            : new PaumeError("camera-lost", String(error), { cause: error }),
        );
      }
      await pause(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? 0, signal);
    }
  };
  void keep();
  return { reopen: () => loss?.abort() };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });

/** Waits, or until a camera is plugged in or out. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      navigator.mediaDevices?.removeEventListener("devicechange", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    navigator.mediaDevices?.addEventListener("devicechange", done);
    signal.addEventListener("abort", done);
  });
}
