import { quantile } from "../measure/quantile.ts";
import type { Glance } from "./place-view.ts";

/** Added to every light, so that the noise of near-black parts does not look like change: about five steps of an 8-bit camera. */
const FLOOR = 0.0015;

/** How light changed between two glances, colour by colour: factors, 1 for no change. */
export interface Change {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/**
 * What the room's light did: lamps and exposure act on the surround as on the disc. It is the median over the surround, so that an arm across
 * it, or one lit corner, changes nothing.
 * @param cells how many parts of the glances are cells; the others are the surround.
 */
export function lampChange(before: Glance, now: Glance, cells: number): Change {
  const [red, green, blue] = [0, 1, 2].map((colour) => {
    const factors: number[] = [];
    for (let i = 3 * cells + colour; i < now.length; i += 3) factors.push(factor(before[i], now[i], 1));
    return quantile(factors, 0.5);
  });
  return { red: red ?? 1, green: green ?? 1, blue: blue ?? 1 };
}

/** How each cell of the disc changed, beyond what `lamp` explains. */
export function cellChanges(before: Glance, now: Glance, cells: number, lamp: Change): readonly Change[] {
  const of = (i: number, gain: number): number => factor(before[i], now[i], gain);
  return Array.from({ length: cells }, (_, part) => ({
    red: of(3 * part, lamp.red),
    green: of(3 * part + 1, lamp.green),
    blue: of(3 * part + 2, lamp.blue),
  }));
}

const factor = (before = 0, now = 0, gain: number): number => (now + FLOOR) / (gain * before + FLOOR);
