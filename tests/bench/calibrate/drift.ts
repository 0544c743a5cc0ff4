import { chance } from "../../../src/core/chance.ts";
import type { Calibration } from "../../../src/core/calibration/calibration.ts";
import type { OpeningReport } from "../../../src/core/calibration/opening-report.ts";
import { mountedRig, type PinholePair } from "../../../src/core/geometry/pinhole.ts";
import { openingCheck, takeReference } from "../../../src/installation/calibrating/opening-check.ts";
import { tableStage, type Moved, type TableDay } from "../../fixtures/table-view.ts";

/** Tried from the largest down, until one is not found. */
const SIZES_MM = [5, 3.5, 2.5, 1.8, 1.2, 0.8, 0.5];
const SIZES_DEG = [0.5, 0.35, 0.25, 0.18, 0.12, 0.08, 0.05];
const AXES = [0, 1, 2] as const;
const { signal } = new AbortController();

/**
 * Openings on which nothing has moved but the light, the noise and what lies on the table, and which an alarm is raised on; then, for each way in which camera and projector can move,
 * the smallest movement that is found on such a day, and every larger one too.
 */
export async function benchDrift(options: {
  readonly seed: number;
  readonly openings?: number;
  readonly pair?: PinholePair;
}) {
  const { seed, openings = 100, pair = usualPair() } = options;
  const first: TableDay = { pair, slope: [0.03, -0.02], wood: seed, seed };
  const calibration = await calibrated(first);
  const check = (day: Partial<TableDay>): Promise<OpeningReport> =>
    openingCheck(tableStage({ ...first, ...day }), calibration, { signal });

  const alarms: OpeningReport[] = [];
  const added: number[] = [];
  let unseen = 0;
  for (let i = 0; i < openings; i++) {
    const report = await check(dayOf(1000 * seed + i));
    if (report.kind === "moved") alarms.push(report);
    else if (report.kind === "unseen") unseen += 1;
    else added.push(report.addedMm);
  }

  const smallest = [];
  for (const what of ["camera", "projector"] as const)
    for (const how of ["mm", "deg"] as const)
      for (const axis of AXES) {
        let found: number | undefined;
        let [named, finds] = [0, 0];
        for (const [tried, size] of (how === "mm" ? SIZES_MM : SIZES_DEG).entries()) {
          const moved: Moved = { [how]: AXES.map((each) => (each === axis ? size : 0)) };
          const report = await check({ ...dayOf(2000 * seed + 7 * tried + axis), [what]: moved });
          if (report.kind !== "moved") break;
          found = size;
          finds += 1;
          const names = [report.movement.what, ...report.others];
          if (names.includes(what)) named += 1;
        }
        smallest.push({ what, how, axis: "xyz"[axis], found, finds, named });
      }
  return {
    openings,
    falseAlarmsPer100: (100 * alarms.length) / openings,
    alarms,
    unseen,
    mostAddedMm: Math.max(0, ...added),
    smallest,
    // Every movement of 5 mm or 0.5° was found.
    findsAll: smallest.every(({ found }) => found !== undefined),
  };
}

const usualPair = (): PinholePair => {
  const pair = mountedRig({
    camera: { widthPx: 640, heightPx: 480, fovDeg: 60 },
    projector: { widthPx: 1920, heightPx: 1200, throwRatio: 1.4, offsetMm: [120, -20, 10] },
    centredAtMm: 900,
  });
  return { ...pair, camera: { ...pair.camera, k1: -0.12 } };
};

async function calibrated(day: TableDay): Promise<Calibration> {
  const { pair } = day;
  return {
    id: "bench",
    madeAt: "2026-01-01T00:00:00Z",
    madeBy: "bench",
    method: "boards",
    sheet: "A4",
    pair,
    verdict: { rmsPx: 0.2, volume: [] },
    reference: await takeReference(tableStage(day), pair, { signal }),
  };
}

/** Another light, another noise, the play that mounts have, and every other day something on the table. */
function dayOf(seed: number): Partial<TableDay> {
  const at = (n: number, low: number, high: number): number => low + (high - low) * chance(seed, n);
  const play = (n: number): Moved => ({
    mm: [at(n, -0.1, 0.1), at(n + 1, -0.1, 0.1), at(n + 2, -0.1, 0.1)],
    deg: [at(n + 3, -0.01, 0.01), at(n + 4, -0.01, 0.01), at(n + 5, -0.01, 0.01)],
  });
  const place = [at(20, -250, 250), at(21, -150, 150)] as const;
  const thing =
    at(22, 0, 1) < 0.5
      ? { at: place, radiusMm: 45, heightMm: at(23, 60, 140), albedo: at(24, 0.1, 0.9) }
      : { at: place, radiusMm: 110, heightMm: 1, albedo: at(24, 0.3, 0.9) };
  return {
    ambient: 0.02 * 20 ** at(25, 0, 1),
    sun: Math.max(0, at(26, -1, 1.5)),
    noise: at(27, 1.5, 5),
    light: at(28, 0.6, 0.9),
    camera: play(0),
    projector: play(8),
    things: at(29, 0, 1) < 0.5 ? [thing] : [],
    seed,
  };
}
