import type { PageRun } from "./arrange.ts";
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
import { measure, sourceText } from "./measured.ts";
import { divideOverlong } from "./overlong.ts";
import { paginate } from "./paginate.ts";

/** Sizes in mm per em that a page may have. */
export type SizeRange = readonly [leastEm: number, mostEm: number];

export interface ComposedPage {
  readonly lines: readonly PlacedText[];
  /** What of the text it shows. */
  readonly source: string;
}

export interface Composition {
  readonly emMm: number;
  readonly pages: readonly ComposedPage[];
}

/**
 * Pages of one size, each line with its place. Undefined where there is nothing to set or no room for a single character.
 * @param rooms the palms that pages lie in by turns; at least one.
 */
export function compose(
  units: readonly Unit[],
  rooms: readonly Room[],
  [leastEm, mostEm]: SizeRange,
  widthOf: WidthOf,
): Composition | undefined {
  const smallest = smallestSetting(units, rooms, leastEm, widthOf);
  if (smallest === undefined) return undefined;
  const { text, emMm: least } = smallest;
  const breaks = breakCosts(text);
  const runs = pagesOf(text, rooms, least, breaks).flatMap((run, page): readonly PageRun[] => {
    const room = rooms[page % rooms.length];
    return room === undefined ? [] : [{ ...run, room }];
  });
  const most = runs.reduce(
    (em, run) => Math.min(em, largestEm(text, run, run.room, [least, em]) ?? least),
    Math.max(least, mostEm),
  );
  const arrangement = arrange(text, runs, breaks, [least, most]);
  if (arrangement === undefined) return undefined;
  const pages = arrangement.settings.map((setting) => ({
    lines: placeLines(text, setting, widthOf),
    source: sourceText(text, setting.run),
  }));
  const lines = pages.flatMap((page) => page.lines);
  return { emMm: safeEm(lines, arrangement.emMm), pages };
}

/** Pages at the brim break badly: where it costs no page more, they are divided for type a little larger. */
const easierPart = 1.05;

function pagesOf(
  text: MeasuredText,
  rooms: readonly Room[],
  leastEm: number,
  breaks: Float64Array,
): readonly Run[] {
  const fullest = paginate(text, rooms, leastEm, breaks);
  if (fullest.length < 2) return fullest;
  const easier = paginate(text, rooms, leastEm * easierPart, breaks, fullest.length);
  return easier.length === fullest.length ? easier : fullest;
}

/** Even a palm too small for the least size is given up only below this part of it. */
const smallestPart = 0.1;

/** The text measured and divided so that every unit fits every palm, at the least size or, where one character forces it, below. */
function smallestSetting(
  units: readonly Unit[],
  rooms: readonly Room[],
  leastEm: number,
  widthOf: WidthOf,
): { readonly text: MeasuredText; readonly emMm: number } | undefined {
  if (units.length === 0) return undefined;
  for (let emMm = leastEm; emMm > leastEm * smallestPart; emMm *= 0.9) {
    const limitEm = Math.min(...rooms.map((room) => widestFirstBand(room, emMm))) / emMm;
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
