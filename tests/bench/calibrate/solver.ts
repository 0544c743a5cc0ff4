import { cornerPin, threePlanes } from "../../../src/apps/room/experiment/calibrate/peers.ts";
import {
  type Aim,
  type PalmErrors,
  palmErrors,
  pinholeAim,
} from "../../../src/apps/room/experiment/calibrate/palm-error.ts";
import { judge } from "../../../src/core/calibration/judge.ts";
import type { PoseWish, RunOutcome } from "../../../src/core/calibration/run.ts";
import type { SheetName } from "../../../src/core/calibration/sheet.ts";
import { poseWishes } from "../../../src/core/calibration/wishes.ts";
import { projectorLens } from "../../../src/core/geometry/projector-ray.ts";
import { norm } from "../../../src/core/geometry/vector.ts";
import { quantile, spreadOf, type Spread } from "../../../src/core/measure/quantile.ts";
import { chanceRig, HD, VGA } from "../../fixtures/boards.ts";
import { judgeSpoilt, readSpoilt, solveRun, type Spoiling } from "../../fixtures/spoilt-runs.ts";

const WORKING_MM = [600, 1200] as const;

interface Setup {
  readonly picture: typeof VGA | typeof HD;
  readonly sheet: SheetName;
  /** How many poses the fit gets, first ones first. */
  readonly poses: number;
}

const SETUPS: readonly Setup[] = [
  { picture: VGA, sheet: "A4", poses: 8 },
  { picture: VGA, sheet: "A4", poses: 6 },
  { picture: VGA, sheet: "A3", poses: 8 },
  { picture: HD, sheet: "A4", poses: 8 },
];

/** What may go wrong, and what is to be said of it. */
const FAULTS: Readonly<Record<string, (seed: number) => Spoiling>> = {
  "parallel-poses": () => ({
    wishes: poseWishes().map((wish) => ({ ...wish, tiltDeg: 0, turnDeg: 0 })),
    slopDeg: 3,
  }),
  "projector-moved": (seed) => ({
    knocked: { before: 2 + (seed % 7), mm: seed % 2 === 0 ? 5 : 0, deg: seed % 2 === 0 ? 0 : 0.5 },
  }),
  "wrong-sheet": (seed) => (seed % 2 === 0 ? { sheet: "letter" } : { sheet: "A3" }),
  "keystone-on": (seed) => ({ keystone: 0.02 + 0.01 * (seed % 10) }),
};

/** The solver alone, on what readers of pictures would give it: no pictures, no browser. Times are of this machine as it is. */
export function benchSolver(seed: number, rigs: number, nowMs: () => number): Record<string, unknown> {
  const seeds = Array.from({ length: rigs }, (_, i) => seed + i);
  return {
    rigs,
    seed,
    setups: SETUPS.map((setup) => ({
      camera: `${setup.picture.widthPx}×${setup.picture.heightPx}`,
      sheet: setup.sheet,
      poses: setup.poses,
      ...measured(setup, seeds, nowMs),
    })),
    faults: Object.fromEntries(
      Object.entries(FAULTS).map(([code, spoil]) => [
        code,
        told(seeds.map((n) => judgeSpoilt(chanceRig(n), spoil(n), n))),
      ]),
    ),
  };
}

function measured(setup: Setup, seeds: readonly number[], nowMs: () => number): Record<string, unknown> {
  const rows = seeds.map((seed) => {
    const truth = chanceRig(seed, setup.picture);
    const run = readSpoilt(truth, { sheet: setup.sheet, wishes: wishesFor(setup.poses) }, seed);
    const startMs = nowMs();
    const solution = solveRun(truth, run, setup.sheet);
    const solveMs = nowMs() - startMs;
    const outcome = judge({
      solution,
      heldOut: run.heldOut,
      tapeMm: norm(projectorLens(truth)),
      workingMm: WORKING_MM,
    });
    return { seed, truth, solution, solveMs, outcome };
  });
  const held = rows.flatMap(({ outcome }) =>
    outcome.kind === "accepted" ? (outcome.verdict.heldOutMm ?? []) : [],
  );
  const palms = (aimOf: (row: (typeof rows)[number]) => Aim): Record<string, Spread> =>
    overRigs(rows.map((row) => palmErrors(row.truth, aimOf(row))));
  return {
    outcomes: told(rows.map(({ outcome }) => outcome)),
    rmsPx: rounded(rows.map(({ solution }) => solution.rmsPx)),
    heldOutMedianMm: rounded(held.map(({ median }) => median)),
    heldOutP95Mm: rounded(held.map(({ p95 }) => p95)),
    expectedWorstMm: rounded(rows.map(({ outcome }) => worstOf(outcome))),
    focalPercent: rounded(
      rows.map(
        ({ truth, solution }) => 100 * Math.abs(solution.pair.camera.focalPx / truth.camera.focalPx - 1),
      ),
    ),
    palmMm: palms(({ solution }) => pinholeAim(solution.pair)),
    cornerPinMm: palms(({ truth, seed }) => cornerPin(truth, seed)),
    interpolatedPlanesMm: palms(({ truth, seed }) => threePlanes(truth, seed)),
    solveMs: rounded(rows.map(({ solveMs }) => solveMs)),
  };
}

const wishesFor = (poses: number): readonly PoseWish[] => {
  const wishes = poseWishes();
  return [
    ...wishes.filter(({ heldOut }) => !heldOut).slice(0, poses),
    ...wishes.filter(({ heldOut }) => heldOut),
  ];
};

/** Of the rigs' medians the median, of their p95 the worst. */
const overRigs = (errors: readonly PalmErrors[]): Record<string, Spread> =>
  Object.fromEntries(
    (["at600", "at900", "at1200"] as const).map((height) => [
      height,
      {
        median: round(spreadOf(present(errors.map((rig) => rig[height].median))).median),
        p95: round(quantile(present(errors.map((rig) => rig[height].p95)), 1)),
      },
    ]),
  );

const present = (values: readonly (number | undefined)[]): readonly number[] =>
  values.filter((value) => value !== undefined);

const worstOf = (outcome: RunOutcome): number =>
  outcome.kind === "accepted" ? Math.max(...outcome.verdict.volume.map(({ mm }) => mm)) : NaN;

/** How often each outcome came. */
function told(outcomes: readonly RunOutcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const word = outcome.kind === "refused" ? outcome.refusals[0].code : outcome.kind;
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

const round = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(1000 * value) / 1000;
function rounded(values: readonly number[]): Spread {
  const { median, p95 } = spreadOf(values);
  return { median: round(median), p95: round(p95) };
}
