import type { Mat3 } from "../../../../core/geometry/pinhole.ts";
import type { PalmMm } from "../../../../core/geometry/spaces.ts";
import { spreadOf, type Spread } from "../../../../core/measure/quantile.ts";
import { floorRules } from "../../../../installation/rules.ts";
import { isWhole, type Instant } from "../instant.ts";
import { cornerPin } from "../peers/corner-pin.ts";
import type { Method } from "../peers/method.ts";
import { paume, withoutDepth, withoutPrediction, withoutSeenMark } from "../peers/paume-parts.ts";
import { sightOf } from "../sight.ts";
import { simulate, type FrameTaken, type Stage } from "../simulate.ts";
import { openStage, type ExperimentOptions } from "../stage.ts";
import { isFalse, measureAims } from "./aim-measured.ts";
import { biasAbout, cellOf, middleOf, risesIn, type Cell, type HandSighted } from "./cell.ts";
import { gaitsOf } from "./gait.ts";
import { litHands, wordsCame } from "./lit-hands.ts";
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
  /** From the first offered palm to the first light of the installation on one, ring or words; to the first words. */
  readonly firstLightMs: number | undefined;
  readonly firstWordsMs: number | undefined;
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
  const taken: FrameTaken[] = [];
  for await (const frame of simulate({ ...bare, methods }, options.seed, frames)) taken.push(frame);
  const instants = await Promise.all(
    taken.map(async (frame): Promise<Instant> => ({ ...frame, sighting: await frame.sighting })),
  );
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
  const gaitsAt = gaitsOf(scenario);
  const words = wordsCame(pair, instants);
  const measured = methods.map(({ name }, method) => ({
    name,
    aims: instants.flatMap((instant, i) =>
      measureAims(pair, instant, instant.aims[method] ?? [], gaitsAt(instant.atMs), words[i] ?? []),
    ),
    falseLights: instants.map((instant) =>
      (instant.aims[method] ?? []).some((aim) => isFalse(pair, instant, aim)),
    ),
  }));
  const sights = instants.flatMap((instant) => sightsIn(stage, instant));
  const seen = sights.flatMap(({ atMs, hand, off }): HandSighted[] =>
    off === undefined ? [] : [{ atMs, hand, off }],
  );
  const bias = biasAbout(seen);
  const durationMs = (instants.length * 1000) / scenario.camera.framesPerSecond;
  const pagesFalse = instants.map((instant) =>
    (instant.lit?.pages ?? []).some(({ mapping }) => isFalse(pair, instant, mapping)),
  );
  const offered = measured[0]?.aims[0]?.atMs ?? NaN;
  const firstMs = (
    light: (instant: Instant) => readonly { readonly mapping: Mat3 }[],
  ): number | undefined => {
    const first = instants.find((instant) => litHands(pair, instant, light(instant)).includes(true));
    return first && first.atMs - offered;
  };
  return {
    scenario: scenario.name,
    lightMeans,
    frames: instants.length,
    biasMm: scenario.hands.flatMap((_, hand) => {
      const own = middleOf(seen.filter((sight) => sight.hand === hand));
      return own === undefined ? [] : [{ hand, right: own.x, down: own.y }];
    }),
    detection: {
      unlit: shareOf(sights.filter(({ isLit }) => !isLit)),
      lit: shareOf(sights.filter(({ isLit }) => isLit)),
    },
    cells: measured.map(({ name, aims, falseLights }) => cellOf(name, aims, bias, falseLights, durationMs)),
    visits: visitLosses(pair, instants),
    firstLightMs: firstMs(({ lit }) => [...(lit?.marks ?? []), ...(lit?.pages ?? [])]),
    firstWordsMs: firstMs(({ lit }) => lit?.pages ?? []),
    falsePagesPerMinute: (risesIn(pagesFalse) * 60_000) / durationMs,
    mainThreadMs: spreadOf(instants.map((instant) => instant.mainThreadMs)),
    speeds: measured.map(({ name, aims }) => ({
      method: name,
      points: aims.flatMap(({ gait, off, words: came }) =>
        off === undefined || came === "none"
          ? []
          : [[Math.round(gait.speedMmPerS), round(Math.hypot(off.x, off.y))] as const],
      ),
    })),
  };
}

interface Sight {
  readonly atMs: number;
  readonly hand: number;
  readonly isLit: boolean;
  readonly off: PalmMm | undefined;
}

/** Each true hand that is whole in a frame, lit or not, found or not. */
function sightsIn({ pair, size }: Pick<Stage, "pair" | "size">, instant: Instant): Sight[] {
  const { sighting, truths } = instant;
  if (sighting === undefined) return [];
  const lit = litHands(pair, instant, instant.lit?.pages ?? []);
  return truths.flatMap((truth, hand) =>
    isWhole(pair, truth)
      ? [
          {
            atMs: instant.atMs,
            hand,
            isLit: lit[hand] === true,
            off: sightOf(pair, size, sighting.hands, truth),
          },
        ]
      : [],
  );
}

const shareOf = (sights: readonly Sight[]): number | undefined =>
  sights.length === 0 ? undefined : sights.filter(({ off }) => off !== undefined).length / sights.length;

const round = (mm: number): number => Math.round(mm * 10) / 10;
