import { quantile, spreadOf, type Spread } from "../../../../core/measure/quantile.ts";
import type { PalmMm, RoomMm } from "../../../../core/geometry/spaces.ts";
import { dot, mean, minus } from "../../../../core/geometry/vector.ts";
import type { AimMeasured } from "./aim-measured.ts";
import type { Gait } from "./gait.ts";

/** Offsets of one kind of motion, mm, from the moment the installation's words have come. Net is less the detector's own bias on the rendered hand. */
export interface Offsets {
  readonly frames: number;
  readonly grossMm: Spread;
  readonly netMm: Spread;
}

/** One method in one scenario. */
export interface Cell {
  readonly method: string;
  readonly still: Offsets;
  readonly moving: Offsets;
  /** In the first half second after a fast hand has come to rest. */
  readonly stopped: Offsets;
  readonly slow: Offsets;
  readonly all: Offsets;
  /** How the light wanders in the room while the hand is held still, once all words are there: tremor moves the hand, not this figure. */
  readonly jitterRmsMm: number | undefined;
  readonly insidePalm: number | undefined;
  /** Share of frames with an offered palm in which this method had light for it. */
  readonly aimed: number | undefined;
  /** From the first offered palm to the first light for it. */
  readonly firstLightMs: number | undefined;
  readonly falseLightPerMinute: number;
}

/** One true hand in one frame, and where the detector sees its palm: from the true centre, on the palm. */
export interface HandSighted {
  readonly atMs: number;
  readonly hand: number;
  readonly off: PalmMm;
}

/**
 * The detector's own bias on a rendered hand about a time, median: its joints lie under the skin, so that the bias changes with
 * where the hand is and how it is turned. Undefined while the hand is not seen.
 */
export type BiasAt = (hand: number, atMs: number) => PalmMm | undefined;

export function cellOf(
  method: string,
  aims: readonly AimMeasured[],
  bias: BiasAt,
  falseLights: readonly boolean[],
  durationMs: number,
): Cell {
  const of = (...kinds: readonly Gait["kind"][]): Offsets =>
    offsetsOf(
      aims.filter(({ gait, words }) => words !== "none" && kinds.includes(gait.kind)),
      bias,
    );
  const lit = aims.filter(({ off }) => off !== undefined);
  const [first] = aims;
  return {
    method,
    still: of("still"),
    moving: of("moving"),
    stopped: of("stopped"),
    slow: of("slow"),
    all: of("still", "stopped", "slow", "moving", "faster"),
    jitterRmsMm: jitterOf(lit.filter(({ words }) => words === "all")),
    insidePalm: lit.length === 0 ? undefined : lit.reduce((sum, { inside }) => sum + inside, 0) / lit.length,
    aimed: aims.length === 0 ? undefined : lit.length / aims.length,
    firstLightMs: lit[0] === undefined || first === undefined ? undefined : lit[0].atMs - first.atMs,
    falseLightPerMinute: (risesIn(falseLights) * 60_000) / durationMs,
  };
}

/** How often something begins. */
export const risesIn = (states: readonly boolean[]): number =>
  states.filter((now, i) => now && states[i - 1] !== true).length;

function offsetsOf(aims: readonly AimMeasured[], bias: BiasAt): Offsets {
  const lit = aims.flatMap(({ off, hand, atMs }) => (off === undefined ? [] : [{ off, hand, atMs }]));
  return {
    frames: lit.length,
    grossMm: spreadOf(lit.map(({ off }) => Math.hypot(off.x, off.y))),
    netMm: spreadOf(
      lit.map(({ off, hand, atMs }) => {
        const own = bias(hand, atMs) ?? { x: 0, y: 0 };
        return Math.hypot(off.x - own.x, off.y - own.y);
      }),
    ),
  };
}

/** Root mean square about the mean of each stretch of stillness, over all of them. Short stretches are left out: they have no mean yet. */
function jitterOf(lit: readonly AimMeasured[]): number | undefined {
  const stretches = new Map<string, RoomMm[]>();
  const number = new Map<number, number>();
  for (const { hand, gait, landing } of lit) {
    if (gait.kind !== "still" || landing === undefined) number.set(hand, (number.get(hand) ?? 0) + 1);
    else {
      const key = `${hand}/${number.get(hand) ?? 0}`;
      stretches.set(key, [...(stretches.get(key) ?? []), landing]);
    }
  }
  const squares = [...stretches.values()]
    .filter(({ length }) => length >= SHORTEST_STRETCH)
    .flatMap((landings) => {
      const middle = mean(landings);
      return landings.map((landing) => {
        const off = minus(landing, middle);
        return dot(off, off);
      });
    });
  if (squares.length === 0) return undefined;
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

const SHORTEST_STRETCH = 15;

const middle = (values: readonly number[]): number => quantile(values, 0.5) ?? 0;

/** Short enough for the hand to be where it is, long enough for noise to fall out of the median. */
const ABOUT_MS = 120;

export const biasAbout =
  (sights: readonly HandSighted[]): BiasAt =>
  (hand, atMs) =>
    middleOf(sights.filter((sight) => sight.hand === hand && Math.abs(sight.atMs - atMs) <= ABOUT_MS));

/** The median of a hand's sights, each axis for itself. */
export const middleOf = (sights: readonly HandSighted[]): PalmMm | undefined =>
  sights.length === 0
    ? undefined
    : { x: middle(sights.map(({ off }) => off.x)), y: middle(sights.map(({ off }) => off.y)) };
