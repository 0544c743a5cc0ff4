import type { CalibrationStage, FrameSeen } from "../../../../core/calibration/stage.ts";
import type { TestPicture } from "../../../../core/calibration/test-picture.ts";
import { PaumeError } from "../../../../core/error.ts";
import { drawTestPicture } from "../../../../devices/projector/draw-test-picture.ts";
import type { Rig } from "../../../../schema/rig.ts";
import { seededRandom } from "../../world/seeded-random.ts";
import type { World } from "../../world/world.ts";
import { arrivals } from "../transit.ts";

/** The simulated room as a stage: its time passes only while somebody looks, or pauses. */
export interface RoomStage extends CalibrationStage {
  /** Frames that were rendered. */
  readonly frames: () => number;
}

interface Shown {
  readonly litAtMs: number;
  readonly picture: TestPicture;
}

/**
 * @param canvas gets the projector's pixels.
 * @param setScene puts into the room what is there at a time, before the room is looked at. Asked for times that never go back.
 */
export function roomStage(
  { camera, projector, seed }: Rig,
  world: World,
  canvas: OffscreenCanvas,
  setScene: (atMs: number) => void,
): RoomStage {
  Object.assign(canvas, { width: projector.widthPx, height: projector.heightPx });
  const context = contextOf(canvas);
  const frameMs = 1000 / camera.framesPerSecond;
  const comesAt = arrivals(camera, 3 * seed);
  const litAt = arrivals(projector, 3 * seed + 1);
  const chance = seededRandom(3 * seed + 2);
  let nowMs = 0;
  let frame = 0;
  let rendered = 0;
  let drawn: TestPicture | undefined;
  const shown: Shown[] = [];

  const light = (atMs: number): void => {
    while (shown[1] !== undefined && shown[1].litAtMs <= atMs) shown.shift();
    const [first] = shown;
    const picture = first !== undefined && first.litAtMs <= atMs ? first.picture : undefined;
    if (picture === drawn) return;
    drawn = picture;
    if (picture !== undefined) drawTestPicture(context, measuring(picture));
    world.setProjectorPicture(picture === undefined ? null : canvas);
  };

  const nextFrame = (): { readonly exposedAtMs: number; readonly comesAtMs: number } => {
    for (;;) {
      const exposedAtMs = frame++ * frameMs;
      const comesAtMs = comesAt(exposedAtMs);
      const isLost = chance() < camera.dropShare;
      if (!isLost && comesAtMs > nowMs) return { exposedAtMs, comesAtMs };
    }
  };

  return {
    // Of the truth nothing else reaches the procedure.
    projector: { widthPx: projector.widthPx, heightPx: projector.heightPx },
    camera: { widthPx: camera.widthPx, heightPx: camera.heightPx },
    nowMs: () => nowMs,
    frames: () => rendered,
    pause: (ms) => {
      nowMs += ms;
      return Promise.resolve();
    },
    show: (picture) => {
      shown.push({ litAtMs: litAt(nowMs), picture });
      return Promise.resolve(nowMs);
    },
    look: (): Promise<FrameSeen> => {
      const { exposedAtMs, comesAtMs } = nextFrame();
      nowMs = comesAtMs;
      light(exposedAtMs);
      setScene(exposedAtMs);
      rendered++;
      const seen = world.renderWebcam(seed * 100_003 + frame);
      return Promise.resolve({ frame: seen, atMs: comesAtMs });
    },
  };
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  // Drawn by the processor, as the room's light is where no graphics card is: otherwise each picture goes there and back.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new PaumeError("webgl-missing", "this browser has no 2D canvas");
  return context;
}

/** @throws Error for what is for a technician's eye: nothing is measured with it. */
function measuring(picture: TestPicture): Parameters<typeof drawTestPicture>[1] {
  switch (picture.kind) {
    case "dark":
    case "flat":
    case "dots":
    case "corners":
      return picture;
    default:
      throw new Error(`the simulated room has no eye for "${picture.kind}"`);
  }
}
