import type { PalmMm } from "../../../../core/geometry/spaces.ts";
import { add, dot, minus, times } from "../../../../core/geometry/vector.ts";
import type { HandSeen } from "../../../../core/palm/hand-seen.ts";
import { palmOf, type Palm } from "../../../../core/palm/palm.ts";
import { startHands, type Hands } from "../../../../devices/hands/client.ts";
import { defaultHandModel } from "../../../../schema/hand-model.ts";
import { parseScenario } from "../../../../schema/scenario.ts";
import { rigOf } from "../../rig.ts";
import type { HandTruth } from "../../world/hand-truth.ts";
import { glimpsesOf } from "../../world/exposure.ts";
import { momentAt } from "../../world/moment.ts";
import { createWorld } from "../../world/world.ts";

/** Outlines of one palm on its true plane, mm from its true centre, y toward the wrist. */
export interface OutlineSight {
  readonly side: HandTruth["side"];
  readonly truth: readonly PalmMm[];
  /** Drawn around the joints that the detector sees; undefined where it finds no hand. */
  readonly fromDetector: readonly PalmMm[] | undefined;
}

/** The detector follows what it has found: it takes some looks to find the hand of another scene, and to settle on it. */
const LOOKS = 8;
const LOOK_MS = 400;
/** Any: outlines are compared at the true depth. */
const SIZE = { spanMm: 92, farthestMm: Infinity };

/** @param scenarios JSON of scenes with one hand each, which is looked at as it is at first. */
export async function sightOutlines(
  canvas: HTMLCanvasElement,
  scenarios: readonly string[],
): Promise<OutlineSight[]> {
  const hands = await startedHands();
  const sights: OutlineSight[] = [];
  let atMs = 0;
  for (const json of scenarios) {
    const scenario = parseScenario(json);
    const pair = rigOf(scenario);
    const world = await createWorld({ canvas, pair, scenario });
    const moment = momentAt(scenario, 0, 0);
    world.setHands(moment.hands);
    world.setDistractors(moment.distractors);
    const { data, width, height } = world.renderWebcam(0, glimpsesOf(scenario, 0, 0));
    let seen: HandSeen | undefined;
    for (let look = 0; look < LOOKS; look++) {
      atMs += LOOK_MS;
      const { sighting } = await hands.look({ data: data.slice().buffer, width, height }, atMs);
      [seen] = sighting.hands;
    }
    const [truth] = world.truths();
    world.dispose();
    if (truth === undefined) throw new Error("a scene to look at has one hand");
    sights.push({
      side: truth.side,
      truth: truth.outlineMm.map((p) => placeOn(truth, p)),
      fromDetector: seen && outlineOn(truth, palmOf(pair.camera, seen, SIZE)),
    });
  }
  hands.stop();
  return sights;
}

const placeOn = ({ centreMm, right, down }: HandTruth, p: HandTruth["centreMm"]): PalmMm => {
  const off = minus(p, centreMm);
  return { x: dot(off, right), y: dot(off, down) };
};

/** Along the sight lines to the true depth. */
function outlineOn(truth: HandTruth, palm: Palm | undefined): readonly PalmMm[] | undefined {
  if (palm === undefined) return undefined;
  const by = truth.centreMm.z / palm.centre.z;
  return palm.outline.map((p) =>
    placeOn(truth, times(add(palm.centre, add(times(palm.right, p.x), times(palm.down, p.y))), by)),
  );
}

function startedHands(): Promise<Hands> {
  return new Promise((resolve, reject) => {
    const hands = startHands(
      { model: defaultHandModel, liftsDarkness: true, search: { maxHands: 1, lookEveryMs: 0, missMs: 0 } },
      {
        ready: () => resolve(hands),
        seen: () => undefined,
        starved: () => undefined,
        fault: reject,
      },
    );
  });
}
