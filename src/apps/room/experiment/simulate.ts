import type { Picture } from "../../../core/floor/picture.ts";
import type { PinholePair } from "../../../core/geometry/pinhole.ts";
import type { PalmMm } from "../../../core/geometry/spaces.ts";
import { dot, minus, norm } from "../../../core/geometry/vector.ts";
import { palmOf, type SizeAssumed } from "../../../core/palm/palm.ts";
import type { Sighting } from "../../../core/palm/hand-seen.ts";
import type { OpenInstallation } from "../../../installation/open.ts";
import type { Scenario } from "../../../schema/scenario.ts";
import type { HandTruth } from "../world/hand-truth.ts";
import { handStateAt } from "../world/pose.ts";
import type { World } from "../world/world.ts";
import { ASKS_FOR_LIGHT, isOnPalm, measureDepths, measurePage } from "./measure.ts";
import type { FrameMeasured } from "./report.ts";

/** What an experiment runs with: a room, and an installation that believes it is in a museum. */
export interface Stage {
  readonly scenario: Scenario;
  readonly pair: PinholePair;
  readonly world: World;
  readonly installed: OpenInstallation;
  /** The projector's pixels. */
  readonly light: HTMLCanvasElement;
  readonly size: SizeAssumed;
}

/** The picture is decided this often; the projector shows the newest that has had its latency. */
const DISPLAY_HZ = 60;
/** A hand seen farther than this from where it is has not been found. */
const FOUND_WITHIN_MM = 60;

/**
 * The whole loop in simulated time: light falls on hands, the camera sees it, the real detector looks, its answer arrives after the
 * latency that the scenario says, whatever this machine needs. Yields each camera frame, after which the world stands as it was then.
 */
export async function* simulate(stage: Stage, seed: number, frames: number): AsyncGenerator<FrameMeasured> {
  const { scenario, world, installed } = stage;
  const frameMs = 1000 / scenario.camera.framesPerSecond;
  const due: { readonly atMs: number; readonly sighting: Sighting }[] = [];
  const decided: { readonly litAtMs: number; readonly picture: Picture }[] = [];
  let displayAtMs = 0;

  for (let frame = 0; frame < frames; frame++) {
    const nowMs = frame * frameMs;
    for (; displayAtMs <= nowMs; displayAtMs += 1000 / DISPLAY_HZ) {
      for (let next = due[0]; next !== undefined && next.atMs <= displayAtMs; next = due[0]) {
        installed.floor.sawHands(next.sighting);
        due.shift();
      }
      const litAtMs = displayAtMs + scenario.projector.latencyMs;
      decided.push({ litAtMs, picture: installed.floor.picture(displayAtMs) });
    }
    while (decided[1] !== undefined && decided[1].litAtMs <= nowMs) decided.shift();
    const lit = decided[0] !== undefined && decided[0].litAtMs <= nowMs ? decided[0].picture : undefined;

    const states = scenario.hands.map((hand) => handStateAt(hand, nowMs));
    world.setHands(states);
    if (lit !== undefined) installed.projector.show(lit);
    world.setProjectorPicture(lit === undefined ? null : stage.light);
    const { data, width, height } = world.renderWebcam(seed * 100_003 + frame);
    const { sighting } = await installed.hands.look({ data: data.buffer, width, height }, nowMs);
    due.push({ atMs: nowMs + scenario.camera.latencyMs, sighting });

    const truths = world.truths();
    const sights = truths.flatMap((truth) => sightOf(stage, sighting, truth) ?? []);
    yield {
      atMs: nowMs,
      handsThere: truths.length,
      handsFound: sights.length,
      palmOffered: states.some((state) => state.shows === "palm" && state.openness > ASKS_FOR_LIGHT),
      pages: (lit?.pages ?? []).map((page) =>
        measurePage(page, truths, states, (pixels) => world.whereLightFalls(pixels)),
      ),
      depths: measureDepths(installed.floor.tracks(), truths, nowMs),
      ringOnPalm: (lit?.marks ?? []).some((mark) =>
        isOnPalm(mark, truths, states, (pixels) => world.whereLightFalls(pixels)),
      ),
      sights,
    };
  }
}

/** Where the nearest seen palm is from the true one's centre, on the palm; undefined when none is near. */
function sightOf(stage: Stage, sighting: Sighting, truth: HandTruth): PalmMm | undefined {
  const sights = sighting.hands.flatMap((hand) => {
    const palm = palmOf(stage.pair.camera, hand, stage.size);
    if (palm === undefined) return [];
    // Compared at the true depth: depth has an error of its own, and a sight line has none.
    const k = truth.centreMm.z / palm.centre.z;
    const off = minus({ x: palm.centre.x * k, y: palm.centre.y * k, z: truth.centreMm.z }, truth.centreMm);
    return norm(off) > FOUND_WITHIN_MM ? [] : [{ x: dot(off, truth.right), y: dot(off, truth.down) }];
  });
  return sights.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))[0];
}
