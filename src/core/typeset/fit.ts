import type { Room } from "./bands.ts";
import { bandsEm, blockHeightEm, blocksOf, mostLines } from "./bands.ts";
import type { MeasuredText, Run } from "./measured.ts";
import { widthEm } from "./measured.ts";

/** Sizes closer than this part are one size to the eye. */
const precision = 0.004;

/**
 * Fills bands greedily from unit `from`, and stops at a band that takes nothing: no line of a block stays empty.
 * @returns the unit after the last that found room.
 */
export function reachOf(text: MeasuredText, from: number, bands: readonly number[]): number {
  let next = from;
  for (const bandEm of bands) {
    const lineStart = next;
    while (next < text.units.length && widthEm(text, lineStart, next + 1) <= bandEm) next++;
    if (next === lineStart) return next;
  }
  return next;
}

/**
 * The largest size, in mm per em, at which a run fits the palm, between `leastEm` and `mostEm`; undefined if it does not fit at `leastEm`.
 * For each number of lines: binary search over the size, at each size greedy fills over several heights in the palm.
 */
export function largestEm(
  text: MeasuredText,
  run: Run,
  room: Room,
  [leastEm, mostEm]: readonly [leastEm: number, mostEm: number],
): number | undefined {
  const fits = (emMm: number, lines: number) =>
    blocksOf(room, emMm, lines).some((block) => reachOf(text, run.from, bandsEm(room, block)) >= run.to);
  let best: number | undefined;
  for (const lines of likelyLines(widthEm(text, run.from, run.to), room, leastEm)) {
    let tooLarge = Math.min(mostEm, room.heightMm / blockHeightEm(room, lines));
    let fitting = best === undefined ? leastEm : best * (1 + precision);
    if (fitting > tooLarge || !fits(fitting, lines)) continue;
    if (fits(tooLarge, lines)) fitting = tooLarge;
    while (tooLarge - fitting > fitting * precision) {
      const middle = (fitting + tooLarge) / 2;
      if (fits(middle, lines)) fitting = middle;
      else tooLarge = middle;
    }
    best = fitting;
  }
  return best;
}

/** Part of the palm's area that set text covers, as a first guess; it only orders the search. */
const usualFill = 0.75;

/** All numbers of lines that may fit, the most probable first: a good size found early spares searching the others. */
function likelyLines(runEm: number, room: Room, leastEm: number): readonly number[] {
  const pitchEm = room.boxEm * room.leading;
  const guessEm = Math.sqrt((usualFill * room.areaMm2) / (runEm * pitchEm));
  const guess = mostLines(room, guessEm) - 1;
  const numbers = Array.from({ length: mostLines(room, leastEm) }, (_, i) => i + 1);
  return numbers.toSorted((a, b) => Math.abs(a - guess) - Math.abs(b - guess));
}
