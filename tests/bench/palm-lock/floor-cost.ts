import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openFloor } from "../../../src/core/floor/floor.ts";
import { spreadOf, type Spread } from "../../../src/core/measure/quantile.ts";
import { RULES } from "../../fixtures/palms.ts";
import { RIG } from "../../fixtures/rig.ts";
import { handShape, seenBy } from "../../fixtures/template-hand.ts";
import { plainFace } from "../../unit/core/typeset/plain-face.ts";

/** What the floor costs, and whether it keeps anything. */
export interface FloorCost {
  readonly frames: number;
  /** For each camera frame: one sighting of two hands and two pictures. */
  readonly msPerFrame: Spread;
  /** Live heap after every 2000 frames, collected, MB. */
  readonly heapMb: readonly number[];
}

const OPEN_HAND = handShape("right");
const FRAMES = 10_000;
const WARM_UP = 2_000;
const NOTE_EVERY = 2_000;
const FRAME_MS = 1000 / 30;
/** Each hand is held out for most of this time, and is away for the rest. */
const VISIT_FRAMES = 400;
const AWAY_FRAMES = 60;

/** Two visitors who come and go for so many frames. */
export function floorCost(): FloorCost {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect !== "function") throw new Error("this Node collects no garbage on demand");
  let drawn = 0;
  const floor = openFloor(RULES, {
    face: plainFace,
    draw: () => ({
      id: `m-${drawn++}`,
      lang: "en",
      text: "There is a room for you here, and people who look forward to hearing your name.",
      motive: "welcome",
      emotion: "joy",
      provenance: "bench",
    }),
  });
  /** Its size is fixed: the bench itself keeps nothing more as it runs. */
  const times = new Float64Array(FRAMES);
  const heapMb: number[] = [];
  for (let frame = 0; frame < WARM_UP + FRAMES; frame++) {
    const atMs = frame * FRAME_MS;
    const hands = [0, 1].flatMap((hand) => {
      const phase = (frame + hand * 150) % VISIT_FRAMES;
      if (phase < AWAY_FRAMES) return [];
      const at = { x: hand * 300 - 150 + 20 * Math.sin(frame / 40), y: 30 * Math.cos(frame / 60), z: 880 };
      return [seenBy(RIG.camera, OPEN_HAND, { at })];
    });
    const from = performance.now();
    floor.sawHands({ atMs, hands });
    floor.picture(atMs + 1);
    floor.picture(atMs + 1 + FRAME_MS / 2);
    if (frame < WARM_UP) continue;
    times[frame - WARM_UP] = performance.now() - from;
    if ((frame - WARM_UP) % NOTE_EVERY === 0) {
      collect();
      heapMb.push(Math.round(process.memoryUsage().heapUsed / 1e4) / 100);
    }
  }
  return { frames: FRAMES, msPerFrame: spreadOf([...times]), heapMb };
}
