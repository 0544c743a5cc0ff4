import { lightOn } from "../../../src/core/calibration/board-residuals.ts";
import { judge } from "../../../src/core/calibration/judge.ts";
import { workingPoints } from "../../../src/core/calibration/working-volume.ts";
import type { PoseWish, RunOutcome } from "../../../src/core/calibration/run.ts";
import type { SheetName } from "../../../src/core/calibration/sheet.ts";
import { poseWishes } from "../../../src/core/calibration/wishes.ts";
import { facingPlane } from "../../../src/core/geometry/mapping.ts";
import { cameraRay, toCamera, toProjector, type PinholePair } from "../../../src/core/geometry/pinhole.ts";
import { projectorLens } from "../../../src/core/geometry/projector-ray.ts";
import { norm } from "../../../src/core/geometry/vector.ts";
import { spreadOf, type Spread } from "../../../src/core/measure/quantile.ts";
import { chanceRig, HD, VGA } from "../../fixtures/boards.ts";
import { judgeSpoilt, readSpoilt, solveRun, USUAL_NOISE, type Spoiling } from "../../fixtures/spoilt-runs.ts";
import { normalNoise } from "../../fixtures/noise.ts";
import { interpolatedPlanes, type Aim } from "./interpolated-planes.ts";

const DISTANCES_MM = [600, 900, 1200] as const;
const WORKING_MM = [600, 1200] as const;
/** The planes that peers interpolate between; the middle one is where they drag four corners. */
const PEER_PLANES_MM = [650, 900, 1150] as const;

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
    Object.fromEntries(
      DISTANCES_MM.map((z) => [z, rounded(rows.flatMap((row) => palmErrors(row.truth, aimOf(row), z)))]),
    );
  const peer = (planes: readonly number[]) =>
    palms(({ truth, seed }) => interpolatedPlanes(truth, planes, USUAL_NOISE, normalNoise(seed)));
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
    palmMm: palms(({ solution }) => aimBy(solution.pair)),
    cornerPinMm: peer(PEER_PLANES_MM.slice(1, 2)),
    interpolatedPlanesMm: peer(PEER_PLANES_MM),
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

const aimBy =
  (pair: PinholePair): Aim =>
  (seen, z) => {
    const { x, y } = cameraRay(pair.camera, seen);
    return toProjector(pair, { x: z * x, y: z * y, z });
  };

/** What light is off by all over the projector's picture at one distance, whose depth is known exactly. */
function palmErrors(truth: PinholePair, aim: Aim, z: number): readonly number[] {
  const facing = facingPlane(z);
  return workingPoints(truth, [z, z]).map((at) => {
    const lit = aim(toCamera(truth.camera, at), z);
    if (lit === undefined) return NaN;
    const light = lightOn(facing, truth, lit);
    return Math.hypot(light.x - at.x, light.y - at.y);
  });
}

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
