import { toProjector } from "../../../core/geometry/pinhole.ts";
import type { ProjectorPx } from "../../../core/geometry/spaces.ts";
import { parseScenario } from "../../../schema/scenario.ts";
import { rigOf } from "../rig.ts";
import { glimpsesOf } from "../world/exposure.ts";
import { momentAt } from "../world/moment.ts";
import { createWorld } from "../world/world.ts";

/** Frames of a scenario without the installation's light, and where the palms in them truly are. */
export interface Clip {
  /** Each camera frame as JPEG, base64. */
  readonly frames: readonly string[];
  /** For each frame the outline of each true palm, as projector px. */
  readonly palms: readonly (readonly (readonly ProjectorPx[])[])[];
}

const JPEG_QUALITY = 0.95;

/** Renders a clip for a camera that is none. @param json a scenario. */
export async function renderClip(canvas: HTMLCanvasElement, json: string, count: number): Promise<Clip> {
  const scenario = parseScenario(json);
  const { camera } = scenario;
  const pair = rigOf(scenario);
  const world = await createWorld({ canvas, pair, scenario });
  const frames: string[] = [];
  const palms: ProjectorPx[][][] = [];
  for (let frame = 0; frame < count; frame++) {
    const atMs = (frame * 1000) / camera.framesPerSecond;
    const { hands, distractors } = momentAt(scenario, atMs, 0);
    world.setHands(hands);
    world.setDistractors(distractors);
    frames.push(await jpeg(world.renderWebcam(frame, glimpsesOf(scenario, atMs, 0))));
    palms.push(world.truths().map((truth) => truth.outlineMm.map((p) => toProjector(pair, p))));
  }
  world.dispose();
  return { frames, palms };
}

async function jpeg(image: ImageData): Promise<string> {
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext("2d")?.putImageData(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: JPEG_QUALITY });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
