import type { OpenInstallation } from "../../installation/open.ts";
import type { Scenario } from "../../schema/scenario.ts";
import { gpuFence } from "./gpu-fence.ts";
import { ownHand } from "./own-hand.ts";
import { FULL_PACE, nextPace } from "./pace.ts";
import { momentAt } from "./world/moment.ts";
import type { World } from "./world/world.ts";

/** The room's pictures. */
export interface Canvases {
  /** What a person sees: copies of the world's own canvas, through which the webcam's frames pass too. */
  readonly observer: HTMLCanvasElement;
  readonly world: HTMLCanvasElement;
  readonly light: HTMLCanvasElement;
  readonly webcam: HTMLCanvasElement;
}

/** Lets the room live in real time until `signal` is aborted: hands move, light falls on them, the webcam sees both. */
export function play(
  scenario: Scenario,
  world: World,
  { floor, hands, projector }: OpenInstallation,
  canvases: Canvases,
  signal: AbortSignal,
): void {
  const { light, webcam } = canvases;
  const { widthPx, heightPx, framesPerSecond } = scenario.camera;
  Object.assign(webcam, { width: widthPx, height: heightPx });
  const webcamPicture = webcam.getContext("2d");
  const [track] = webcam.captureStream(0).getVideoTracks();
  const observerPicture = canvases.observer.getContext("2d");
  if (
    !(track instanceof CanvasCaptureMediaStreamTrack) ||
    webcamPicture === null ||
    observerPicture === null
  ) {
    throw new TypeError("this browser makes no camera of a canvas");
  }
  hands.watch(track, signal);

  let pace = FULL_PACE;
  const fit = (): void => {
    const finely = devicePixelRatio * pace.scale;
    world.resize(innerWidth * finely, innerHeight * finely);
  };
  window.addEventListener("resize", fit, { signal });

  const own = ownHand(canvases.observer, signal);
  const frameMs = 1000 / framesPerSecond;
  const fence = gpuFence(canvases.world);
  let frame = 0;
  let picture = 0;
  let lastMs = performance.now();
  const render = (nowMs: number): void => {
    if (signal.aborted) return;
    requestAnimationFrame(render);
    if (!fence.isPassed()) return;
    const { scale } = pace;
    pace = nextPace(pace, nowMs - lastMs);
    lastMs = nowMs;
    if (pace.scale !== scale) fit();
    const mine = own.state(nowMs);
    // The scenario's hands, over and over.
    const scripted = momentAt(scenario, nowMs % scenario.durationMs, 0);
    world.setHands(mine === undefined ? scripted.hands : [mine]);
    world.setDistractors(scripted.distractors);
    if (projector.show(floor.picture(nowMs))) world.setProjectorPicture(light);
    if (nowMs >= frame * frameMs) {
      frame = Math.floor(nowMs / frameMs) + 1;
      world.drawWebcam(webcamPicture, frame);
      track.requestFrame();
    }
    if (picture++ % pace.every === 0) world.drawObserver(observerPicture);
    fence.raise();
  };
  requestAnimationFrame(render);
}
