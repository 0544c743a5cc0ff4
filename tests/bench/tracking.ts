import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { RoomMm } from "../../src/core/geometry/spaces.ts";
import { seededRandom } from "../../src/apps/room/world/seeded-random.ts";
import { spreadOf, type Spread } from "../../src/core/measure/quantile.ts";
import { normalNoise } from "../fixtures/noise.ts";
import type { BenchOptions } from "./main.ts";
import { FOLLOWERS, type Follower } from "./tracking/followers.ts";
import { heldHand, restlessHand, type HandMoment, type HandPath } from "./tracking/hand-paths.ts";

interface Rig {
  readonly framesPerSecond: number;
  /** From a frame's exposure to light that was decided with it. */
  readonly latencyMs: number;
  /** Standard deviation of the measured place across the camera's axis, mm; along it, it is `DEPTH_RATIO` times as much. */
  readonly noiseMm: number;
  /** Correlation of a frame's error with the last one's, at 30 fps: a detector that follows errs in runs. */
  readonly runs: number;
}

const RIGS: readonly Rig[] = [
  { framesPerSecond: 30, latencyMs: 90, noiseMm: 1, runs: 0 },
  { framesPerSecond: 30, latencyMs: 90, noiseMm: 2, runs: 0 },
  { framesPerSecond: 30, latencyMs: 90, noiseMm: 4, runs: 0 },
  { framesPerSecond: 30, latencyMs: 90, noiseMm: 2, runs: 0.6 },
  { framesPerSecond: 60, latencyMs: 60, noiseMm: 1, runs: 0 },
  { framesPerSecond: 60, latencyMs: 60, noiseMm: 2, runs: 0 },
  { framesPerSecond: 60, latencyMs: 60, noiseMm: 4, runs: 0 },
];
const DEPTH_RATIO = 3;
const COST_SIGHTINGS = 10_000;
const DISPLAY_MS = 1000 / 60;
const LENGTH_MS = 120_000;
const HELD_MS = 40_000;
const WARM_MS = 1000;
const AFTER_STOP_MS = 500;
const UNDER_WAY_MM_PER_S = 30;
const TREMOR = { mm: 1.5, hz: 6 } as const;
/** The projector's lens beside the camera's: depth that is wrong moves the light by as much as the beam is aslant. */
const BASELINE_MM = 80;

/** One display frame: where the light's centre lands on the palm, from the palm's own. */
interface Landing {
  readonly atMs: number;
  readonly x: number;
  readonly y: number;
  readonly truth: HandMoment;
}

function fly(
  rig: Rig,
  path: HandPath,
  seed: number,
  follower: Follower,
  lengthMs: number,
): readonly Landing[] {
  const noise = normalNoise(seed);
  const frameMs = 1000 / rig.framesPerSecond;
  const keeps = rig.runs ** ((frameMs * 30) / 1000);
  const fresh = Math.sqrt(1 - keeps * keeps);
  let error = { x: noise(), y: noise(), z: noise() };
  let frame = 0;
  const landings: Landing[] = [];
  for (let atMs = 0; atMs < lengthMs; atMs += DISPLAY_MS) {
    for (; frame * frameMs + rig.latencyMs <= atMs; frame++) {
      error = {
        x: keeps * error.x + fresh * noise(),
        y: keeps * error.y + fresh * noise(),
        z: keeps * error.z + fresh * noise(),
      };
      const { at } = path(frame * frameMs);
      const seen: RoomMm = {
        x: at.x + rig.noiseMm * error.x,
        y: at.y + rig.noiseMm * error.y,
        z: at.z + DEPTH_RATIO * rig.noiseMm * error.z,
      };
      follower.see(seen, frame * frameMs);
    }
    if (frame === 0) continue;
    const truth = path(atMs);
    const lit = follower.foresee(atMs);
    // The beam goes from the projector's lens through the place that was meant to the palm's plane.
    const aslant = (truth.at.z - lit.z) / lit.z;
    landings.push({
      atMs,
      x: lit.x + aslant * (lit.x - BASELINE_MM) - truth.at.x,
      y: lit.y + aslant * lit.y - truth.at.y,
      truth,
    });
  }
  return landings.filter((landing) => landing.atMs > WARM_MS);
}

const offsets = (landings: readonly Landing[]): Spread =>
  rounded(spreadOf(landings.map(({ x, y }) => Math.hypot(x, y))));
const round = (value: number): number => Math.round(100 * value) / 100;
const rounded = ({ median, p95 }: Spread): Spread => ({
  median: median === undefined ? undefined : round(median),
  p95: p95 === undefined ? undefined : round(p95),
});

/** Root mean square of the light's departure, in the room, from its own mean place. */
function jitterMm(landings: readonly Landing[]): number {
  const xs = landings.map(({ x, truth }) => x + truth.at.x);
  const ys = landings.map(({ y, truth }) => y + truth.at.y);
  return round(Math.sqrt(variance(xs) + variance(ys)));
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

/** What one way of following makes of one rig. */
function measure(rig: Rig, open: () => Follower, seed: number): Record<string, unknown> {
  const restless = fly(rig, restlessHand(seededRandom(seed), LENGTH_MS), seed, open(), LENGTH_MS);
  const held = (tremorMm: number): readonly Landing[] =>
    fly(rig, heldHand(tremorMm, TREMOR.hz), seed + 1, open(), HELD_MS);
  const rests = restless.filter(({ truth }) => truth.restMs !== undefined);
  return {
    movingMm: offsets(restless.filter(({ truth }) => truth.mmPerS > UNDER_WAY_MM_PER_S)),
    fastMm: offsets(restless.filter(({ truth }) => truth.mmPerS > 250)),
    stillMm: offsets(rests.filter(({ truth }) => (truth.restMs ?? 0) > AFTER_STOP_MS)),
    afterStopMm: offsets(rests.filter(({ truth }) => (truth.restMs ?? 0) <= AFTER_STOP_MS)),
    heldMm: offsets(held(0)),
    jitterMm: jitterMm(held(0)),
    jitterTremblingMm: jitterMm(held(TREMOR.mm)),
  };
}

/** Sightings of one hand, each followed by two pictures. @returns microseconds a sighting, and how much the heap has grown over all, bytes. */
function cost(seed: number): Record<string, number> {
  const follower = FOLLOWERS["paume"]?.();
  if (follower === undefined) throw new Error("there is no follower of that name");
  const path = restlessHand(seededRandom(seed), (COST_SIGHTINGS * 2 * 100) / 3);
  const places = Array.from({ length: COST_SIGHTINGS }, (_, i) => path((i * 100) / 3).at);
  let before = 0;
  let startMs = 0;
  // The first lap finds the code cold.
  for (let lap = 0; lap < 2; lap++) {
    before = heapBytes();
    startMs = performance.now();
    for (const [i, place] of places.entries()) {
      const atMs = ((lap * COST_SIGHTINGS + i) * 100) / 3;
      follower.see(place, atMs);
      follower.foresee(atMs + 90);
      follower.foresee(atMs + 107);
    }
  }
  const usPerSighting = round((1000 * (performance.now() - startMs)) / COST_SIGHTINGS);
  return { sightings: COST_SIGHTINGS, usPerSighting, heapGrowthBytes: heapBytes() - before };
}

/** What is in use after everything that is not has been collected. */
function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") Reflect.apply(collect, undefined, []);
  return process.memoryUsage().heapUsed;
}

/** Ways of following a hand, in a seeded simulation of what a camera sees of it: no browser, no detector. */
export async function benchTracking({ seed, say }: BenchOptions): Promise<unknown> {
  const rigs = RIGS.map((rig) => {
    say(JSON.stringify(rig));
    const followers = Object.fromEntries(
      Object.entries(FOLLOWERS).map(([name, open]) => [name, measure(rig, open, seed)]),
    );
    return { ...rig, followers };
  });
  return {
    bench: "tracking",
    seed,
    depthRatio: DEPTH_RATIO,
    baselineMm: BASELINE_MM,
    rigs,
    cost: cost(seed),
  };
}
