import { keepWebcam, type KeptWebcam } from "../../devices/camera/keep-webcam.ts";
import { beatUntil } from "../../devices/house/heartbeat.ts";
import { fetchInstallation, reportFault } from "../../devices/house/house.ts";
import { openFaults, untilItWorks } from "../../installation/faults.ts";
import { followHours } from "../../installation/follow-hours.ts";
import { openInstallation } from "../../installation/open.ts";
import { byId } from "../../installation/by-id.ts";
import { showNotices } from "../../installation/notices.ts";

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
  let webcam: KeptWebcam | undefined;
  const { floor, hands, projector, tracked } = await openInstallation({
    installation,
    canvas,
    faults,
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    keepsProgress: true,
    signal,
    onStarved: () => webcam?.reopen(),
  });
  followHours(floor, canvas, signal);
  const { widthPx, heightPx } = installation.calibration.camera;
  webcam = keepWebcam(
    { ...installation.camera, widthPx, heightPx },
    {
      opened: (track, lost) => {
        faults.clear("camera-missing", "camera-refused", "camera-lost");
        hands.watch(track, lost);
      },
      fault: faults.raise,
    },
    signal,
  );

  // The projector's own: a picture drawn into a lost context is none.
  const gl = canvas.getContext("webgl2");
  let rendered = 0;
  const render = (): void => {
    if (signal.aborted) return;
    requestAnimationFrame(render);
    projector.show(floor.picture(performance.now()));
    if (gl?.isContextLost() === false) rendered++;
  };
  beatUntil(signal, () => ({ rendered, tracked: tracked() }));
  render();
}
