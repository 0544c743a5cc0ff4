import type { Picture } from "../../../core/floor/picture.ts";
import type { Mat3, PinholePair } from "../../../core/geometry/pinhole.ts";
import type { Sighting } from "../../../core/palm/hand-seen.ts";
import type { SizeAssumed } from "../../../core/palm/palm.ts";
import type { OpenInstallation } from "../../../installation/open.ts";
import type { Scenario } from "../../../schema/scenario.ts";
import { glimpsesOf } from "../world/exposure.ts";
import { momentAt } from "../world/moment.ts";
import { seededRandom } from "../world/seeded-random.ts";
import type { World } from "../world/world.ts";
import type { Instant } from "./instant.ts";
import type { Method } from "./peers/method.ts";
import { arrivals } from "./transit.ts";

/** What an experiment runs with: a room, and an installation that believes it is in a museum. */
export interface Stage {
  readonly scenario: Scenario;
  readonly pair: PinholePair;
  readonly world: World;
  readonly installed: OpenInstallation;
  /** The projector's pixels. */
  readonly light: HTMLCanvasElement;
  readonly size: SizeAssumed;
  /** They get what the installation gets, when it gets it, and light nothing. */
  readonly methods: readonly Method[];
}

/** A camera frame of which the detector's answer is still to come. */
export interface FrameTaken extends Omit<Instant, "sighting"> {
  readonly sighting: Promise<Sighting | undefined>;
}

/** In an object: a bare promise would be waited for by whoever is given it. */
interface Looking {
  readonly sighting: Promise<Sighting>;
}

/** The picture is decided this often; the projector shows the newest that has had its latency. */
const DISPLAY_HZ = 60;

interface Decided {
  readonly litAtMs: number;
  readonly picture: Picture;
  readonly aims: readonly (readonly Mat3[])[];
}

/**
 * The whole loop in simulated time: light falls on hands, the camera sees it, the real detector looks, its answer arrives after the
 * latency that the scenario says, whatever this machine needs. Yields each camera frame, after which the world stands as it was then.
 * Nobody waits for an answer before it is due: meanwhile the room is drawn for the next frame.
 */
export async function* simulate(stage: Stage, seed: number, frames: number): AsyncGenerator<FrameTaken> {
  const { scenario, world, installed, methods } = stage;
  const frameMs = 1000 / scenario.camera.framesPerSecond;
  const due: (Looking & { readonly atMs: number })[] = [];
  const decided: Decided[] = [];
  const answeredAt = arrivals(scenario.camera, 3 * seed);
  const litAt = arrivals(scenario.projector, 3 * seed + 1);
  const chance = seededRandom(3 * seed + 2);
  let answered: Promise<unknown> = Promise.resolve();
  const look = async (frame: number, nowMs: number): Promise<Looking> => {
    const glimpses = glimpsesOf(scenario, nowMs, seed);
    const { data, width, height } = world.renderWebcam(seed * 100_003 + frame, glimpses);
    // The detector looks at one frame at a time.
    await answered;
    const seen = installed.hands.look({ data: data.buffer, width, height }, nowMs);
    answered = seen;
    return { sighting: seen.then(({ sighting }) => sighting) };
  };
  let displayAtMs = 0;

  for (let frame = 0; frame < frames; frame++) {
    const nowMs = frame * frameMs;
    let mainThreadMs = 0;
    const timed = <T>(work: () => T): T => {
      const from = performance.now();
      const result = work();
      mainThreadMs += performance.now() - from;
      return result;
    };
    for (; displayAtMs <= nowMs; displayAtMs += 1000 / DISPLAY_HZ) {
      const drawnAtMs = displayAtMs;
      for (let next = due[0]; next !== undefined && next.atMs <= drawnAtMs; next = due[0]) {
        const sighting = await next.sighting;
        timed(() => installed.floor.sawHands(sighting));
        for (const method of methods) method.sawHands(sighting);
        due.shift();
      }
      decided.push({
        litAtMs: litAt(drawnAtMs),
        picture: timed(() => installed.floor.picture(drawnAtMs)),
        aims: methods.map((method) => method.aims(drawnAtMs)),
      });
    }
    while (decided[1] !== undefined && decided[1].litAtMs <= nowMs) decided.shift();
    const falls = decided[0] !== undefined && decided[0].litAtMs <= nowMs ? decided[0] : undefined;

    const { hands: states, distractors } = momentAt(scenario, nowMs, seed);
    world.setHands(states);
    world.setDistractors(distractors);
    if (falls === undefined) world.setProjectorPicture(null);
    else if (timed(() => installed.projector.show(falls.picture))) world.setProjectorPicture(stage.light);
    const isLost = chance() < scenario.camera.dropShare;
    const looking = isLost ? undefined : await look(frame, nowMs);
    if (looking !== undefined) due.push({ atMs: answeredAt(nowMs), ...looking });
    const { picture: lit, aims = methods.map(() => []) } = falls ?? {};
    const sighting = looking?.sighting ?? Promise.resolve(undefined);
    yield { atMs: nowMs, states, truths: world.truths(), lit, aims, sighting, mainThreadMs };
  }
}
