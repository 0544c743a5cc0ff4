import type { Room } from "./bands.ts";
import { bandsEm, blocksOf, mostLines } from "./bands.ts";
import { reachOf } from "./fit.ts";
import type { MeasuredText } from "./measured.ts";

/** The unit after the last that a page beginning with unit `from` can hold. @param page counted from 0: each lies in the next palm. */
export type Reach = (page: number, from: number) => number;

/** @param rooms one palm's, or those that the pages lie in by turns. */
export function furthestReach(text: MeasuredText, rooms: readonly Room[], emMm: number): Reach {
  const reaches = rooms.map((room) => reachIn(text, room, emMm));
  return (page, from) => reaches[page % reaches.length]?.(from) ?? from;
}

function reachIn(text: MeasuredText, room: Room, emMm: number): (from: number) => number {
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

/** Ends of the fewest pages that hold the text, each filled to the brim; short of the text's end where a unit fits no page. */
export function greedyEnds(text: MeasuredText, reach: Reach): readonly number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.units.length; at = ends.at(-1) ?? Infinity) {
    const end = reach(ends.length, at);
    if (end === at) return ends;
    ends.push(end);
  }
  return ends;
}
