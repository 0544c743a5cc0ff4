import { signal as state, type ReadonlySignal } from "@preact/signals";
import { frameSource, type FrameSource } from "../../../devices/camera/frame-source.ts";
import { keepWebcam } from "../../../devices/camera/keep-webcam.ts";
import { listCameras, type CameraFound } from "../../../devices/camera/list-cameras.ts";
import { lockCamera, type PartLock } from "../../../devices/camera/lock.ts";
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
  readonly open: (wish: CameraWish) => void;
  /** Takes another camera; what was locked is the old one's. */
  readonly choose: (camera: CameraFound) => void;
  readonly lock: () => Promise<void>;
}

export function openCameraDesk(faults: Faults, signal: AbortSignal): CameraDesk {
  const cameras = state<readonly CameraFound[]>([]);
  const track = state<MediaStreamTrack | undefined>(undefined);
  const frames = state<FrameSource | undefined>(undefined);
  const size = state<CameraSize>({ widthPx: 640, heightPx: 480 });
  const locks = state<readonly PartLock[]>([]);
  let wish: CameraWish | undefined;
  let life = new AbortController();

  const list = (): void => {
    void listCameras().then((found) => {
      cameras.value = found;
    });
  };
  navigator.mediaDevices?.addEventListener("devicechange", list, { signal });

  const lock = async (): Promise<void> => {
    const held = track.value;
    if (held === undefined) return;
    const done = await lockCamera(held, locks.value);
    // It may have been lost meanwhile.
    if (track.value === held) locks.value = done;
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
    if (locks.value.length > 0) void lock();
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
    open,
    choose: (camera) => {
      if (wish === undefined) return;
      locks.value = [];
      const { deviceId, label } = camera;
      open({ ...wish, deviceId, label: label === "" ? undefined : label });
    },
    lock,
  };
}
