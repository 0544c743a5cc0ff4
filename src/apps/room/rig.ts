import { mountedRig, type PinholePair } from "../../core/geometry/pinhole.ts";
import type { Installation } from "../../schema/installation.ts";
import type { Scenario } from "../../schema/scenario.ts";

/** The distance at which the room's projector is centred in its camera's picture. */
const USUAL_MM = 900;

/** The room's true optics. */
export function rigOf({ camera, projector }: Scenario): PinholePair {
  const pair = mountedRig({ camera, projector, centredAtMm: USUAL_MM });
  return { ...pair, camera: { ...pair.camera, k1: camera.k1 } };
}

/** An installation that was calibrated in this room without error. */
export function calibratedFor(installation: Installation, scenario: Scenario): Installation {
  const { rotation, ...pair } = rigOf(scenario);
  return {
    ...installation,
    calibration: { ...pair, rotation: [...rotation], translationMm: [...pair.translationMm] },
    camera: { framesPerSecond: scenario.camera.framesPerSecond },
    light: { ...installation.light, latencyMs: scenario.projector.latencyMs },
  };
}
