import { dot, minus, add } from "../geometry/vector.ts";
import { foresee, type Track } from "../tracking/track.ts";
import type { Direction } from "../typeset/direction.ts";
import type { Shown } from "./leaf.ts";
import type { Visit } from "./visit.ts";

/** Where a page lies. Two palms of one visitor are an open book: the pages of one opening are lit together. */
export interface Place {
  /** A track. */
  readonly palm: number;
  readonly opening: number;
  /** See `Shown`. */
  readonly setting: number;
}

/** Palms in the order in which they are read: as they lie before the reader, from left to right or from right to left. */
export function inReadingOrder(
  palms: readonly Track[],
  direction: Direction,
  nowMs: number,
): readonly Track[] {
  const forward = direction === "ltr" ? 1 : -1;
  const poses = new Map(palms.map((track) => [track, foresee(track, nowMs)]));
  return palms.toSorted((one, other) => {
    const [a, b] = [poses.get(one), poses.get(other)];
    return a && b ? forward * dot(minus(a.centre, b.centre), add(a.right, b.right)) : 0;
  });
}

/** What is lit while a visitor reads: the page that is being read, and what lies open with it, in the order of the pages. */
export function openingOf(
  visit: Visit,
  places: readonly Place[],
  carrier: number | undefined,
): readonly Shown[] {
  if (visit.kind !== "reading") return [];
  const { messageId, page } = visit;
  const here = places[page];
  if (here === undefined)
    return carrier === undefined ? [] : [{ messageId, page, setting: 0, palm: carrier }];
  return places.flatMap(({ palm, opening, setting }, i) =>
    opening === here.opening ? [{ messageId, page: i, setting, palm }] : [],
  );
}

/** @param pages how many pages are laid into the palms by turns. @param after the places of the pages before them. */
export function layPages(
  pages: number,
  palms: readonly number[],
  setting: number,
  after: readonly Place[] = [],
): readonly Place[] {
  const before = after.at(-1)?.opening ?? -1;
  const laid = Array.from({ length: pages }, (_, i): readonly Place[] => {
    const palm = palms[i % palms.length];
    return palm === undefined ? [] : [{ palm, opening: before + 1 + Math.floor(i / palms.length), setting }];
  });
  return [...after, ...laid.flat()];
}

/** What has to be laid anew: the pages from `from` on, over these palms. */
export interface Relay {
  readonly from: number;
  readonly palms: readonly number[];
}

/**
 * What changes when palms have come or gone while a visitor reads. The reader never loses the place: a page that is being read stays
 * where it is while its palm is held out, else it moves to the other palm; a palm that comes has its share from the next opening on, or
 * at once while the reader has not begun to read.
 * @param held the visitor's palms that are held out, in reading order.
 * @param fits whether a page lies within its palm as it is now.
 */
export function relayOf(
  visit: Visit,
  places: readonly Place[],
  held: readonly number[],
  fits: (page: number) => boolean,
  hasBegun: boolean,
): Relay | undefined {
  if (visit.kind !== "reading" || held.length === 0) return undefined;
  const { page } = visit;
  const here = places[page];
  if (here === undefined) return undefined;
  const opening = [...places.keys()].filter((i) => places[i]?.opening === here.opening);
  const [first = page, last = page] = [opening[0], opening.at(-1)];
  const isHeld = ({ palm }: Place): boolean => held.includes(palm);
  if (!isHeld(here)) return { from: page, palms: held };
  const isOutgrown = (i: number): boolean => held.includes(places[i]?.palm ?? NaN) && !fits(i);
  if (opening.some(isOutgrown)) return { from: first, palms: held };
  if (!places.slice(page + 1).every(isHeld)) return { from: page + 1, palms: held };
  if (held.length < 2 || opening.length > 1) return undefined;
  if (!hasBegun) return { from: first, palms: held };
  const rest = places.slice(last + 1);
  const isUnshared = rest.length > 0 && new Set(rest.map(({ palm }) => palm)).size < held.length;
  return isUnshared ? { from: last + 1, palms: held } : undefined;
}
