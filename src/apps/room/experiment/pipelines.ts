import { type Spread, spreadOf } from "../../../core/measure/quantile.ts";
import type { Sighting } from "../../../core/palm/hand-seen.ts";
import { openWebcam } from "../../../devices/camera/webcam.ts";
import { startHands } from "../../../devices/hands/client.ts";
import { type Detector, openDetector } from "../../../devices/hands/worker/detector.ts";
import { fetchInstallation } from "../../../devices/house/house.ts";
import { byId } from "../../../installation/by-id.ts";
import { detectorSetup } from "../../../installation/detector-setup.ts";
import { openInstallation } from "../../../installation/open.ts";
import { floorRules } from "../../../installation/rules.ts";
import { watchOnPage } from "./watch-on-page.ts";

/** What one way from camera to light costs. */
export interface PipelineCost {
  /** Camera frames in which hands were looked for, a second. */
  readonly framesPerS: number;
  readonly picturesPerS: number;
  /** From a frame's arrival until light that knows of it has been drawn. */
  readonly ageMs: Spread;
  /** Of the page's thread, by all that we do there, between two pictures. */
  readonly blockedMs: Spread;
}

export interface PipelineCosts {
  /** The installation's own: the detector in a worker. */
  readonly worker: PipelineCost;
  /** What is simplest: the same detector on the page's own thread, one frame after another. */
  readonly page: PipelineCost;
}

interface Samples {
  readonly ages: number[];
  readonly blocked: number[];
  lookedAt: number;
  ms: number;
}

/** Tells of every frame that was looked at; `busy` times what is done on the page's thread. */
type Feed = (
  track: MediaStreamTrack,
  on: { readonly saw: (sighting: Sighting) => void; readonly busy: <T>(work: () => T) => T },
  signal: AbortSignal,
) => Promise<void>;

/** So many turns of so many seconds for each of the two. */
export interface PipelineOptions {
  readonly turns: number;
  readonly secondsEach: number;
}

/** Runs both from the same live camera, in turns, with the same floor and projector. */
export async function measurePipelines({ turns, secondsEach }: PipelineOptions): Promise<PipelineCosts> {
  const life = new AbortController();
  const { signal } = life;
  const installation = await fetchInstallation();
  const rules = floorRules(installation);
  const open = await openInstallation({
    installation,
    canvas: byId("light", HTMLCanvasElement),
    faults: { raise: failed, clear: () => undefined },
    seed: 1,
    keepsProgress: false,
    signal,
  });
  await open.ready;
  // Its own is ended: both feeds bring one, of the same settings.
  open.hands.stop();
  const { widthPx, heightPx } = rules.pair.camera;
  const { track } = await openWebcam({ ...installation.camera, widthPx, heightPx }, signal);
  const setup = detectorSetup(installation, rules);

  const inWorker: Feed = (camera, { saw }, ended) =>
    new Promise((resolve) => {
      const hands = startHands(setup, {
        ready: () => resolve(),
        seen: ({ sighting }) => saw(sighting),
        starved: () => undefined,
        fault: failed,
      });
      hands.watch(camera, ended);
      ended.addEventListener("abort", hands.stop, { once: true });
    });
  // MediaPipe's loader runs once in a page: one detector serves all turns.
  let detecting: Promise<Detector> | undefined;
  const onPage: Feed = async (camera, { saw, busy }, ended) => {
    detecting ??= openDetector({ ...setup, pageOriginMs: performance.timeOrigin });
    const detector = await detecting;
    await watchOnPage(camera, ended, (grab, atMs) => {
      const { hands } = busy(() => detector.look(grab(), atMs));
      saw({ atMs, hands });
    });
  };

  const samples = { worker: noSamples(), page: noSamples() };
  for (let turn = 0; turn < turns; turn++) {
    for (const [way, feed] of [
      ["worker", inWorker],
      ["page", onPage],
    ] as const)
      await run(open, feed, track, secondsEach * 1000, samples[way]);
  }
  life.abort();
  return { worker: costOf(samples.worker), page: costOf(samples.page) };
}

async function run(
  { floor, projector }: Awaited<ReturnType<typeof openInstallation>>,
  feed: Feed,
  track: MediaStreamTrack,
  forMs: number,
  samples: Samples,
): Promise<void> {
  const turn = new AbortController();
  let blockedMs = 0;
  let unseen: number[] = [];
  let isMeasured = false;
  const busy = <T>(work: () => T): T => {
    const from = performance.now();
    const done = work();
    blockedMs += performance.now() - from;
    return done;
  };
  const saw = (sighting: Sighting): void => {
    busy(() => floor.sawHands(sighting));
    unseen.push(sighting.atMs);
  };
  const draw = (): void => {
    if (turn.signal.aborted) return;
    requestAnimationFrame(draw);
    busy(() => projector.show(floor.picture(performance.now())));
    const now = performance.now();
    if (isMeasured) {
      samples.ages.push(...unseen.map((atMs) => now - atMs));
      samples.blocked.push(blockedMs);
      samples.lookedAt += unseen.length;
    }
    [blockedMs, unseen] = [0, []];
  };
  draw();
  await feed(track, { saw, busy }, turn.signal);
  // Until hands are followed and words lie in them.
  await pause(SETTLING_MS);
  isMeasured = true;
  const from = performance.now();
  await pause(forMs);
  samples.ms += performance.now() - from;
  turn.abort();
}

const SETTLING_MS = 3000;

/** A measurement with a fault in it is none. */
const failed = (error: Error): never => {
  throw error;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const noSamples = (): Samples => ({ ages: [], blocked: [], lookedAt: 0, ms: 0 });

const costOf = ({ ages, blocked, lookedAt, ms }: Samples): PipelineCost => ({
  framesPerS: (1000 * lookedAt) / ms,
  picturesPerS: (1000 * blocked.length) / ms,
  ageMs: spreadOf(ages),
  blockedMs: spreadOf(blocked),
});
