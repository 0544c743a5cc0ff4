import { HandLandmarker, type HandLandmarkerResult } from "@mediapipe/tasks-vision";
import wasmLoaderPath from "@mediapipe/tasks-vision/vision_wasm_module_internal.js?url";
import wasmBinaryPath from "@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url";
import type { HandSeen } from "../../../core/palm/hand-seen.ts";
import { afterLook, handsAllowed, SEARCH_START } from "../../../core/tracking/search.ts";
import type { DetectorSetup, FrameCost, Pixels } from "../protocol.ts";
import { fetchModel } from "./model.ts";

const MM_PER_M = 1000;
/** Size of the black frame that warms a detector up: the first detection costs half a second, which no visitor should wait for. */
const WARM_UP_PX = 64;

/** What one look at a frame found and cost. */
export interface Look extends Pick<FrameCost, "allowedHands" | "detectMs"> {
  readonly hands: HandSeen[];
}

/** Finds hands in frames, one frame at a time. */
export interface Detector {
  /** @returns landmarks in px of the given frame. */
  readonly look: (pixels: Pixels, atMs: number) => Look;
}

/** @throws PaumeError model-missing, model-corrupt. */
export async function openDetector(setup: DetectorSetup): Promise<Detector> {
  const model = await fetchModel(setup.model);
  const load = await wasmModule();
  const ladder: Rung[] = [];
  // One landmarker for each number of hands: changing the number in one costs 200 ms, and each keeps its hands while another looks.
  for (let hands = 1; hands <= setup.search.maxHands; hands++)
    ladder.push(await openRung(load, model, hands));
  let search = SEARCH_START;

  return {
    look(pixels, atMs) {
      const allowedHands = handsAllowed(search, setup.search, atMs);
      const rung = ladder[allowedHands - 1];
      if (rung === undefined) throw new RangeError(`no landmarker for ${allowedHands} hands`);
      const from = performance.now();
      const hands = rung(pixels, atMs);
      search = afterLook(search, setup.search, allowedHands, hands.length, atMs);
      return { hands, allowedHands, detectMs: performance.now() - from };
    },
  };
}

declare global {
  /** Left here by MediaPipe's loader, and taken away by the first landmarker that is made. */
  var ModuleFactory: unknown;
}

type WasmFileset = Parameters<typeof HandLandmarker.createFromOptions>[0];

/** MediaPipe's loader is a module, which runs once: its factory is put back for each further landmarker. */
async function wasmModule(): Promise<() => WasmFileset> {
  await import(/* @vite-ignore */ wasmLoaderPath);
  const factory = globalThis.ModuleFactory;
  return () => {
    globalThis.ModuleFactory = factory;
    return { wasmLoaderPath: "", wasmBinaryPath };
  };
}

type Rung = (pixels: Pixels, atMs: number) => HandSeen[];

async function openRung(load: () => WasmFileset, model: Uint8Array, numHands: number): Promise<Rung> {
  const landmarker = await HandLandmarker.createFromOptions(load(), {
    baseOptions: { modelAssetBuffer: model, delegate: "CPU" },
    canvas: new OffscreenCanvas(1, 1),
    runningMode: "VIDEO",
    numHands,
  });
  let lastMs = 0;
  const rung: Rung = ({ data, width, height }, atMs) => {
    // A timestamp that does not increase breaks the graph for good.
    lastMs = Math.max(lastMs + 1, atMs);
    const image = new ImageData(new Uint8ClampedArray(data), width, height);
    return handsOf(landmarker.detectForVideo(image, lastMs), width, height);
  };
  rung({ data: new ArrayBuffer(4 * WARM_UP_PX * WARM_UP_PX), width: WARM_UP_PX, height: WARM_UP_PX }, 1);
  return rung;
}

function handsOf(result: HandLandmarkerResult, width: number, height: number): HandSeen[] {
  return result.landmarks.map((landmarks, i) => ({
    landmarks: landmarks.map((p) => ({ x: p.x * width, y: p.y * height })),
    shape: (result.worldLandmarks[i] ?? []).map((p) => ({
      x: p.x * MM_PER_M,
      y: p.y * MM_PER_M,
      z: p.z * MM_PER_M,
    })),
    score: result.handedness[i]?.[0]?.score ?? 0,
  }));
}
