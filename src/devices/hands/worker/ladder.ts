import { HandLandmarker, type HandLandmarkerResult } from "@mediapipe/tasks-vision";
import wasmLoaderPath from "@mediapipe/tasks-vision/vision_wasm_module_internal.js?url";
import wasmBinaryPath from "@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url";
import type { HandSeen } from "../../../core/palm/hand-seen.ts";
import type { Pixels } from "../protocol.ts";

/** A landmarker that may see a fixed number of hands. @returns landmarks in px of the given frame. */
export type Rung = (pixels: Pixels, atMs: number) => HandSeen[];

const MM_PER_M = 1000;
/** Size of the black frame that warms a landmarker up: the first detection costs half a second, which no visitor should wait for. */
const WARM_UP_PX = 64;

declare global {
  /** Left here by MediaPipe's loader, and taken away by the first landmarker that is made. */
  var ModuleFactory: unknown;
}

type WasmFileset = Parameters<typeof HandLandmarker.createFromOptions>[0];

/** @returns what makes a landmarker for so many hands. */
export async function ladderMaker(model: Uint8Array): Promise<(numHands: number) => Promise<Rung>> {
  // MediaPipe's loader is a module, which runs once: its factory is put back for each further landmarker.
  await import(/* @vite-ignore */ wasmLoaderPath);
  const factory = globalThis.ModuleFactory;
  return (numHands) => {
    globalThis.ModuleFactory = factory;
    return openRung({ wasmLoaderPath: "", wasmBinaryPath }, model, numHands);
  };
}

async function openRung(wasm: WasmFileset, model: Uint8Array, numHands: number): Promise<Rung> {
  const canvas = new OffscreenCanvas(1, 1);
  const landmarker = await HandLandmarker.createFromOptions(wasm, {
    baseOptions: { modelAssetBuffer: model, delegate: "CPU" },
    canvas,
    runningMode: "VIDEO",
    numHands,
  });
  raiseNoFences(canvas);
  let lastMs = 0;
  const rung: Rung = ({ data, width, height }, atMs) => {
    // A timestamp that does not increase breaks the graph for good.
    lastMs = Math.max(lastMs + 1, atMs);
    const image = new ImageData(new Uint8ClampedArray(data), width, height);
    return handsOf(landmarker.detectForVideo(image, lastMs), width, height);
  };
  rung({ data: new ArrayBuffer(4 * WARM_UP_PX ** 2), width: WARM_UP_PX, height: WARM_UP_PX }, 1);
  return rung;
}

/**
 * MediaPipe raises two fences or three a frame, and Emscripten's layer under it gives each a number that it never gives again, in a list as long as the
 * numbers are: it grew by a MB an hour. Within one context what was asked for first is done first, fence or none; without one MediaPipe does not wait.
 */
function raiseNoFences(canvas: OffscreenCanvas): void {
  const gl = canvas.getContext("webgl2");
  if (gl !== null) gl.fenceSync = () => null;
}

function handsOf(result: HandLandmarkerResult, width: number, height: number): HandSeen[] {
  return result.landmarks.map((landmarks, i) => ({
    landmarks: landmarks.map((p) => ({ x: p.x * width, y: p.y * height })),
    shape: (result.worldLandmarks[i] ?? []).map((p) => ({
      x: p.x * MM_PER_M,
      y: p.y * MM_PER_M,
      z: p.z * MM_PER_M,
    })),
  }));
}
