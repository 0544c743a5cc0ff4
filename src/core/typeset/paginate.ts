import type { Room } from "./bands.ts";
import type { Pause } from "./breaks.ts";
import type { MeasuredText, Run } from "./measured.ts";
import { widthEm } from "./measured.ts";
import type { Reach } from "./reach.ts";
import { furthestReach, greedyEnds } from "./reach.ts";

/** In squared deviation from pages of equal length: a page may be a third longer than its fellows to end on a clause, not in one. */
const pauseCost: Record<Pause, number> = { sentence: 0, clause: 0.12, word: 0.7 };
/** How much dearer a bad break is at a page's end than at a line's. */
const turnsBreak = 5;
/** A page far shorter than its fellows looks forgotten, were it a whole clause. */
const widow = { below: 0.45, cost: 0.6 };
/** One page more is worth it to spare a page that ends in the middle of a clause. */
const pageCost = 0.4;
/** In an open book a text ends in the last palm, if it can be divided at a pause for that. */
const emptyPalmCost = 0.3;

/**
 * Divides a text into pages that each fit their palm at `emMm`, of about equal length, ending on sentences, else clauses, else words, with
 * no forgotten few words on a page: as few as will do, or some more if that spares breaking off in mid-clause.
 * None at all if a unit does not fit a palm by itself (see `divideOverlong`), or if there would have to be more than `mostPages`.
 * @param rooms the palms that pages lie in by turns: one, or an open book's two, which are turned over together.
 * @param breaks see `breakCosts`.
 */
export function paginate(
  text: MeasuredText,
  rooms: readonly Room[],
  emMm: number,
  breaks: Float64Array,
  mostPages = Infinity,
): readonly Run[] {
  const reach = furthestReach(text, rooms, emMm);
  const fullest = greedyEnds(text, reach);
  if (fullest.at(-1) !== text.units.length || fullest.length > mostPages) return [];
  const isOnePage = fullest.length < 2 && rooms.length < 2;
  if (isOnePage || fullest.length > mostBalanced) return runsOf(fullest);
  const ends = pageEnds(text, fullest);
  const counts = pageCounts(fullest).filter((pages) => pages <= mostPages);
  const best = counts.reduce<Division>(
    (least, pages) => {
      const empty = (rooms.length - (pages % rooms.length)) % rooms.length;
      const cost = (pages + empty) * pageCost + empty * emptyPalmCost;
      return divide(text, ends, reach, pages, breaks, cost, least.cost) ?? least;
    },
    { ends: fullest, cost: Infinity },
  );
  return runsOf(best.ends);
}

/** From the fewest to half as many again: beyond that no pause is worth the turning. */
const pageCounts = (fullest: readonly number[]): readonly number[] =>
  Array.from({ length: Math.ceil(fullest.length / 2) + 1 }, (_, i) => fullest.length + i);

/** No host message has more pages. A text that has may be anything: its pages are filled to the brim and not weighed. */
const mostBalanced = 12;

const runsOf = (ends: readonly number[]): readonly Run[] =>
  ends.map((to, i): Run => ({ from: ends[i - 1] ?? 0, to }));

interface Division {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** Units to either side of an equal part of the text where a page may end if no pause is near. */
const searchedWords = 3;

/** Where pages may end: at every pause, at the brim, and at the words about where equal pages would end. */
function pageEnds(text: MeasuredText, fullest: readonly number[]): readonly number[] {
  const ends = new Set(fullest);
  for (const [i, { pause }] of text.units.entries()) if (pause !== "word") ends.add(i + 1);
  for (const pages of pageCounts(fullest)) {
    for (const part of equalParts(text, pages)) {
      for (let by = -searchedWords; by <= searchedWords; by++) ends.add(part + by);
    }
  }
  return [...ends].filter((end) => end > 0 && end <= text.units.length).toSorted((a, b) => a - b);
}

function equalParts(text: MeasuredText, parts: number): readonly number[] {
  const partEm = widthEm(text, 0, text.units.length) / parts;
  const ends: number[] = [];
  for (let end = 1; end < text.units.length; end++) {
    if (widthEm(text, 0, end) >= partEm * (ends.length + 1)) ends.push(end);
  }
  return ends;
}

/**
 * The cheapest division into exactly so many pages, by dynamic programming over the ends; undefined if it is not cheaper than `limit`.
 * @param startCost what so many pages cost, wherever they end.
 */
function divide(
  text: MeasuredText,
  ends: readonly number[],
  reach: Reach,
  pages: number,
  breaks: Float64Array,
  startCost: number,
  limit: number,
): Division | undefined {
  const { length } = text.units;
  const pageEm = widthEm(text, 0, length) / pages;
  const turnCosts = ends.map((end) => turnCost(text, end, breaks));
  const states = ends.length;
  const least = new Float64Array(pages * states).fill(Infinity);
  const pageBefore = new Int32Array(pages * states).fill(-1);
  for (let page = 0; page < pages; page++) {
    for (let start = page === 0 ? -1 : page - 1; start < states - 1; start++) {
      const before = start < 0 ? startCost : (least[(page - 1) * states + start] ?? Infinity);
      if (before >= limit) continue;
      const from = ends[start] ?? 0;
      const last = reach(page, from);
      for (let i = start + 1; i < states; i++) {
        const to = ends[i] ?? length;
        if (to > last) break;
        const part = widthEm(text, from, to) / pageEm;
        const cost = before + (part - 1) ** 2 + (part < widow.below ? widow.cost : 0) + (turnCosts[i] ?? 0);
        if (cost >= (least[page * states + i] ?? Infinity)) continue;
        least[page * states + i] = cost;
        pageBefore[page * states + i] = start;
      }
      if (page === 0) break;
    }
  }
  const cost = least.at(-1) ?? Infinity;
  if (cost >= limit) return undefined;
  const chosen: number[] = [];
  for (let page = pages - 1, i = states - 1; page >= 0; page--) {
    chosen.unshift(ends[i] ?? length);
    i = pageBefore[page * states + i] ?? -1;
  }
  return { ends: chosen, cost };
}

/** What it costs to turn the page before a unit. */
function turnCost(text: MeasuredText, end: number, breaks: Float64Array): number {
  if (end === text.units.length) return 0;
  const pause = text.units[end - 1]?.pause ?? "word";
  return pause === "word" ? pauseCost.word + turnsBreak * (breaks[end - 1] ?? 0) : pauseCost[pause];
}
