import { isotonic } from "../measure/isotonic.ts";
import { quantile } from "../measure/quantile.ts";
import type { LatencyMeasured } from "./calibration.ts";
import { findFlashes, type Change } from "./find-flashes.ts";
import { changingMs, flashSteps, type StepSample } from "./flash-steps.ts";
import type { Glance } from "./glance.ts";

/** Why a latency is not known. */
export type LatencyRefusal = "frames-missing" | "patch-not-seen" | "disturbed";

export type LatencyOutcome =
  | { readonly kind: "measured"; readonly measured: LatencyMeasured }
  | { readonly kind: "refused"; readonly why: LatencyRefusal };

const FEWEST_FRAMES = 30;
const FEWEST_CHANGES = 20;
/** Of frames that keep pace with the display up to 4 ms are left, whatever is done; more is a disturbance. */
const WORST_ERROR_MS = 5;
/** The first estimate is from steps of some milliseconds: it is made anew around the second. */
const ROUNDS = 2;
/** The standard error is how much the answer changes when one of so many parts is left out (the delete-a-group jackknife). */
const PARTS = 10;

/**
 * From a picture's drawing to the arrival of a frame that was exposed, at its middle, when the picture's light fell: what the floor adds to the present when
 * it foresees hands (`FloorRules.latencyMs`), since a hand that a frame shows was there at the frame's middle. It is the camera's and the projector's latency in one.
 *
 * All frames near all changes are samples of one step, taken at times that are by chance (equivalent-time sampling): a frame that came x after a drawing shows
 * the share S(x) of the change, which rises from 0 to 1. The mean latency is `∫ (1 − S) dx`. S is fitted without assuming more than that it never
 * falls (for frames that show all or nothing this is the maximum-likelihood estimate from current-status data: Ayer et al. 1955). It needs no T/2, and is
 * two to five times as exact as the mean wait for the first frame past half, less T/2, which has the same expectation.
 * Changes to light and to dark count alike, so that a camera's tone curve, which moves the one earlier and the other later, cancels.
 *
 * `median` and `p95` are of single pictures, where S is 0.5 and 0.95: p95 has in it what half an exposure adds.
 * @param glances in the order in which they came, times as `Sighting.atMs`. @param changes as drawn, times as `Floor.picture` gets them.
 */
export function latencyOf(glances: readonly Glance[], changes: readonly Change[]): LatencyOutcome {
  const frameMs = quantile(
    glances.slice(1).map(({ atMs }, i) => atMs - (glances[i]?.atMs ?? NaN)),
    0.5,
  );
  if (frameMs === undefined || glances.length < FEWEST_FRAMES)
    return { kind: "refused", why: "frames-missing" };
  const signal = findFlashes(glances, changes);
  if (signal === undefined) return { kind: "refused", why: "patch-not-seen" };
  let { aboutMs } = signal;
  let steps: readonly (readonly StepSample[])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    steps = flashSteps(glances, changes, { ...signal, aboutMs }, frameMs);
    if (steps.length < FEWEST_CHANGES) return { kind: "refused", why: "disturbed" };
    aboutMs = stepOf(steps, aboutMs, frameMs).meanMs;
  }
  const whole = stepOf(steps, aboutMs, frameMs);
  const meanOf = (some: typeof steps): number => stepOf(some, aboutMs, frameMs).meanMs;
  const without = Array.from({ length: PARTS }, (_, part) =>
    meanOf(steps.filter((_step, i) => i % PARTS !== part)),
  );
  const middle = without.reduce((sum, ms) => sum + ms, 0) / PARTS;
  const variance = ((PARTS - 1) / PARTS) * without.reduce((sum, ms) => sum + (ms - middle) ** 2, 0);
  const standardErrorMs = Math.sqrt(variance + whole.doubt);
  if (standardErrorMs > WORST_ERROR_MS) return { kind: "refused", why: "disturbed" };
  const half = Math.floor(steps.length / 2);
  return {
    kind: "measured",
    measured: {
      latencyMs: whole.meanMs,
      median: whole.whenMs(0.5),
      p95: whole.whenMs(0.95),
      standardErrorMs,
      driftMs: meanOf(steps.slice(half)) - meanOf(steps.slice(0, half)),
      frameMs,
      flashes: Math.floor(steps.length / 2),
    },
  };
}

/**
 * The step that the samples are of: its mean, the variance that is left because nothing was sampled in between (a camera whose frames keep pace with
 * the display sees it at few phases), and when so much of it is done.
 */
function stepOf(
  steps: readonly (readonly StepSample[])[],
  aboutMs: number,
  frameMs: number,
): { readonly meanMs: number; readonly doubt: number; readonly whenMs: (done: number) => number } {
  const [sinceMs, untilMs] = [aboutMs - changingMs(frameMs), aboutMs + changingMs(frameMs)];
  const samples = steps
    .flat()
    .filter(({ afterMs }) => afterMs > sinceMs && afterMs < untilMs)
    .toSorted((a, b) => a.afterMs - b.afterMs);
  const done = [
    0,
    ...isotonic(samples.map((sample) => sample.done)).map((s) => Math.min(1, Math.max(0, s))),
    1,
  ];
  const atMs = [sinceMs, ...samples.map(({ afterMs }) => afterMs), untilMs];
  const gap = (i: number) => ({
    from: atMs[i - 1] ?? sinceMs,
    to: atMs[i] ?? untilMs,
    low: done[i - 1] ?? 0,
    high: done[i] ?? 1,
  });
  let meanMs = sinceMs;
  let doubt = 0;
  for (let i = 1; i < atMs.length; i++) {
    const { from, to, low, high } = gap(i);
    meanMs += (to - from) * (1 - (low + high) / 2);
    doubt += ((to - from) * (high - low)) ** 2 / 12;
  }
  return {
    meanMs,
    doubt,
    whenMs(share) {
      const { from, to, low, high } = gap(
        Math.max(
          1,
          done.findIndex((s) => s >= share),
        ),
      );
      return high > low ? from + ((to - from) * (share - low)) / (high - low) : to;
    },
  };
}
