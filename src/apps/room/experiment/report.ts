import type { PalmMm } from "../../../core/geometry/spaces.ts";
import { quantile, spreadOf, type Spread } from "../../../core/measure/quantile.ts";
import type { DepthMeasured, PageMeasured } from "./measure.ts";

/** What happened in one camera frame. */
export interface FrameMeasured {
  readonly atMs: number;
  /** Open palms in the frame, and how many of the hands in it were found at their place. */
  readonly handsThere: number;
  readonly handsFound: number;
  /** Some hand in the frame is an open palm. */
  readonly palmOffered: boolean;
  readonly pages: readonly PageMeasured[];
  /** Of each hand that is followed. */
  readonly depths: readonly DepthMeasured[];
  /** A ring's middle falls on an open palm. */
  readonly ringOnPalm: boolean;
  /** For each hand found, from the true palm's centre to where it was seen: the detector's own error, before tracking. */
  readonly sights: readonly PalmMm[];
}

/** The figures of one scenario. Shares are of 1. */
export interface Report {
  readonly scenario: string;
  readonly seed: number;
  readonly frames: number;
  readonly detectionRate: number | undefined;
  readonly offsetMm: Spread;
  readonly uprightDeg: Spread;
  readonly insidePalm: number | undefined;
  /** From the first frame with an open palm to the first light on one, ring or words; to the first words; to the first size learned. */
  readonly firstLightMs: number | undefined;
  readonly firstWordsMs: number | undefined;
  readonly sizeKnownMs: number | undefined;
  /** While words are lit: how far hands are believed to be, of their true depth, at the middle; and by how much that is wrong. */
  readonly depthOfTrue: number | undefined;
  readonly depthError: Spread;
  /** Frames with a page's light that is not on an open palm. */
  readonly falseLight: number;
  readonly litFrames: number;
  /** The first and the last frame with a page's light. */
  readonly litFromMs: number | undefined;
  readonly litUntilMs: number | undefined;
  /** Pages lit at one time. */
  readonly mostPages: number;
  /** The detected palm, before tracking, against the true one. */
  readonly sightOffsetMm: Spread;
  /** Its median, to the reader's right and toward the wrist: what is alike in every frame is a bias, not noise. */
  readonly sightBiasMm: { readonly right: number | undefined; readonly down: number | undefined };
}

export function reportOf(scenario: string, seed: number, frames: readonly FrameMeasured[]): Report {
  const pages = frames.flatMap((frame) => frame.pages);
  const onPalms = pages.filter((page) => page.isTrue);
  const there = sum(frames.map((frame) => frame.handsThere));
  const sights = frames.flatMap((frame) => frame.sights);
  const samples = sum(onPalms.map((page) => page.samples));
  const offered = frames.find((frame) => frame.palmOffered);
  const hasWords = (frame: FrameMeasured): boolean => frame.pages.some((page) => page.isTrue);
  const sinceOffered = (is: (frame: FrameMeasured) => boolean): number | undefined => {
    const first = frames.find(is);
    return offered === undefined || first === undefined ? undefined : first.atMs - offered.atMs;
  };
  const depths = frames.filter(hasWords).flatMap((frame) => frame.depths.map(({ ofTrue }) => ofTrue));
  const litFrames = frames.filter((frame) => frame.pages.length > 0);
  return {
    scenario,
    seed,
    frames: frames.length,
    detectionRate: there === 0 ? undefined : sum(frames.map((frame) => frame.handsFound)) / there,
    offsetMm: spreadOf(onPalms.map((page) => page.offsetMm)),
    uprightDeg: spreadOf(onPalms.map((page) => page.uprightDeg)),
    insidePalm: samples === 0 ? undefined : sum(onPalms.map((page) => page.inside)) / samples,
    firstLightMs: sinceOffered((frame) => frame.ringOnPalm || hasWords(frame)),
    firstWordsMs: sinceOffered(hasWords),
    sizeKnownMs: sinceOffered((frame) => frame.depths.some(({ learned }) => learned)),
    depthOfTrue: quantile(depths, 0.5),
    depthError: spreadOf(depths.map((ofTrue) => Math.abs(ofTrue - 1))),
    falseLight: frames.filter((frame) => frame.pages.some((page) => !page.isTrue)).length,
    litFrames: litFrames.length,
    litFromMs: litFrames[0]?.atMs,
    litUntilMs: litFrames.at(-1)?.atMs,
    mostPages: Math.max(0, ...frames.map((frame) => frame.pages.length)),
    sightOffsetMm: spreadOf(sights.map(({ x, y }) => Math.hypot(x, y))),
    sightBiasMm: {
      right: quantile(
        sights.map(({ x }) => x),
        0.5,
      ),
      down: quantile(
        sights.map(({ y }) => y),
        0.5,
      ),
    },
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
