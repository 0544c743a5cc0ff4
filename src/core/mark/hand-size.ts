import { quantile } from "../measure/quantile.ts";

/** How large a hand is, of the size assumed, as its seen marks tell. Forgotten with the hand. */
export interface HandSize {
  /** The latest, one a frame. */
  readonly sightings: readonly number[];
  /** What they agree on; undefined until enough of them do. */
  readonly learned: { readonly size: number; readonly standardError: number } | undefined;
  /** What the hand's poses are drawn with: goes over from 1 to what is learned, so that no light jumps. */
  readonly drawn: number;
}

export const UNKNOWN_SIZE: HandSize = { sightings: [], learned: undefined, drawn: 1 };

/** Sightings agree within this share of their median: three pixels of the detector's on a hand. */
const ALIKE = 0.03;
const FEWEST_ALIKE = 3;
/** The last so many count: the first were of a ring that was still coming, and beside the palm perhaps. */
const WINDOW = 8;
/** The poses are drawn with what is learned, but for this share. */
const SETTLED = 0.02;
const GOES_OVER_MS = 80;

/** @param seen by one frame; undefined where no mark was found. @param dtMs since the frame before. */
export function learnSize(known: HandSize, seen: number | undefined, dtMs: number): HandSize {
  const sightings = seen === undefined ? known.sightings : [...known.sightings, seen].slice(-WINDOW);
  const learned = (seen === undefined ? undefined : agreement(sightings)) ?? known.learned;
  if (learned === undefined) return { ...known, sightings, learned };
  const share = 1 - Math.exp(-dtMs / GOES_OVER_MS);
  return { sightings, learned, drawn: known.drawn * (learned.size / known.drawn) ** share };
}

/** What the hand is told in is its own size. */
export const isSettled = ({ learned, drawn }: HandSize): boolean =>
  learned !== undefined && Math.abs(drawn / learned.size - 1) < SETTLED;

/** The mean of the sightings near their median, when most are. */
function agreement(sightings: readonly number[]): HandSize["learned"] {
  const median = quantile(sightings, 0.5);
  if (median === undefined) return undefined;
  const alike = sightings.filter((size) => Math.abs(size / median - 1) <= ALIKE);
  if (alike.length < FEWEST_ALIKE || 2 * alike.length <= sightings.length) return undefined;
  const size = alike.reduce((sum, each) => sum + each, 0) / alike.length;
  const variance = alike.reduce((sum, each) => sum + (each - size) ** 2, 0) / (alike.length - 1);
  return { size, standardError: Math.sqrt(variance / alike.length) };
}
