import { quantile } from "../../../src/core/measure/quantile.ts";
import { theilSen, thinned, type Reading } from "../../../src/core/measure/theil-sen.ts";
import { totalOf, type Held } from "./held.ts";
import type { Sample } from "./sample.ts";

const HOUR_MS = 3_600_000;
/** What is compiled, cached and first allocated has settled by then; of a short soak it is a fifth. */
const WARM_UP_MS = 600_000;
/** A slope's time goes with the square of this. */
const MOST_READINGS = 400;

/** Totals of all the time, and medians and slopes of what comes after the warm-up. @param samples oldest first. */
export function soakReport(samples: readonly Sample[]): object {
  const [first, last] = [samples[0], samples.at(-1)];
  const ranMs = last?.atMs ?? 0;
  const warmUpMs = Math.min(WARM_UP_MS, ranMs / 5);
  const steady = samples.filter(({ atMs }) => atMs >= warmUpMs);
  const ages = steady.flatMap(({ seen }) => seen?.frameAgesMs ?? []);
  return {
    samples: samples.length,
    unanswered: samples.filter(({ seen }) => seen === undefined).length,
    ranMinutes: rounded(ranMs / 60_000),
    warmUpMinutes: rounded(warmUpMs / 60_000),
    totals: last && {
      rendered: last.house.rendered,
      tracked: last.house.tracked,
      visits: last.house.visits,
      messages: last.house.messages,
      pageOpened: last.house.opened,
      contextsLost: samples.reduce((sum, { seen }) => sum + (seen?.contextsLost ?? 0), 0),
      faults: last.house.faults,
      recoveries: last.house.recoveries,
    },
    frameAgeMs: {
      frames: ages.length,
      p50: rounded(quantile(ages, 0.5)),
      p99: rounded(quantile(ages, 0.99)),
    },
    perSecond: {
      rendered: perSecond(steady, ({ house }) => house.rendered),
      tracked: perSecond(steady, ({ house }) => house.tracked),
    },
    memory: {
      ...memories(steady),
      lastHour:
        ranMs < WARM_UP_MS + HOUR_MS
          ? undefined
          : memories(samples.filter(({ atMs }) => atMs >= ranMs - HOUR_MS)),
      firstMb: first && {
        browser: megabytes(totalOf(first.browser)),
        house: megabytes(first.house.memoryBytes),
      },
    },
  };
}

const memories = (samples: readonly Sample[]): object => ({
  page: memoryOf(samples, ({ page }) => page),
  browser: memoryOf(samples, ({ browser }) => browser),
  house: memory(samples, ({ house }) => house.memoryBytes),
});

/** All of it, and what each of its holders has. */
function memoryOf(samples: readonly Sample[], of: (sample: Sample) => Held | undefined): object {
  const holders = [...new Set(samples.flatMap((sample) => Object.keys(of(sample) ?? {})))];
  const total = (sample: Sample): number | undefined => {
    const held = of(sample);
    return held && totalOf(held);
  };
  return {
    ...memory(samples, total),
    by: Object.fromEntries(
      holders.map((holder) => [holder, memory(samples, (sample) => of(sample)?.[holder])]),
    ),
  };
}

/** The median of what was done between one sample and the next. */
function perSecond(samples: readonly Sample[], of: (sample: Sample) => number): number | undefined {
  const rates = samples.slice(1).map((after, i) => {
    const before = samples[i] ?? after;
    return ((of(after) - of(before)) * 1000) / (after.atMs - before.atMs);
  });
  return rounded(quantile(rates, 0.5));
}

/** MB of 10⁶ bytes, and MB each hour with the interval that holds 95 of 100: wider than a soak of minutes can say. */
function memory(samples: readonly Sample[], of: (sample: Sample) => number | undefined): object {
  const readings = samples.flatMap((sample): readonly Reading[] => {
    const bytes = of(sample);
    return bytes === undefined ? [] : [{ at: sample.atMs / HOUR_MS, value: bytes }];
  });
  const slope = theilSen(thinned(readings, MOST_READINGS));
  return {
    readings: readings.length,
    medianMb: megabytes(
      quantile(
        readings.map(({ value }) => value),
        0.5,
      ),
    ),
    slopeMbPerHour: megabytes(slope?.slope),
    slopeFrom: megabytes(slope?.from),
    slopeTo: megabytes(slope?.to),
  };
}

const rounded = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 100) / 100;
const megabytes = (bytes: number | undefined): number | undefined =>
  bytes === undefined ? undefined : rounded(bytes / 1e6);
