import type { Room } from "./bands.ts";
import { blocksOf, mostLines } from "./bands.ts";
import type { Pause } from "./breaks.ts";
import { reachOf } from "./fit.ts";
import type { MeasuredText, Run } from "./measured.ts";
import { widthEm } from "./measured.ts";

/** In squared deviation from pages of equal length: a page may be a third longer than its fellows to end on a clause, not in one. */
const pauseCost: Record<Pause, number> = { sentence: 0, clause: 0.12, word: 0.9 };

/** One page more is worth it only to spare a page that ends in the middle of a clause. */
const pageCost = 0.5;

/**
 * Divides a text into pages that each fit the palm at `emMm`: as few as will do, ending on sentences, else clauses, else words, of about equal
 * length. Every unit must fit the palm by itself (see `divideOverlong`). Empty only if a unit does not.
 */
export function paginate(text: MeasuredText, room: Room, emMm: number): readonly Run[] {
  const reachFrom = furthestReach(text, room, emMm);
  const ends = pageEnds(text, reachFrom);
  let best: Division | undefined;
  const fewest = fewestPages(ends, reachFrom);
  for (let pages = fewest; pages <= fewest + 1; pages++) {
    const division = divide(text, ends, reachFrom, pages);
    const cost = division === undefined ? Infinity : division.cost + pageCost * pages;
    if (division !== undefined && cost < (best?.cost ?? Infinity)) best = { ends: division.ends, cost };
  }
  return best?.ends.map((to, i, all): Run => ({ from: all[i - 1] ?? 0, to })) ?? [];
}

interface Division {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** The unit after the last that a page beginning with a unit can hold. */
type Reach = (from: number) => number;

function furthestReach(text: MeasuredText, room: Room, emMm: number): Reach {
  const most = mostLines(room, emMm);
  const blocks = Array.from({ length: most }, (_, i) => blocksOf(room, emMm, most - i)).flat();
  const known = new Map<number, number>();
  return (from) => {
    let reach = known.get(from);
    if (reach === undefined) {
      reach = Math.max(from, ...blocks.map((block) => reachOf(text, from, room, block)));
      known.set(from, reach);
    }
    return reach;
  };
}

/** Where pages may end: at every sentence and clause, and inside a clause that no page can hold at about equal parts of it. */
function pageEnds(text: MeasuredText, reachFrom: Reach): readonly number[] {
  const ends: number[] = [];
  let from = 0;
  for (const [i, { pause }] of text.units.entries()) {
    if (pause === "word") continue;
    const to = i + 1;
    const parts = pagesFor(from, to, reachFrom);
    // Halves of the parts, so that a part may share a page with what goes before or after it.
    if (parts > 1) ends.push(...equalParts(text, from, to, 2 * parts), ...greedyEnds(from, to, reachFrom));
    ends.push(to);
    from = to;
  }
  return [...new Set(ends)].toSorted((a, b) => a - b);
}

function greedyEnds(from: number, to: number, reachFrom: Reach): readonly number[] {
  const ends: number[] = [];
  for (let at = from; at < to; at = ends.at(-1) ?? to) {
    const reach = reachFrom(at);
    if (reach === at) return ends;
    ends.push(Math.min(reach, to));
  }
  return ends;
}

const pagesFor = (from: number, to: number, reachFrom: Reach): number =>
  greedyEnds(from, to, reachFrom).length;

function equalParts(text: MeasuredText, from: number, to: number, parts: number): readonly number[] {
  const partEm = widthEm(text, from, to) / parts;
  const ends: number[] = [];
  for (let end = from + 1; end < to; end++) {
    if (widthEm(text, from, end) >= partEm * (ends.length + 1)) ends.push(end);
  }
  return ends;
}

function fewestPages(ends: readonly number[], reachFrom: Reach): number {
  let pages = 0;
  let at = 0;
  const end = ends.at(-1) ?? 0;
  while (at < end) {
    const next = ends.findLast((candidate) => candidate <= reachFrom(at)) ?? at;
    if (next <= at) return pages;
    at = next;
    pages++;
  }
  return pages;
}

/** The cheapest division into exactly so many pages, by dynamic programming over the ends. */
function divide(
  text: MeasuredText,
  ends: readonly number[],
  reachFrom: Reach,
  pages: number,
): Division | undefined {
  const total = widthEm(text, 0, text.units.length);
  let states = new Map<number, Division>([[0, { ends: [], cost: 0 }]]);
  for (let page = 1; page <= pages; page++) {
    const next = new Map<number, Division>();
    for (const [from, division] of states) {
      for (const to of ends) {
        if (to <= from) continue;
        if (to > reachFrom(from)) break;
        const deviation = (widthEm(text, from, to) * pages) / total - 1;
        const pause = to === text.units.length ? 0 : pauseCost[text.units[to - 1]?.pause ?? "word"];
        const cost = division.cost + deviation ** 2 + pause;
        if (cost < (next.get(to)?.cost ?? Infinity)) next.set(to, { ends: [...division.ends, to], cost });
      }
    }
    states = next;
  }
  return states.get(text.units.length);
}
