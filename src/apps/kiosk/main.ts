import { keepWebcam, type KeptWebcam } from "../../devices/camera/keep-webcam.ts";
import { fetchInstallation, reportFault } from "../../devices/house/house.ts";
import { openFaults, untilItWorks } from "../../installation/faults.ts";
import { openInstallation } from "../../installation/open.ts";
import { byId } from "../../installation/by-id.ts";
import { showNotices } from "../../installation/notices.ts";

/** A live camera that sends no frames for so long is frozen, though it says nothing. */
const FROZEN_MS = 5000;

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });

const strip = byId("notices", HTMLElement);
const canvas = byId("light", HTMLCanvasElement);
const faults = openFaults(
  (present) => showNotices(strip, present),
  (error) => void reportFault(error),
);
window.addEventListener("dblclick", () => void document.documentElement.requestFullscreen());

await open(life.signal);

async function open(signal: AbortSignal): Promise<void> {
  const installation = await untilItWorks(
    fetchInstallation,
    ["installation-missing", "installation-invalid"],
    faults,
    signal,
  );
  let lastFrameMs = performance.now();
  const { floor, hands, projector } = await openInstallation({
    installation,
    canvas,
    faults,
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    keepsProgress: true,
    signal,
    on: {
      seen: () => {
        lastFrameMs = performance.now();
      },
    },
  });
  const { widthPx, heightPx } = installation.calibration.camera;
  const webcam = keepWebcam(
    { ...installation.camera, widthPx, heightPx },
    {
      opened: (track, lost) => {
        lastFrameMs = performance.now();
        faults.clear("camera-missing", "camera-refused", "camera-lost");
        hands.watch(track, lost);
      },
      fault: faults.raise,
    },
    signal,
  );
  watchForFrozen(webcam, () => lastFrameMs, signal);

  const render = (): void => {
    if (signal.aborted) return;
    requestAnimationFrame(render);
    projector.show(floor.picture(performance.now()));
  };
  render();
}

function watchForFrozen(webcam: KeptWebcam, lastFrameMs: () => number, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (performance.now() - lastFrameMs() > FROZEN_MS) webcam.reopen();
  }, FROZEN_MS);
  signal.addEventListener("abort", () => clearInterval(timer));
}
