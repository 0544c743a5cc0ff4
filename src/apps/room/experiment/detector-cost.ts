import { startHands, type Hands } from "../../../devices/hands/client.ts";
import type { HandModelName } from "../../../schema/hand-model.ts";
import { parseScenario } from "../../../schema/scenario.ts";
import { rigOf } from "../rig.ts";
import { glimpsesOf } from "../world/exposure.ts";
import { momentAt } from "../world/moment.ts";
import { createWorld } from "../world/world.ts";

export interface DetectorCostOptions {
  /** A scenario's JSON: its hands and its camera's size are what the detector gets. */
  readonly scenario: string;
  readonly model: HandModelName;
  readonly maxHands: number;
  /** One detector for each, in turn on the same frames: how often each looks for new hands; 0 is on every frame. */
  readonly lookEveryMs: readonly number[];
  readonly frames: number;
}

/** What one detector needed for each frame, in order. */
export interface DetectorCost {
  readonly lookEveryMs: number;
  readonly detectMs: readonly number[];
  readonly handsSeen: readonly number[];
  /** From the worker's start to its readiness. */
  readonly startMs: number;
}

const MISS_MS = 400;

/** Runs detectors with different schedules side by side, frame by frame, so that the machine's moods meet them alike. */
export async function detectorCost(
  canvas: HTMLCanvasElement,
  options: DetectorCostOptions,
): Promise<DetectorCost[]> {
  const scenario = parseScenario(options.scenario);
  const { camera } = scenario;
  const world = await createWorld({ canvas, pair: rigOf(scenario), scenario });
  const detectors = [];
  for (const lookEveryMs of options.lookEveryMs) {
    const { hands, startMs } = await started(options, lookEveryMs);
    detectors.push({ lookEveryMs, hands, startMs, detectMs: [] as number[], handsSeen: [] as number[] });
  }
  for (let frame = 0; frame < options.frames; frame++) {
    const atMs = (frame * 1000) / camera.framesPerSecond;
    const moment = momentAt(scenario, atMs, 0);
    world.setHands(moment.hands);
    world.setDistractors(moment.distractors);
    const { data, width, height } = world.renderWebcam(frame, glimpsesOf(scenario, atMs, 0));
    for (const { hands, detectMs, handsSeen } of detectors) {
      const { sighting, cost } = await hands.look({ data: data.slice().buffer, width, height }, atMs);
      detectMs.push(cost.detectMs);
      handsSeen.push(sighting.hands.length);
    }
  }
  for (const { hands } of detectors) hands.stop();
  world.dispose();
  return detectors.map(({ lookEveryMs, detectMs, handsSeen, startMs }) => ({
    lookEveryMs,
    detectMs,
    handsSeen,
    startMs,
  }));
}

function started(
  options: DetectorCostOptions,
  lookEveryMs: number,
): Promise<{ hands: Hands; startMs: number }> {
  const { model, maxHands } = options;
  return new Promise((resolve, reject) => {
    const hands = startHands(
      { model, liftsDarkness: true, search: { maxHands, lookEveryMs, missMs: MISS_MS } },
      {
        ready: (startMs) => resolve({ hands, startMs }),
        seen: () => undefined,
        starved: () => undefined,
        fault: reject,
      },
    );
  });
}
