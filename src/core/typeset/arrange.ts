import type { Block, Room } from "./bands.ts";
import { bandsEm, blocksOf, mostLines } from "./bands.ts";
import { balance, cheapestBreak } from "./balance.ts";
import { reachOf } from "./fit.ts";
import type { MeasuredText, Run } from "./measured.ts";
import { widthEm } from "./measured.ts";

/** In squared slack per squared part of the palm's height: a block well off the palm's middle must break much better to be chosen. */
const offCentreCost = 6;
/** In squares of fill: the margins above and below should be to the palm's height as those beside are to its breadth. */
const outOfShapeCost = 0.3;
/** In squared slack per part of the size given up. */
const smallerCost = 1;
/** How much of the size may go into better breaks. */
const allowances = [1, 0.975, 0.95];

/** A page's text, and the palm that it lies in. */
export interface PageRun extends Run {
  readonly room: Room;
}

/** A run set in a block of lines; `ends[i]` is the unit after the last of line i. */
export interface Setting {
  readonly run: PageRun;
  readonly block: Block;
  readonly ends: readonly number[];
  readonly cost: number;
}

/** All pages of a message, set at one size. */
export interface Arrangement {
  readonly emMm: number;
  readonly settings: readonly Setting[];
}

/**
 * Sets every run at one size: the largest, or up to a few percent less where that buys better breaks, never under `leastEm`.
 * Undefined only if a run does not fit even at `leastEm`.
 */
export function arrange(
  text: MeasuredText,
  runs: readonly PageRun[],
  breaks: Float64Array,
  [leastEm, mostEm]: readonly [leastEm: number, mostEm: number],
): Arrangement | undefined {
  let best: (Arrangement & { readonly cost: number }) | undefined;
  for (const part of allowances) {
    const emMm = Math.max(leastEm, mostEm * part);
    const settings = runs.flatMap((run) => bestSetting(text, run, emMm, breaks) ?? []);
    if (settings.length < runs.length) continue;
    const cost =
      settings.reduce((sum, setting) => sum + setting.cost, 0) / settings.length +
      smallerCost * (1 - emMm / mostEm);
    if (cost < (best?.cost ?? Infinity)) best = { emMm, settings, cost };
  }
  // A page that fits at a larger size may miss all sampled heights at a smaller one; at the least size it is known to fit.
  if (best === undefined && mostEm > leastEm) {
    return arrange(text, runs, breaks, [leastEm, Math.max(leastEm, mostEm * 0.92)]);
  }
  return best;
}

function bestSetting(
  text: MeasuredText,
  run: PageRun,
  emMm: number,
  breaks: Float64Array,
): Setting | undefined {
  const { room } = run;
  let best: Setting | undefined;
  for (let lines = 1; lines <= mostLines(room, emMm); lines++) {
    for (const block of blocksOf(room, emMm, lines)) {
      const bands = bandsEm(room, block);
      const fill = widthEm(text, run.from, run.to) / bands.reduce((sum, bandEm) => sum + bandEm, 0);
      const limit = (best?.cost ?? Infinity) - placeCost(room, block, fill, lines);
      if (fill > 1 || cheapestBreak * (lines - 1) >= limit || reachOf(text, run.from, bands) < run.to)
        continue;
      const set = balance(text, run, bands, fill, breaks, limit);
      if (set === undefined) continue;
      const cost = set.cost + placeCost(room, block, fill, set.ends.length);
      if (cost < (best?.cost ?? Infinity)) best = { run, block, ends: set.ends, cost };
    }
  }
  return best;
}

/** What a block costs by its place and its proportions. */
function placeCost(room: Room, block: Block, fill: number, lines: number): number {
  const height = (lines - 1) * block.pitchMm + block.boxMm;
  const offCentre = (block.topMm + height / 2 - room.middleMm) / room.heightMm;
  const outOfShape = fill - height / room.heightMm;
  return offCentreCost * offCentre ** 2 + outOfShapeCost * outOfShape ** 2;
}
