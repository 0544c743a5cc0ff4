import type { Scenario } from "../../../schema/scenario.ts";
import { type Moment, momentAt } from "./moment.ts";
import type { HandState, Pose } from "./pose.ts";

/** One of the moments that a frame gathers light at. */
export interface Glimpse {
  readonly moment: Moment;
  /** For each row, top first, the share of its light that is from this moment. Over a frame's glimpses they sum to 1. */
  readonly rowShares: Float32Array;
}

/** A moving edge is laid down in steps of so many px: finer ones drown in the noise. */
const STEP_PX = 2;
const MOST_GLIMPSES = 8;
/** From the palm's centre to finger tips: how far a turn carries them. */
const REACH_MM = 100;

type Given = Pick<Scenario, "camera" | "hands" | "distractors">;

/**
 * The moments of one frame, as many as what moves in it needs: one when all is still, or when the shutter freezes it.
 * The projector's picture stands meanwhile: of those within an exposure, the one at its middle is shown.
 * @param middleMs the middle of the middle row's exposure.
 */
export function glimpsesOf(scenario: Given, middleMs: number, seed: number): Glimpse[] {
  const { shutterMs, rollingMs, heightPx } = scenario.camera;
  const spanMs = shutterMs + rollingMs;
  const at = (share: number) => momentAt(scenario, middleMs + (share - 0.5) * spanMs, seed);
  const path = spanMs === 0 ? [] : [at(0), at(0.5), at(1)];
  const movedPx = path.reduce((sum, to, i) => sum + travelPx(scenario, path[i - 1] ?? to, to), 0);
  const count = Math.min(MOST_GLIMPSES, Math.max(1, Math.ceil(movedPx / STEP_PX)));
  return Array.from({ length: count }, (_, i) => ({
    moment: at((i + 0.5) / count),
    rowShares: rowSharesOf(i, count, heightPx, spanMs === 0 ? 1 : shutterMs / spanMs),
  }));
}

/**
 * How much each row sees of the moment that stands for the span from i/count to (i + 1)/count of a frame's time.
 * @param open the share of that time for which each row gathers light; the first row begins with it, the last one ends it.
 */
export function rowSharesOf(i: number, count: number, rows: number, open: number): Float32Array {
  const stays = Math.max(open, 1 / count);
  return Float32Array.from({ length: rows }, (_, row) => {
    const from = (1 - stays) * (rows === 1 ? 0.5 : row / (rows - 1));
    const overlap = Math.min((i + 1) / count, from + stays) - Math.max(i / count, from);
    return Math.max(0, overlap) / stays;
  });
}

/** The longest way in camera px that anything goes from one moment to another. */
function travelPx({ camera }: Given, from: Moment, to: Moment): number {
  const focalPx = camera.widthPx / 2 / Math.tan((camera.fovDeg * Math.PI) / 360);
  const ways = [
    ...to.hands.map((hand, i) => {
      const before = from.hands[i] ?? hand;
      return wayMm(before, hand) + REACH_MM * bentBy(before, hand);
    }),
    ...to.distractors.map((thing, i) => wayMm(from.distractors[i] ?? thing, thing)),
  ];
  const depths = [...to.hands, ...to.distractors].map(({ centreMm }) => centreMm[2]);
  return Math.max(0, ...ways.map((way, i) => (way * focalPx) / (depths[i] ?? Infinity)));
}

function wayMm(a: Pose, b: Pose): number {
  const went = Math.hypot(...b.centreMm.map((value, axis) => value - (a.centreMm[axis] ?? value)));
  const turnedDeg = Math.hypot(b.rollDeg - a.rollDeg, b.pitchDeg - a.pitchDeg, b.yawDeg - a.yawDeg);
  return went + (REACH_MM * turnedDeg * Math.PI) / 180;
}

/** How much of a whole grip the fingers have changed. */
function bentBy(a: HandState, b: HandState): number {
  const before = heldOf(a);
  return Math.hypot(...heldOf(b).map((value, i) => value - (before[i] ?? value)));
}

const heldOf = ({ openness, fingers }: HandState): number[] => [
  openness,
  fingers?.relaxed ?? 0,
  fingers?.curled ?? 0,
  fingers?.spread ?? 0,
];
