import { quantile } from "../measure/quantile.ts";
import type { Change, FlashSignal } from "./find-flashes.ts";
import type { Glance } from "./glance.ts";

/** One frame near a change of the patch: how long after its drawing the frame came, and how much of the change it shows, 0 to 1. */
export interface StepSample {
  readonly afterMs: number;
  readonly done: number;
}

/** Beside a change's expected arrival this much is the change itself, and a frame; the rest up to the neighbours is as it was, or as it is. */
const CHANGING_MS = 50;
const LONGEST_REST_MS = 300;
/** A change counts if it is as large as most, and if the light rests before and after it: no hand passes, no lamp is switched. */
const LEAST_OF_MOST = 0.6;
const MOST_OF_MOST = 1.6;
const RESTLESS = 0.3;
const FEWEST_FOR_SLOPE = 3;
/** So far beyond its rests no change goes. */
const BEYOND = 0.3;

interface Moment {
  readonly afterMs: number;
  readonly light: number;
}

/** Half the time around a change's arrival in which frames may show any of it. */
export const changingMs = (frameMs: number): number => frameMs + CHANGING_MS;

/**
 * The frames around each change of the patch, on one scale: 0 as before, 1 as after it. Each change is measured against its own rests, so that a camera
 * that adapts, or a day that grows brighter, alters nothing.
 * @returns change by change; those that were not seen, or were disturbed, are left out.
 */
export function flashSteps(
  glances: readonly Glance[],
  changes: readonly Change[],
  { aboutMs, light }: FlashSignal,
  frameMs: number,
): readonly (readonly StepSample[])[] {
  const guardMs = changingMs(frameMs);
  const steps = changes.flatMap((change, i) => {
    const arrivesMs = change.drawnAtMs + aboutMs;
    const sinceMs = Math.max(
      arrivesMs - LONGEST_REST_MS,
      (changes[i - 1]?.drawnAtMs ?? -Infinity) + aboutMs + guardMs,
    );
    const untilMs = Math.min(
      arrivesMs + LONGEST_REST_MS,
      (changes[i + 1]?.drawnAtMs ?? Infinity) + aboutMs - guardMs,
    );
    const within = (fromMs: number, toMs: number): readonly Moment[] =>
      glances.flatMap(({ atMs }, k) =>
        atMs >= fromMs && atMs <= toMs ? [{ afterMs: atMs - change.drawnAtMs, light: light[k] ?? NaN }] : [],
      );
    const before = restOf(within(sinceMs, arrivesMs - guardMs));
    const after = restOf(within(arrivesMs + guardMs, untilMs));
    if (before === undefined || after === undefined) return [];
    const rise = after.at(aboutMs) - before.at(aboutMs);
    const samples = within(arrivesMs - guardMs, arrivesMs + guardMs).map((moment) => {
      const from = before.at(moment.afterMs);
      return { afterMs: moment.afterMs, done: (moment.light - from) / (after.at(moment.afterMs) - from) };
    });
    const isWithin = samples.every(({ done }) => done > -BEYOND && done < 1 + BEYOND);
    const unrest = Math.max(before.unrest, after.unrest);
    return isWithin ? [{ height: change.isLit ? rise : -rise, unrest, samples }] : [];
  });
  const most = quantile(
    steps.map(({ height }) => height).filter((height) => height > 0),
    0.5,
  );
  if (most === undefined) return [];
  return steps
    .filter(
      ({ height, unrest }) =>
        height > LEAST_OF_MOST * most && height < MOST_OF_MOST * most && unrest < RESTLESS * height,
    )
    .map(({ samples }) => samples);
}

/** A line through the light while it rests: a camera that adapts is still on its way. Undefined without frames; level where they are too few. */
function restOf(
  moments: readonly Moment[],
): { readonly at: (afterMs: number) => number; readonly unrest: number } | undefined {
  const mean = (of: (moment: Moment) => number): number =>
    moments.reduce((sum, moment) => sum + of(moment), 0) / moments.length;
  const [middleMs, level] = [mean(({ afterMs }) => afterMs), mean(({ light }) => light)];
  if (Number.isNaN(level)) return undefined;
  const square = mean(({ afterMs }) => (afterMs - middleMs) ** 2);
  const slope =
    moments.length < FEWEST_FOR_SLOPE
      ? 0
      : mean(({ afterMs, light }) => (afterMs - middleMs) * (light - level)) / square;
  const at = (afterMs: number): number => level + slope * (afterMs - middleMs);
  return { at, unrest: Math.max(...moments.map(({ afterMs, light }) => Math.abs(light - at(afterMs)))) };
}
