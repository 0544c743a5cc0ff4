import type { SizePx } from "../../../core/geometry/picture-size.ts";
import { PaumeError } from "../../../core/error.ts";
import { inCalibratedPicture } from "../../../core/palm/frame-size.ts";
import { glimpse, watchPicture, type PictureWatch } from "../../../core/health/camera-picture.ts";
import { videoFrameReader } from "../../read-video-frame.ts";
import type { CameraPicture, DetectorSetup, FromWorker, Pixels, ToWorker } from "../protocol.ts";
import { openDetector, type Detector } from "./detector.ts";
import { keepNewest, type NewestFrame } from "./newest-frame.ts";
import { watchPlaces, type LookAtPlaces } from "./places.ts";
import { seekMarks, type SeekMarks } from "./seek-marks.ts";
import { hasWasmSimd } from "./simd.ts";

const ALIVE_EVERY_MS = 1000;

declare const self: DedicatedWorkerGlobalScope;
const post = (message: FromWorker): void => self.postMessage(message);

let detector: Detector | undefined;
let marks: SeekMarks | undefined;
let lookAtPlaces: LookAtPlaces | undefined;
let camera: SizePx | undefined;
let pageOriginMs = 0;

/** The page's clock: both clocks tick alike, from different origins. */
const pageNow = (): number => performance.timeOrigin - pageOriginMs + performance.now();

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case "start":
      start(data.setup).catch(fail);
      return;
    case "stream":
      watch(data.frames);
      return;
    case "lit":
      marks?.lit(data.marks, data.drawnAtMs);
      return;
    case "frame":
      attempt(() => look(data.pixels, data.atMs, 0));
      return;
    default:
      data satisfies never;
  }
});

async function start(setup: DetectorSetup): Promise<void> {
  if (!hasWasmSimd()) throw new PaumeError("wasm-simd-missing", "this browser has no WebAssembly SIMD");
  pageOriginMs = setup.pageOriginMs;
  camera = setup.camera;
  marks = setup.marks && seekMarks(setup.marks);
  const from = performance.now();
  if (setup.places !== undefined) lookAtPlaces = watchPlaces(setup.places.camera, setup.places.all);
  detector = await openDetector(setup);
  // The page takes silence for death.
  setInterval(() => post({ kind: "alive" }), ALIVE_EVERY_MS);
  post({ kind: "ready", startMs: performance.now() - from });
}

/** Looks at the newest frame whenever the last look is done; in between the event loop runs, so that older frames are dropped. */
function watch(frames: ReadableStream<VideoFrame>): void {
  const wake = new MessageChannel();
  let looking = false;
  const watchCamera = cameraWatcher();
  const read = videoFrameReader();
  const newest: NewestFrame = keepNewest(frames, pageNow, {
    frame: () => {
      if (!looking) wake.port2.postMessage(undefined);
    },
    drop: () => post({ kind: "dropped" }),
    end: () => post({ kind: "stream-ended" }),
  });
  wake.port1.addEventListener("message", () => {
    const taken = newest.take();
    if (looking || taken === undefined) return;
    looking = true;
    const from = performance.now();
    read(taken.frame)
      .then((pixels) => {
        watchCamera(pixels, taken.atMs);
        look(pixels, taken.atMs, performance.now() - from);
      })
      .catch(fail)
      .finally(() => {
        looking = false;
        wake.port2.postMessage(undefined);
      });
  });
  wake.port1.start();
}

/** Of one camera, from its first frame on. */
function cameraWatcher(): (pixels: Pixels, atMs: number) => void {
  let seen: PictureWatch | undefined;
  let told: CameraPicture | undefined;
  return ({ data }, atMs) => {
    seen = watchPicture(seen, glimpse(new Uint8ClampedArray(data)), atMs);
    const is = seen.illness ?? (seen.isProven ? "alive" : told);
    if (is === undefined || is === told) return;
    told = is;
    post({ kind: "picture", is });
  };
}

function look(pixels: Pixels, atMs: number, readMs: number): void {
  if (detector === undefined)
    throw new PaumeError("hands-worker-died", "a frame came before the detector was ready");
  // First, so that they see the frame as the camera gave it.
  const places = lookAtPlaces?.(pixels, atMs);
  const { hands, allowedHands, detectMs } = detector.look(pixels, atMs);
  const from = performance.now();
  const { data, width, height } = pixels;
  const marked = marks?.onHands({ data: new Uint8ClampedArray(data), width, height }, hands, atMs) ?? hands;
  const marksMs = performance.now() - from;
  const seen = camera === undefined ? marked : inCalibratedPicture(marked, pixels, camera);
  const sighting = { atMs, hands: seen, ...(places === undefined ? {} : { places }) };
  post({ kind: "sighting", sighting, cost: { allowedHands, readMs, detectMs, marksMs } });
}

function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    fail(error);
  }
}

/** The page decides what to do about it: it ends this worker and starts another. */
function fail(error: unknown): void {
  const known =
    error instanceof PaumeError
      ? error
      : new PaumeError("hands-worker-died", String(error), { cause: error });
  post({ kind: "failed", code: known.code, detail: known.detail });
}
