import { fetchInstallation, reportFault } from "../../devices/house/house.ts";
import { byId } from "../../installation/by-id.ts";
import { openFaults, untilItWorks } from "../../installation/faults.ts";
import { showNotices } from "../../installation/notices.ts";
import { openInstallation } from "../../installation/open.ts";
import { play, type Canvases } from "./play.ts";
import { calibratedFor, rigOf } from "./rig.ts";
import { chosenScenario } from "./scenario-files.ts";
import { createWorld } from "./world/world.ts";

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });

const canvases: Canvases = {
  observer: byId("observer", HTMLCanvasElement),
  world: document.createElement("canvas"),
  light: byId("light", HTMLCanvasElement),
  webcam: byId("webcam", HTMLCanvasElement),
};
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
  const world = await untilItWorks(
    () =>
      createWorld({
        canvas: canvases.world,
        pair: rigOf(scenario),
        scenario,
      }),
    ["webgl-missing"],
    faults,
    signal,
  );
  world.resize(innerWidth * devicePixelRatio, innerHeight * devicePixelRatio);
  const observer = canvases.observer.getContext("2d");
  if (observer !== null) world.drawObserver(observer);

  const installed = await openInstallation({
    installation: calibratedFor(installation, scenario),
    canvas: canvases.light,
    faults,
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    keepsProgress: true,
    signal,
  });
  byId("credit", HTMLElement).textContent = installed.set.credit;
  // Until then the room stands still: without a GPU its drawing and the detector's start would hinder each other.
  await installed.ready;
  play(scenario, world, installed, canvases, signal);
}
