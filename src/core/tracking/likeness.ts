import type { PalmMm } from "../geometry/spaces.ts";
import { dot, minus, norm } from "../geometry/vector.ts";
import type { Palm } from "../palm/palm.ts";
import { foresee, type Track } from "./track.ts";

/** A palm farther than this from where a hand was foreseen is another hand: half a hand's length, more the longer it was unseen. */
const GATE_MM = 90;
const GATE_GROWS_MM_PER_S = 250;
/** Where two hands are near each other, which is which shows in more than their place; these count as much as a third of the gate. */
const OTHER_THUMB = 1;
const TURN_RAD = 0.7;
const SPAN_RATIO = 0.12;
/** No look outweighs a place: a detector's slip in one of them must not. */
const MOST = 2;

/**
 * How unlike a palm is the continuation of a hand: 0 the same, 9 at the gate by its place alone. Apparent size is in the place already, as depth,
 * but for hands so small that they would lie below the table: those are told by the palm's own span.
 * @returns Infinity when it cannot be the same hand.
 */
export function unlikeness(track: Track, palm: Palm, atMs: number): number {
  const pose = foresee(track, atMs);
  const gate = GATE_MM + (GATE_GROWS_MM_PER_S * (atMs - track.seenAtMs)) / 1000;
  const apart = norm(minus(pose.centre, palm.centre));
  if (apart >= gate) return Infinity;
  const turned = Math.acos(Math.min(1, Math.max(-1, dot(pose.down, palm.down))));
  const grown = Math.log(spanOf(palm.outline) / spanOf(track.outline));
  return (
    ((3 * apart) / gate) ** 2 +
    (palm.thumb === track.thumb ? 0 : OTHER_THUMB) +
    Math.min(MOST, (turned / TURN_RAD) ** 2) +
    Math.min(MOST, (grown / SPAN_RATIO) ** 2)
  );
}

/** From its centre to its farthest point, mm. */
function spanOf(outline: readonly PalmMm[]): number {
  let span = 0;
  for (const { x, y } of outline) span = Math.max(span, Math.hypot(x, y));
  return span;
}
