import { fetchInstallation } from "../../../devices/house/house.ts";
import { byId } from "../../../installation/by-id.ts";
import { openFaults } from "../../../installation/faults.ts";
import { openInstallation, type OpenInstallation } from "../../../installation/open.ts";
import type { Installation } from "../../../schema/installation.ts";
import { parseScenario } from "../../../schema/scenario.ts";
import { calibratedFor, rigOf } from "../rig.ts";
import { createWorld } from "../world/world.ts";
import { renderClip, type Clip } from "./clip.ts";
import { detectorCost, type DetectorCost, type DetectorCostOptions } from "./detector-cost.ts";
import { startCost, type StartCost } from "./start-cost.ts";
import { reportOf, type FrameMeasured, type Report } from "./report.ts";
import { simulate } from "./simulate.ts";

/** What the room lets a bench do, from outside the page: `await experiment(…)`. */
export interface ExperimentOptions {
  /** A scenario's JSON. */
  readonly scenario: string;
  readonly seed: number;
  /** Camera frames; the scenario's duration when absent. */
  readonly frames?: number;
  /** In place of the installation's own. */
  readonly restingPlaces?: Installation["restingPlaces"];
}

declare global {
  var experiment: (options: ExperimentOptions) => Promise<Report>;
  var measureDetector: (options: DetectorCostOptions) => Promise<DetectorCost[]>;
  var recordClip: (scenario: string, frames: number) => Promise<Clip>;
  var measureStart: (jpegBase64: string) => Promise<StartCost>;
}

globalThis.measureDetector = (options) => detectorCost(byId("observer", HTMLCanvasElement), options);

globalThis.recordClip = (json, frames) => renderClip(byId("observer", HTMLCanvasElement), json, frames);

globalThis.measureStart = async (jpegBase64) => startCost(await fetchInstallation(), jpegBase64);

globalThis.experiment = async ({ scenario: json, seed, frames: wanted, restingPlaces }) => {
  const scenario = parseScenario(json);
  const usual = calibratedFor(await fetchInstallation(), scenario);
  const installation = { ...usual, restingPlaces: restingPlaces ?? usual.restingPlaces };
  const pair = rigOf(scenario);
  const light = byId("light", HTMLCanvasElement);
  const world = await createWorld({
    canvas: byId("observer", HTMLCanvasElement),
    pair,
    light: scenario.light,
    noiseSigma: scenario.camera.noiseSigma,
  });
  const life = new AbortController();
  const installed = await openWhole(installation, light, seed, life.signal);

  const count = wanted ?? Math.round((scenario.durationMs * scenario.camera.framesPerSecond) / 1000);
  const frames: FrameMeasured[] = [];
  const stage = { scenario, pair, world, installed, light, size: installation.hands };
  for await (const frame of simulate(stage, seed, count)) frames.push(frame);
  world.renderObserver();
  life.abort();
  return reportOf(scenario.name, seed, frames);
};

/** An installation whose detector is ready. What fails is thrown: an experiment does not wait for somebody to mend it. */
function openWhole(
  installation: Installation,
  canvas: HTMLCanvasElement,
  seed: number,
  signal: AbortSignal,
): Promise<OpenInstallation> {
  return new Promise((resolve, reject) => {
    const faults = openFaults(() => undefined, reject);
    openInstallation({ installation, canvas, faults, seed, keepsProgress: false, signal })
      .then((installed) => installed.ready.then(() => resolve(installed)))
      .catch(reject);
  });
}
