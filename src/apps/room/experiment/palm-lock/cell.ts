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
  /** How the light wanders in the room while the hand is held still: tremor moves the hand, not this figure. */
  readonly jitterRmsMm: number | undefined;
  readonly insidePalm: number | undefined;
  /** Share of frames with an offered palm in which this method had light for it. */
  readonly aimed: number | undefined;
  /** From the first offered palm to the first light for it. */
  readonly firstLightMs: number | undefined;
  readonly falseLightPerMinute: number;
}

/** The detector's own bias for one hand: from the true palm's centre to where it is seen, median. */
export type Bias = ReadonlyMap<number, PalmMm>;

export function cellOf(
  method: string,
  aims: readonly AimMeasured[],
  bias: Bias,
  falseLights: readonly boolean[],
  durationMs: number,
): Cell {
  const of = (...kinds: readonly Gait["kind"][]): Offsets =>
    offsetsOf(
      aims.filter(({ gait, hasWords }) => hasWords && kinds.includes(gait.kind)),
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
    jitterRmsMm: jitterOf(lit.filter(({ hasWords }) => hasWords)),
    insidePalm: lit.length === 0 ? undefined : lit.reduce((sum, { inside }) => sum + inside, 0) / lit.length,
    aimed: aims.length === 0 ? undefined : lit.length / aims.length,
    firstLightMs: lit[0] === undefined || first === undefined ? undefined : lit[0].atMs - first.atMs,
    falseLightPerMinute: (risesIn(falseLights) * 60_000) / durationMs,
  };
}

/** How often something begins. */
export const risesIn = (states: readonly boolean[]): number =>
  states.filter((now, i) => now && states[i - 1] !== true).length;

function offsetsOf(aims: readonly AimMeasured[], bias: Bias): Offsets {
  const lit = aims.flatMap(({ off, hand }) => (off === undefined ? [] : [{ off, hand }]));
  return {
    frames: lit.length,
    grossMm: spreadOf(lit.map(({ off }) => Math.hypot(off.x, off.y))),
    netMm: spreadOf(
      lit.map(({ off, hand }) => {
        const own = bias.get(hand) ?? { x: 0, y: 0 };
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

/** The median of a hand's sights, each axis for itself. */
export function biasOf(sights: readonly { readonly hand: number; readonly off: PalmMm }[]): Bias {
  const hands = new Set(sights.map(({ hand }) => hand));
  return new Map(
    [...hands].map((hand) => {
      const own = sights.filter((sight) => sight.hand === hand).map(({ off }) => off);
      return [hand, { x: middle(own.map(({ x }) => x)), y: middle(own.map(({ y }) => y)) }];
    }),
  );
}
