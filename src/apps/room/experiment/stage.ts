import { fetchInstallation } from "../../../devices/house/house.ts";
import { byId } from "../../../installation/by-id.ts";
import { openFaults } from "../../../installation/faults.ts";
import { openInstallation, type OpenInstallation } from "../../../installation/open.ts";
import type { Installation } from "../../../schema/installation.ts";
import { parseScenario } from "../../../schema/scenario.ts";
import { calibratedFor, rigOf } from "../rig.ts";
import { momentAt } from "../world/moment.ts";
import { createWorld } from "../world/world.ts";
import type { Stage } from "./simulate.ts";

/** What to run. */
export interface ExperimentOptions {
  /** A scenario's JSON. */
  readonly scenario: string;
  readonly seed: number;
  /** Camera frames; the scenario's duration when absent. */
  readonly frames?: number;
  /** In place of the installation's own. */
  readonly restingPlaces?: Installation["restingPlaces"];
}

/** A stage that nothing has happened on yet. */
export interface OpenStage {
  readonly stage: Omit<Stage, "methods">;
  readonly installation: Installation;
  readonly frames: number;
  readonly close: () => void;
}

/** @param adapt what the experiment changes in the house's installation. */
export async function openStage(
  options: ExperimentOptions,
  adapt: (installation: Installation) => Installation = (installation) => installation,
): Promise<OpenStage> {
  const scenario = parseScenario(options.scenario);
  const usual = calibratedFor(await fetchInstallation(), scenario);
  const restingPlaces = options.restingPlaces ?? usual.restingPlaces;
  // One more than are ever shown, for what might be taken for a hand: each makes the detector's start longer.
  const maxHands = Math.min(usual.hands.maxHands, scenario.hands.length + 1);
  const installation = adapt({ ...usual, restingPlaces, hands: { ...usual.hands, maxHands } });
  const pair = rigOf(scenario);
  const light = byId("light", HTMLCanvasElement);
  const life = new AbortController();
  const opening = openWhole(installation, light, options.seed, life.signal);
  const world = await createWorld({ canvas: byId("observer", HTMLCanvasElement), pair, scenario });
  // What is drawn on their skin takes as long as the detector's start, at the same time.
  world.setHands(momentAt(scenario, 0, options.seed).hands);
  const installed = await opening;
  return {
    stage: { scenario, pair, world, installed, light, size: installation.hands },
    installation,
    frames: options.frames ?? Math.round((scenario.durationMs * scenario.camera.framesPerSecond) / 1000),
    close: () => life.abort(),
  };
}

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
