import type { Picture } from "../../../core/floor/picture.ts";
import { applyMapping } from "../../../core/geometry/mapping.ts";
import type { ProjectorPx, PalmMm } from "../../../core/geometry/spaces.ts";
import { dot, minus, unit } from "../../../core/geometry/vector.ts";
import { foresee, type Track } from "../../../core/tracking/track.ts";
import type { Page } from "../../../core/typeset/typeset.ts";
import type { HandTruth } from "../world/hand-truth.ts";
import type { LightHit } from "../world/light-hits.ts";
import type { HandState } from "../world/pose.ts";
import { asksForLight } from "./instant.ts";

/** One page of light, held against the truth. */
export interface PageMeasured {
  /** The hand it falls on; undefined when it falls beside every hand. */
  readonly handIndex: number | undefined;
  /** It falls on an open palm. */
  readonly isTrue: boolean;
  /** From the true palm's centre to where the page's own centre lands, along the palm. */
  readonly offsetMm: number;
  /** Between the text's upward direction, as it lands, and the true palm's. */
  readonly uprightDeg: number;
  /** Samples of the text's area on the palm, of all. */
  readonly inside: number;
  readonly samples: number;
}

/** How far a hand is believed to be, against how far it is. */
export interface DepthMeasured {
  /** Believed, of the true depth: 1 is right. */
  readonly ofTrue: number;
  /** The hand's size has been learned from a seen mark. */
  readonly learned: boolean;
}

/** @returns for each hand the depth of the track that is nearest to it in the picture. */
export function measureDepths(
  tracks: readonly Track[],
  truths: readonly HandTruth[],
  atMs: number,
): DepthMeasured[] {
  return truths.flatMap(({ centreMm }) => {
    const near = tracks.flatMap((track) => {
      const { centre } = foresee(track, atMs);
      const apart = Math.hypot(
        centre.x / centre.z - centreMm.x / centreMm.z,
        centre.y / centre.z - centreMm.y / centreMm.z,
      );
      return apart < SAME_HAND
        ? [{ apart, ofTrue: centre.z / centreMm.z, learned: track.size.learned !== undefined }]
        : [];
    });
    const [nearest] = near.toSorted((a, b) => a.apart - b.apart);
    return nearest === undefined ? [] : [{ ofTrue: nearest.ofTrue, learned: nearest.learned }];
  });
}

/** A ring that falls on an open palm. */
export function isOnPalm(
  { mapping }: Picture["marks"][number],
  states: readonly HandState[],
  whereLightFalls: (pixels: readonly ProjectorPx[]) => readonly LightHit[],
): boolean {
  const [hit] = whereLightFalls([applyMapping(mapping, CENTRE)]);
  if (hit === undefined || hit.kind === "elsewhere") return false;
  const state = states[hit.handIndex];
  return state !== undefined && asksForLight(state);
}

/** Half a palm at arm's length, as the camera's rays see it. */
const SAME_HAND = 0.05;
const SAMPLE_MM = 4;
const UP: PalmMm = { x: 0, y: -12 };
const DOWN: PalmMm = { x: 0, y: 12 };
const CENTRE: PalmMm = { x: 0, y: 0 };

/** @param whereLightFalls the room's own answer, for projector px. */
export function measurePage(
  lit: Picture["pages"][number],
  truths: readonly HandTruth[],
  states: readonly HandState[],
  whereLightFalls: (pixels: readonly ProjectorPx[]) => readonly LightHit[],
): PageMeasured {
  const area = textSamples(lit.page);
  const hits = whereLightFalls([CENTRE, UP, DOWN, ...area].map((p) => applyMapping(lit.mapping, p)));
  const [centre, up, down, ...rest] = hits;
  const handIndex = centre !== undefined && centre.kind !== "elsewhere" ? centre.handIndex : undefined;
  const truth = handIndex === undefined ? undefined : truths[handIndex];
  const state = handIndex === undefined ? undefined : states[handIndex];
  const inside = rest.filter((hit) => hit.kind === "palm").length;
  const isTrue = state !== undefined && asksForLight(state);
  if (truth === undefined || centre === undefined || up === undefined || down === undefined) {
    return { handIndex, isTrue, offsetMm: NaN, uprightDeg: NaN, inside, samples: area.length };
  }
  const off = minus(centre.pointMm, truth.centreMm);
  const lies = unit(minus(down.pointMm, up.pointMm));
  return {
    handIndex,
    isTrue,
    offsetMm: Math.hypot(dot(off, truth.right), dot(off, truth.down)),
    uprightDeg: (Math.atan2(Math.abs(dot(lies, truth.right)), dot(lies, truth.down)) * 180) / Math.PI,
    inside,
    samples: area.length,
  };
}

/** Points all over the lines' boxes, from x-height to baseline, at even distances. */
function textSamples(page: Page): PalmMm[] {
  return page.lines.flatMap((line) => {
    const count = Math.max(1, Math.round(line.widthMm / SAMPLE_MM));
    return Array.from({ length: count }, (_, i) => ({
      x: line.leftMm + ((i + 0.5) * line.widthMm) / count,
      y: line.baselineMm - page.xHeightMm / 2,
    }));
  });
}
