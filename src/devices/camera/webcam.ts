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
  const stream = await navigator.mediaDevices
    .getUserMedia({ audio: false, video: await constraints(wish) })
    .catch((cause: unknown) => {
      throw explain(cause);
    });
  const stop = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  const [track] = stream.getVideoTracks();
  if (signal.aborted || track === undefined) {
    stop();
    signal.throwIfAborted();
    throw new PaumeError("camera-missing", "the camera gives no picture");
  }
  return { track, stop };
}

async function constraints(wish: CameraWish): Promise<MediaTrackConstraints> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const cameras = devices.filter((device) => device.kind === "videoinput");
  const found =
    cameras.find((camera) => camera.deviceId === wish.deviceId) ??
    cameras.find((camera) => wish.label !== undefined && camera.label === wish.label);
  return {
    ...(found === undefined ? {} : { deviceId: { exact: found.deviceId } }),
    width: { ideal: wish.widthPx },
    height: { ideal: wish.heightPx },
    frameRate: { ideal: wish.framesPerSecond },
  };
}

function explain(cause: unknown): PaumeError {
  const name = cause instanceof DOMException ? cause.name : "";
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (name === "NotFoundError") return new PaumeError("camera-missing", detail, { cause });
  if (name === "NotAllowedError" || name === "SecurityError")
    return new PaumeError("camera-refused", detail, { cause });
  return new PaumeError("camera-lost", detail, { cause });
}
