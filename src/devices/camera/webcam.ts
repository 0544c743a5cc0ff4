import { PaumeError } from "../../core/error.ts";

/** Which camera, and how it should see. The id changes when a camera moves to another socket; its label does not. */
export interface CameraWish {
  readonly deviceId?: string | undefined;
  readonly label?: string | undefined;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesPerSecond: number;
}

/** An open camera. */
export interface Webcam {
  readonly track: MediaStreamTrack;
  readonly stop: () => void;
}

/**
 * Opens the wished camera: by id, else by label, else any.
 * @throws PaumeError camera-missing, camera-refused, camera-lost (it is there, but another program holds it).
 */
export async function openWebcam(wish: CameraWish, signal: AbortSignal): Promise<Webcam> {
  if (!("mediaDevices" in navigator)) {
    throw new PaumeError(
      "camera-refused",
      "the page is not served from a secure address, so the browser gives no camera",
    );
  }
  const known = await wished(wish);
  let stream = await take(wish, known);
  // Until a camera has been allowed once, the browser hides what each is called: only now can the wished one be told.
  const found = known === undefined ? await wished(wish).catch(() => undefined) : undefined;
  if (found !== undefined && found.deviceId !== stream.getVideoTracks()[0]?.getSettings().deviceId) {
    stopAll(stream);
    stream = await take(wish, found);
  }
  const stop = (): void => stopAll(stream);
  const [track] = stream.getVideoTracks();
  if (signal.aborted || track === undefined) {
    stop();
    signal.throwIfAborted();
    throw new PaumeError("camera-missing", "the camera gives no picture");
  }
  return { track, stop };
}

/** The wished camera, among those that the browser names. */
async function wished(wish: CameraWish): Promise<MediaDeviceInfo | undefined> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(explain);
  const cameras = devices.filter((device) => device.kind === "videoinput");
  return (
    cameras.find((camera) => camera.deviceId === wish.deviceId) ??
    cameras.find((camera) => camera.label === wish.label)
  );
}

function take(wish: CameraWish, from: MediaDeviceInfo | undefined): Promise<MediaStream> {
  const video: MediaTrackConstraints = {
    ...(from === undefined ? {} : { deviceId: { exact: from.deviceId } }),
    width: { ideal: wish.widthPx },
    height: { ideal: wish.heightPx },
    frameRate: { ideal: wish.framesPerSecond },
  };
  return navigator.mediaDevices.getUserMedia({ audio: false, video }).catch(explain);
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** @throws PaumeError always: what the browser's refusal means. */
function explain(cause: unknown): never {
  const name = cause instanceof DOMException ? cause.name : "";
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (name === "NotFoundError") throw new PaumeError("camera-missing", detail, { cause });
  if (name === "NotAllowedError" || name === "SecurityError")
    throw new PaumeError("camera-refused", detail, { cause });
  throw new PaumeError("camera-lost", detail, { cause });
}
