import { arrange } from "./arrange.ts";
import { breakCosts } from "./balance.ts";
import type { Room } from "./bands.ts";
import { bandOf, blocksOf, mostLines } from "./bands.ts";
import type { Unit } from "./breaks.ts";
import type { WidthOf } from "./face.ts";
import { largestEm } from "./fit.ts";
import type { PlacedText } from "./lines.ts";
import { placeLines, safeEm } from "./lines.ts";
import type { MeasuredText, Run } from "./measured.ts";
import { measure } from "./measured.ts";
import { divideOverlong } from "./overlong.ts";
import { paginate } from "./paginate.ts";

/** Sizes in mm per em that a page may have. */
export type SizeRange = readonly [leastEm: number, mostEm: number];

export interface Composition {
  readonly emMm: number;
  readonly pages: readonly (readonly PlacedText[])[];
}

/** Pages of one size, each line with its place. Undefined where there is nothing to set or no room for a single character. */
export function compose(
  units: readonly Unit[],
  room: Room,
  [leastEm, mostEm]: SizeRange,
  widthOf: WidthOf,
): Composition | undefined {
  const smallest = smallestSetting(units, room, leastEm, widthOf);
  if (smallest === undefined) return undefined;
  const { text, emMm: least } = smallest;
  const breaks = breakCosts(text);
  const runs = pagesOf(text, room, least, breaks);
  const most = runs.reduce(
    (em, run) => Math.min(em, largestEm(text, run, room, [least, em]) ?? least),
    mostEm,
  );
  const arrangement = arrange(text, runs, room, breaks, [least, most]);
  if (arrangement === undefined) return undefined;
  const pages = arrangement.settings.map((setting) => placeLines(text, setting, room, widthOf));
  return { emMm: safeEm(pages.flat(), arrangement.emMm), pages };
}

/** Pages at the brim break badly: where it costs no page more, they are divided for type a little larger. */
const easierPart = 1.05;

function pagesOf(text: MeasuredText, room: Room, leastEm: number, breaks: Float64Array): readonly Run[] {
  const fullest = paginate(text, room, leastEm, breaks);
  if (fullest.length < 2) return fullest;
  const easier = paginate(text, room, leastEm * easierPart, breaks);
  return easier.length === fullest.length ? easier : fullest;
}

/** Even a palm too small for the least size is given up only below this part of it. */
const smallestPart = 0.1;

/** The text measured and divided so that every unit fits the palm, at the least size or, where one character forces it, below. */
function smallestSetting(
  units: readonly Unit[],
  room: Room,
  leastEm: number,
  widthOf: WidthOf,
): { readonly text: MeasuredText; readonly emMm: number } | undefined {
  if (units.length === 0) return undefined;
  for (let emMm = leastEm; emMm > leastEm * smallestPart; emMm *= 0.9) {
    const limitEm = widestFirstBand(room, emMm) / emMm;
    const text = measure(divideOverlong(units, limitEm, widthOf), widthOf);
    if (text.endEm.every((end, i) => end - (text.startEm[i] ?? 0) <= limitEm)) return { text, emMm };
  }
  return undefined;
}

/** The widest band a page can begin in, in mm: what fits it can always have a page to itself. */
function widestFirstBand(room: Room, emMm: number): number {
  let widest = 0;
  for (let lines = 1; lines <= mostLines(room, emMm); lines++) {
    for (const block of blocksOf(room, emMm, lines)) {
      const { left, right } = bandOf(room, block, 0);
      widest = Math.max(widest, right - left);
    }
  }
  return widest;
}
