import { fetchInstallation, reportFault } from "../../devices/house/house.ts";
import { byId } from "../../installation/by-id.ts";
import { openFaults, untilItWorks } from "../../installation/faults.ts";
import { showNotices } from "../../installation/notices.ts";
import { openInstallation } from "../../installation/open.ts";
import type { Scenario } from "../../schema/scenario.ts";
import { gpuFence } from "./gpu-fence.ts";
import { FULL_PACE, nextPace } from "./pace.ts";
import { ownHand } from "./own-hand.ts";
import { calibratedFor, rigOf } from "./rig.ts";
import { chosenScenario } from "./scenario-files.ts";
import { handStateAt, type HandState } from "./world/pose.ts";
import { createWorld } from "./world/world.ts";

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });

const observer = byId("observer", HTMLCanvasElement);
const light = byId("light", HTMLCanvasElement);
const webcam = byId("webcam", HTMLCanvasElement);
const strip = byId("notices", HTMLElement);
const faults = openFaults(
  (present) => showNotices(strip, present),
  (error) => void reportFault(error),
);

await open(life.signal);

/** The installation, with a simulated room at both its ends: the webcam's track is drawn here, and the light falls here. */
async function open(signal: AbortSignal): Promise<void> {
  const scenario = await untilItWorks(
    () => chosenScenario(location.search),
    ["scenario-invalid"],
    faults,
    signal,
  );
  const installation = await untilItWorks(
    fetchInstallation,
    ["installation-missing", "installation-invalid"],
    faults,
    signal,
  );
  const { camera, light: lighting } = scenario;
  Object.assign(webcam, { width: camera.widthPx, height: camera.heightPx });
  const world = await untilItWorks(
    () =>
      createWorld({
        canvas: observer,
        pair: rigOf(scenario),
        light: lighting,
        noiseSigma: camera.noiseSigma,
      }),
    ["webgl-missing"],
    faults,
    signal,
  );
  let pace = FULL_PACE;
  const fit = (): void => {
    const finely = devicePixelRatio * pace.scale;
    world.resize(innerWidth * finely, innerHeight * finely);
  };
  window.addEventListener("resize", fit, { signal });
  fit();

  const { floor, hands, projector, credit } = await openInstallation({
    installation: calibratedFor(installation, scenario),
    canvas: light,
    faults,
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    keepsProgress: true,
    signal,
  });
  byId("credit", HTMLElement).textContent = credit;

  const stream = webcam.captureStream(0);
  const track = stream.getVideoTracks()[0];
  const webcamPicture = webcam.getContext("2d");
  if (!(track instanceof CanvasCaptureMediaStreamTrack) || webcamPicture === null) return;
  hands.watch(track, signal);

  const own = ownHand(observer, signal);
  const frameMs = 1000 / camera.framesPerSecond;
  const fence = gpuFence(observer);
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
    world.setHands(mine === undefined ? scripted(scenario, nowMs) : [mine]);
    projector.show(floor.picture(nowMs));
    world.setProjectorPicture(light);
    if (nowMs >= frame * frameMs) {
      frame = Math.floor(nowMs / frameMs) + 1;
      world.drawWebcam(webcamPicture, frame);
      track.requestFrame();
    }
    if (picture++ % pace.every === 0) world.renderObserver();
    fence.raise();
  };
  requestAnimationFrame(render);
}

/** The scenario's hands, over and over. */
function scripted(scenario: Scenario, nowMs: number): HandState[] {
  return scenario.hands.map((hand) => handStateAt(hand, nowMs % scenario.durationMs));
}
