import type { Room } from "./bands.ts";
import { bandsEm, blocksOf, mostLines } from "./bands.ts";
import type { Pause } from "./breaks.ts";
import { reachOf } from "./fit.ts";
import type { MeasuredText, Run } from "./measured.ts";
import { widthEm } from "./measured.ts";

/** In squared deviation from pages of equal length: a page may be a third longer than its fellows to end on a clause, not in one. */
const pauseCost: Record<Pause, number> = { sentence: 0, clause: 0.12, word: 0.7 };
/** How much dearer a bad break is at a page's end than at a line's. */
const turnsBreak = 5;
/** A page far shorter than its fellows looks forgotten, were it a whole clause. */
const widow = { below: 0.45, cost: 0.6 };
/** One page more is worth it to spare a page that ends in the middle of a clause. */
const pageCost = 0.4;

/**
 * Divides a text into pages that each fit the palm at `emMm`, of about equal length, ending on sentences, else clauses, else words, with
 * no forgotten few words on a page: as few as will do, or some more if that spares breaking off in mid-clause.
 * None at all if a unit does not fit the palm by itself (see `divideOverlong`).
 * @param breaks see `breakCosts`.
 */
export function paginate(text: MeasuredText, room: Room, emMm: number, breaks: Float64Array): readonly Run[] {
  const reachFrom = furthestReach(text, room, emMm);
  const fullest = greedyEnds(text, reachFrom);
  if (fullest.at(-1) !== text.units.length) return [];
  if (fullest.length < 2 || fullest.length > mostBalanced) return runsOf(fullest);
  const ends = pageEnds(text, fullest);
  const divisions = pageCounts(fullest).flatMap(
    (pages) => divide(text, ends, reachFrom, pages, breaks) ?? [],
  );
  const best = divisions.reduce((least, next) => (next.cost < least.cost ? next : least), {
    ends: fullest,
    cost: Infinity,
  });
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

/** The unit after the last that a page beginning with a unit can hold. */
type Reach = (from: number) => number;

function furthestReach(text: MeasuredText, room: Room, emMm: number): Reach {
  const most = mostLines(room, emMm);
  // Fuller blocks first: they reach furthest, and a text's end is found at once.
  const blocks = Array.from({ length: most }, (_, i) => blocksOf(room, emMm, most - i)).flat();
  const bands = blocks.map((block) => bandsEm(room, block));
  const known = new Map<number, number>();
  return (from) => {
    let reach = known.get(from) ?? from;
    if (known.has(from)) return reach;
    for (const bandsOfBlock of bands) {
      if (reach === text.units.length) break;
      reach = Math.max(reach, reachOf(text, from, bandsOfBlock));
    }
    known.set(from, reach);
    return reach;
  };
}

/** The fewest pages that hold the text, each filled to the brim. */
function greedyEnds(text: MeasuredText, reachFrom: Reach): readonly number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.units.length; at = ends.at(-1) ?? Infinity) {
    const reach = reachFrom(at);
    if (reach === at) return ends;
    ends.push(reach);
  }
  return ends;
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

/** The cheapest division into exactly so many pages, by dynamic programming over the ends. */
function divide(
  text: MeasuredText,
  ends: readonly number[],
  reachFrom: Reach,
  pages: number,
  breaks: Float64Array,
): Division | undefined {
  const { length } = text.units;
  const pageEm = widthEm(text, 0, length) / pages;
  const turnCost = (end: number) => {
    const pause = text.units[end - 1]?.pause ?? "word";
    if (end === length || pause !== "word") return end === length ? 0 : pauseCost[pause];
    return pauseCost.word + turnsBreak * (breaks[end - 1] ?? 0);
  };
  let states = new Map<number, Division>([[0, { ends: [], cost: pages * pageCost }]]);
  for (let page = 1; page <= pages; page++) {
    const next = new Map<number, Division>();
    for (const [from, division] of states) {
      for (const to of ends) {
        if (to <= from) continue;
        if (to > reachFrom(from)) break;
        const part = widthEm(text, from, to) / pageEm;
        const cost = division.cost + (part - 1) ** 2 + (part < widow.below ? widow.cost : 0) + turnCost(to);
        if (cost < (next.get(to)?.cost ?? Infinity)) next.set(to, { ends: [...division.ends, to], cost });
      }
    }
    states = next;
  }
  return states.get(length);
}
