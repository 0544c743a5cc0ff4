import type { KeptWebcam } from "../../devices/camera/keep-webcam.ts";
import { fetchActiveCalibration } from "../../devices/house/calibrations.ts";
import { openEars } from "../../devices/house/ears.ts";
import { beatUntil } from "../../devices/house/heartbeat.ts";
import { fetchInstallationText, fetchMessageSet, reportFault } from "../../devices/house/house.ts";
import { openInstallationStore } from "../../devices/store/installation-store.ts";
import { openCalibrationStore } from "../../devices/store/calibration-store.ts";
import { openFloorStore } from "../../devices/store/floor-store.ts";
import { attendFloor } from "../../installation/attend-floor.ts";
import { awaitCalibrationChange } from "../../installation/calibration-change.ts";
import { calibratedBy, openCalibrationChoice } from "../../installation/calibration-choice.ts";
import { countDays } from "../../installation/count-days.ts";
import { countFaults } from "../../installation/count-faults.ts";
import { openFaults } from "../../installation/faults.ts";
import { followHours } from "../../installation/follow-hours.ts";
import { awaitMended, chooseInstallation } from "../../installation/installation-choice.ts";
import { mendCamera } from "../../installation/mend-camera.ts";
import { noteMarks } from "../../installation/note-marks.ts";
import { openInstallation } from "../../installation/open.ts";
import { openStandingOrders } from "../../installation/standing-orders.ts";
import { byId } from "../../installation/by-id.ts";
import { showNotices } from "../../installation/notices.ts";
import { keepCamera } from "./keep-camera.ts";
import { keepWell } from "./keep-well.ts";
import { openMorningCheck } from "./morning-check.ts";
import { openPublishedSets } from "./published-set.ts";

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });

const strip = byId("notices", HTMLElement);
const canvas = byId("light", HTMLCanvasElement);
const store = openFloorStore();
const watchFaults = countFaults((counts) => counted(counts));
const faults = openFaults(
  (present) => {
    showNotices(strip, present);
    watchFaults(present.length);
  },
  (error) => void reportFault(error),
);
const counted = countDays(faults, life.signal, { store });
window.addEventListener("dblclick", () => void document.documentElement.requestFullscreen());

await open(life.signal);

async function open(signal: AbortSignal): Promise<void> {
  const ears = openEars(["floor-orders", "opening-hours", "calibration-activated", "set-activated"], signal);
  const files = { file: fetchInstallationText, store: openInstallationStore(), faults, signal };
  const { installation: written, isCopy } = await chooseInstallation(files);
  const choose = openCalibrationChoice(fetchActiveCalibration, openCalibrationStore(), faults);
  const { calibration } = await choose();
  const installation = calibratedBy(written, calibration);
  const orders = await openStandingOrders(store, faults, ears);
  const note = noteMarks(calibration?.id ?? null, installation.calibration.camera.focalPx);
  let attendance: ReturnType<typeof attendFloor> | undefined;
  const bundled = () => fetchMessageSet(installation.messages.set);
  const sets = openPublishedSets({ installation, bundled, faults, signal });
  let webcam: KeptWebcam | undefined;
  const opened = await openInstallation({
    installation,
    published: sets.first,
    canvas,
    faults,
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    keepsProgress: true,
    signal,
    onStarved: () => webcam?.reopen(),
    onPicture: mendCamera(() => webcam?.reopen(), faults, signal),
    orders,
    onSeen: (sighting, tracks) => {
      note(sighting, tracks);
      attendance?.saw(sighting.atMs);
    },
  });
  const { floor, hands, projector, safe, tracked } = opened;
  attendance = attendFloor(floor, { orders, light: canvas, safe, counted, signal });
  let rendered = 0;
  const isFree = (): boolean => floor.visitors().length === 0;
  const morning =
    calibration && openMorningCheck(calibration, byId("check", HTMLCanvasElement), isFree, signal);
  followHours(floor, canvas, (phase) => morning?.told(phase), ears);
  webcam = keepCamera({
    installation,
    watch: (track, lost) => {
      hands.watch(track, lost);
      morning?.sees(track, lost);
    },
    faults,
    signal,
  });

  const set = sets.follow(opened, () => rendered);
  // A page that loads anew is the one way to change over that is tried every morning.
  const lookSoon = awaitCalibrationChange({
    inUse: calibration?.id,
    choose,
    isFree,
    change: () => location.reload(),
    signal,
  });
  if (isCopy) void awaitMended(files, isFree, () => location.reload());
  ears.on("calibration-activated", lookSoon);
  ears.on("set-activated", set.lookSoon);
  ears.linked((isHeard) => {
    if (!isHeard) return;
    lookSoon();
    set.lookSoon();
    set.acknowledge();
  });

  // The projector's own: a picture drawn into a lost context is none.
  const gl = canvas.getContext("webgl2");
  const render = (): void => {
    if (signal.aborted) return;
    requestAnimationFrame(render);
    const nowMs = performance.now();
    projector.show(floor.picture(nowMs));
    attendance?.shown(nowMs);
    if (gl?.isContextLost() === false) rendered++;
  };
  beatUntil(signal, () => ({ rendered, tracked: tracked() }));
  keepWell({ ...installation.kiosk, canvas, rendered: () => rendered, isFree, faults, signal });
  render();
}
