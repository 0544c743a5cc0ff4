import type { PalmMm } from "../../../../core/geometry/spaces.ts";
import { spreadOf, type Spread } from "../../../../core/measure/quantile.ts";
import { floorRules } from "../../../../installation/rules.ts";
import { isWhole, type Instant } from "../instant.ts";
import { cornerPin } from "../peers/corner-pin.ts";
import type { Method } from "../peers/method.ts";
import { paume, withoutDepth, withoutPrediction, withoutSeenMark } from "../peers/paume-parts.ts";
import { sightOf } from "../sight.ts";
import { simulate, type Stage } from "../simulate.ts";
import { openStage, type ExperimentOptions } from "../stage.ts";
import { isFalse, measureAims, type AimMeasured } from "./aim-measured.ts";
import { biasOf, cellOf, type Cell } from "./cell.ts";
import { gaitsOf } from "./gait.ts";
import { centreOn } from "./landing.ts";
import { visitLosses, type VisitLosses } from "./visit-losses.ts";

export interface PalmLockOptions extends ExperimentOptions {
  /** Without the means that keep a lit or dark hand findable: no fill light, no lifting of dark frames. */
  readonly lightMeans: boolean;
}

/** One scenario, all methods. Lengths in mm. */
export interface PalmLockReport {
  readonly scenario: string;
  readonly lightMeans: boolean;
  readonly frames: number;
  /** The detector's own bias on each rendered hand: from the true palm's centre to where it is seen, to the reader's right and toward the wrist. */
  readonly biasMm: readonly { readonly hand: number; readonly right: number; readonly down: number }[];
  /** Share of hands in the frames that the detector found, with and without a page's light on them. */
  readonly detection: { readonly unlit: number | undefined; readonly lit: number | undefined };
  readonly cells: readonly Cell[];
  readonly visits: VisitLosses;
  /** From the first offered palm to the first light of the installation on it, the arrival's or a page's. */
  readonly firstLightMs: number | undefined;
  readonly falsePagesPerMinute: number;
  /** The page's own work for each camera frame: sightings, decisions, drawing commands. */
  readonly mainThreadMs: Spread;
  /** For the plot: speed in mm/s against gross offset, by method. */
  readonly speeds: readonly {
    readonly method: string;
    readonly points: readonly (readonly [number, number])[];
  }[];
}

export async function palmLock(options: PalmLockOptions): Promise<PalmLockReport> {
  const opened = await openStage(options, (installation) =>
    options.lightMeans
      ? installation
      : {
          ...installation,
          hands: { ...installation.hands, liftsDarkness: false },
          light: { ...installation.light, fill: 0 },
        },
  );
  const { stage: bare, frames, close } = opened;
  const rules = floorRules(opened.installation);
  const methods: readonly Method[] = [
    paume(bare.installed.floor, rules),
    withoutPrediction(bare.installed.floor, rules),
    withoutDepth(rules),
    withoutSeenMark(rules),
    cornerPin(bare.pair, "raw"),
    cornerPin(bare.pair, "one-euro"),
  ];
  const instants: Instant[] = [];
  for await (const instant of simulate({ ...bare, methods }, options.seed, frames)) instants.push(instant);
  close();
  return reportOf(bare, options, methods, instants);
}

function reportOf(
  stage: Omit<Stage, "methods">,
  { lightMeans }: PalmLockOptions,
  methods: readonly Method[],
  instants: readonly Instant[],
): PalmLockReport {
  const { scenario, pair } = stage;
  const gaits = gaitsOf(scenario);
  const sights = instants.flatMap((instant) => sightsIn(stage, instant));
  const found = sights.flatMap(({ hand, off }) => (off === undefined ? [] : [{ hand, off }]));
  const bias = biasOf(found);
  const gaitsAt = instants.map(({ atMs }) => gaits(atMs));
  const aimsOf = (method: number): AimMeasured[] =>
    instants.flatMap((instant, i) =>
      measureAims(pair, instant, instant.aims[method] ?? [], gaitsAt[i] ?? []),
    );
  const measured = methods.map(({ name }, i) => ({ name, aims: aimsOf(i) }));
  const durationMs = (instants.length * 1000) / scenario.camera.framesPerSecond;
  const pagesFalse = instants.map((instant) =>
    (instant.lit?.pages ?? []).some(({ mapping }) => isFalse(pair, instant, mapping)),
  );
  const offered = measured[0]?.aims[0]?.atMs;
  const lit = instants.find((instant) =>
    (instant.lit?.pages ?? []).some(({ mapping }) => !isFalse(pair, instant, mapping)),
  );
  return {
    scenario: scenario.name,
    lightMeans,
    frames: instants.length,
    biasMm: [...bias].map(([hand, { x, y }]) => ({ hand, right: x, down: y })),
    detection: {
      unlit: shareOf(sights.filter(({ isLit }) => !isLit)),
      lit: shareOf(sights.filter(({ isLit }) => isLit)),
    },
    cells: measured.map(({ name, aims }, i) =>
      cellOf(
        name,
        aims,
        bias,
        instants.map((instant) => (instant.aims[i] ?? []).some((aim) => isFalse(pair, instant, aim))),
        durationMs,
      ),
    ),
    visits: visitLosses(pair, instants),
    firstLightMs: lit === undefined || offered === undefined ? undefined : lit.atMs - offered,
    falsePagesPerMinute:
      (pagesFalse.filter((now, i) => now && pagesFalse[i - 1] !== true).length * 60_000) / durationMs,
    mainThreadMs: spreadOf(instants.map((instant) => instant.mainThreadMs)),
    speeds: measured.map(({ name, aims }) => ({
      method: name,
      points: aims.flatMap(({ gait, off }) =>
        off === undefined ? [] : [[Math.round(gait.speedMmPerS), round(Math.hypot(off.x, off.y))] as const],
      ),
    })),
  };
}

interface Sight {
  readonly hand: number;
  readonly isLit: boolean;
  readonly off: PalmMm | undefined;
}

/** Each true hand that is whole in a frame, lit or not, found or not. */
function sightsIn({ pair, size }: Pick<Stage, "pair" | "size">, { sighting, truths, lit }: Instant): Sight[] {
  if (sighting === undefined) return [];
  return truths.flatMap((truth, hand) => {
    if (!isWhole(pair, truth)) return [];
    const isLit = (lit?.pages ?? []).some(({ mapping }) => {
      const { x, y } = centreOn(pair, mapping, truth);
      return Math.hypot(x, y) < ON_HAND_MM;
    });
    return [{ hand, isLit, off: sightOf(pair, size, sighting.hands, truth) }];
  });
}

/** A page whose centre lands this near to a palm's lights that hand. */
const ON_HAND_MM = 60;

const shareOf = (sights: readonly Sight[]): number | undefined =>
  sights.length === 0 ? undefined : sights.filter(({ off }) => off !== undefined).length / sights.length;

const round = (mm: number): number => Math.round(mm * 10) / 10;
