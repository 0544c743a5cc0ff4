import type { ScenarioHand } from "../../../schema/scenario.ts";
import { seededRandom } from "./seeded-random.ts";

type Tremor = NonNullable<ScenarioHand["tremor"]>;

/** How much of the amplitude is along the main direction; the rest is across it, out of step, so that the hand draws an ellipse. */
const MAIN = 0.9;
/** Of the lesser direction, how much is depth. */
const DEPTH = 0.6;

/**
 * A trembling hand's way from its middle, room mm: never longer than `mm`, the same again after each period.
 * @param seed gives direction and phase.
 */
export function tremorAt({ hz, mm }: Tremor, timeMs: number, seed: number): [number, number, number] {
  const random = seededRandom(seed);
  const direction = 2 * Math.PI * random();
  const swing = () => {
    const phase = 2 * Math.PI * random();
    return Math.sin((2 * Math.PI * hz * timeMs) / 1000 + phase);
  };
  const main = mm * MAIN * swing();
  const across = mm * Math.sqrt(1 - MAIN ** 2) * swing();
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const aside = Math.sqrt(1 - DEPTH ** 2) * across;
  return [main * cos - aside * sin, main * sin + aside * cos, DEPTH * across];
}
