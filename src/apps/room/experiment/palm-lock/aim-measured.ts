import type { Mat3, PinholePair } from "../../../../core/geometry/pinhole.ts";
import type { PalmMm, RoomMm } from "../../../../core/geometry/spaces.ts";
import { isInPolygon } from "../../../../core/geometry/polygon.ts";
import type { HandTruth } from "../../world/hand-truth.ts";
import { asksForLight, isWhole, type Instant } from "../instant.ts";
import { centreOn, landingOf, onPalm } from "./landing.ts";
import type { Gait } from "./gait.ts";
import type { Words } from "./lit-hands.ts";

/** One method's light at one time, held against one true palm that asks for light. */
export interface AimMeasured {
  readonly atMs: number;
  readonly hand: number;
  readonly gait: Gait;
  /** The installation's words that have come to this hand. */
  readonly words: Words;
  /** From the true centre to where the light's centre lands; undefined when no light was meant for this palm. */
  readonly off: PalmMm | undefined;
  readonly landing: RoomMm | undefined;
  /** Share of a text-sized disc that falls on the palm. */
  readonly inside: number;
}

/** Light that lands farther from a palm's centre was not meant for it. */
const MEANT_MM = 150;
/** Two thirds of an adult palm's width, which is what a page fills. */
const DISC_MM = 26;
const RINGS = [0.35, 0.7, 1];
const SPOKES = 12;

/** @param mappings of one method. @returns a measurement for each palm that asks for light and is whole in the picture. */
export function measureAims(
  pair: PinholePair,
  { atMs, states, truths }: Instant,
  mappings: readonly Mat3[],
  gaits: readonly Gait[],
  words: readonly Words[],
): AimMeasured[] {
  return truths.flatMap((truth, hand): AimMeasured[] => {
    const state = states[hand];
    const gait = gaits[hand];
    if (state === undefined || gait === undefined || !asksForLight(state) || !isWhole(pair, truth)) return [];
    const came = words[hand] ?? "none";
    const landed = mappings
      .map((mapping) => {
        const landing = landingOf(pair, mapping, { x: 0, y: 0 }, truth);
        return { mapping, landing, off: onPalm(landing, truth) };
      })
      .toSorted((a, b) => Math.hypot(a.off.x, a.off.y) - Math.hypot(b.off.x, b.off.y))[0];
    if (landed === undefined || Math.hypot(landed.off.x, landed.off.y) > MEANT_MM) {
      return [{ atMs, hand, gait, words: came, off: undefined, landing: undefined, inside: 0 }];
    }
    const { mapping, landing, off } = landed;
    return [
      { atMs, hand, gait, words: came, off, landing, inside: insideOf(pair, mapping, truth, state.scale) },
    ];
  });
}

/** Light that is on no palm that asks for it: its centre lands outside every one. */
export function isFalse(pair: PinholePair, { states, truths }: Instant, mapping: Mat3): boolean {
  return !truths.some((truth, hand) => {
    const state = states[hand];
    return (
      state !== undefined &&
      asksForLight(state) &&
      isInPolygon(centreOn(pair, mapping, truth), outlineOf(truth))
    );
  });
}

function insideOf(pair: PinholePair, mapping: Mat3, truth: HandTruth, scale: number): number {
  const outline = outlineOf(truth);
  const samples = RINGS.flatMap((ring) =>
    Array.from({ length: SPOKES }, (_, i): PalmMm => {
      const angle = (2 * Math.PI * i) / SPOKES;
      const radius = ring * DISC_MM * scale;
      return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    }),
  );
  const hits = samples.filter((place) =>
    isInPolygon(onPalm(landingOf(pair, mapping, place, truth), truth), outline),
  );
  return hits.length / samples.length;
}

const outlineOf = (truth: HandTruth): readonly PalmMm[] => truth.outlineMm.map((p) => onPalm(p, truth));
