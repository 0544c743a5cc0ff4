import { signal as state, type ReadonlySignal } from "@preact/signals";
import { frameSource, type FrameSource } from "../../../devices/camera/frame-source.ts";
import { keepWebcam } from "../../../devices/camera/keep-webcam.ts";
import { listCameras, type CameraFound } from "../../../devices/camera/list-cameras.ts";
import { freeCamera, keptLocks, lockCamera, type PartLock } from "../../../devices/camera/lock.ts";
import type { CameraWish } from "../../../devices/camera/webcam.ts";
import type { Faults } from "../../../installation/faults.ts";

export interface CameraSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The camera, kept open and kept as it was locked, whatever is plugged out and in. */
export interface CameraDesk {
  readonly cameras: ReadonlySignal<readonly CameraFound[]>;
  /** Undefined while there is none. */
  readonly track: ReadonlySignal<MediaStreamTrack | undefined>;
  readonly frames: ReadonlySignal<FrameSource | undefined>;
  readonly size: ReadonlySignal<CameraSize>;
  /** None before the camera is locked. */
  readonly locks: ReadonlySignal<readonly PartLock[]>;
  /** It was let go, and finds itself in the light that there is now, before it is locked anew. */
  readonly isSettling: ReadonlySignal<boolean>;
  readonly open: (wish: CameraWish) => void;
  /** Takes another camera; what was locked is the old one's. */
  readonly choose: (camera: CameraFound) => void;
  readonly lock: () => Promise<void>;
}

/** Cameras take about a second from dark to bright. */
const SETTLE_MS = 2500;

export function openCameraDesk(faults: Faults, signal: AbortSignal): CameraDesk {
  const cameras = state<readonly CameraFound[]>([]);
  const track = state<MediaStreamTrack | undefined>(undefined);
  const frames = state<FrameSource | undefined>(undefined);
  const size = state<CameraSize>({ widthPx: 640, heightPx: 480 });
  const locks = state<readonly PartLock[]>([]);
  const isSettling = state(false);
  let wish: CameraWish | undefined;
  /** What is locked, though the camera may have failed to take it when it came back. */
  let kept: readonly PartLock[] = [];
  let life = new AbortController();

  const list = (): void => {
    void listCameras().then((found) => {
      cameras.value = found;
    });
  };
  navigator.mediaDevices?.addEventListener("devicechange", list, { signal });

  const lockAs = async (before: readonly PartLock[]): Promise<void> => {
    const held = track.value;
    if (held === undefined) return;
    const done = await lockCamera(held, before);
    // It may have been lost meanwhile.
    if (track.value !== held) return;
    kept = keptLocks(before, done);
    locks.value = done;
  };
  const lock = async (): Promise<void> => {
    if (isSettling.value) return;
    if (track.value !== undefined && locks.value.length > 0) {
      isSettling.value = true;
      await freeCamera(track.value);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      isSettling.value = false;
    }
    await lockAs([]);
  };

  const opened = (open: MediaStreamTrack, lost: AbortSignal): void => {
    faults.clear("camera-missing", "camera-refused", "camera-lost");
    const { width, height } = open.getSettings();
    if (width !== undefined && height !== undefined) size.value = { widthPx: width, heightPx: height };
    frames.value = frameSource(open, lost);
    track.value = open;
    lost.addEventListener("abort", () => {
      track.value = undefined;
      frames.value = undefined;
    });
    list();
    // A camera that comes back has forgotten what it was told.
    if (kept.length > 0) void lockAs(kept);
  };

  const open = (wished: CameraWish): void => {
    wish = wished;
    life.abort();
    life = new AbortController();
    keepWebcam(wished, { opened, fault: faults.raise }, AbortSignal.any([signal, life.signal]));
  };

  return {
    cameras,
    track,
    frames,
    size,
    locks,
    isSettling,
    open,
    choose: (camera) => {
      if (wish === undefined) return;
      [locks.value, kept] = [[], []];
      const { deviceId, label } = camera;
      open({ ...wish, deviceId, label: label === "" ? undefined : label });
    },
    lock,
  };
}
