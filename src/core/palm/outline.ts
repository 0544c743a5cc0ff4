import type { PalmMm } from "../geometry/spaces.ts";

/** The palm's rigid points on its own plane, mm, y toward the wrist, any origin. */
export interface PalmPoints {
  readonly wrist: PalmMm;
  readonly thumbRoot: PalmMm;
  readonly index: PalmMm;
  readonly middle: PalmMm;
  readonly ring: PalmMm;
  readonly little: PalmMm;
}

/**
 * Flesh around the joints, as shares of the distance between the outer knuckles. That distance is about 0.73 of the hand's breadth
 * (adult means 84–90 mm of breadth over 62–66 mm between joint centres; Garrett 1971, Buchholz 1992), so each side has about 0.18 more.
 * Palms are 0.56 of a hand's length and the detector's knuckles stand at 0.50 of it, so finger roots are 0.17 beyond them. A wrist is
 * 60–64 mm broad, ±0.48: less here, where skin curves away from the light. Its landmark stands in the heel, just above the crease.
 * The ball of the thumb reaches 0.4 beyond the thumb's root on an open hand, and moves with the thumb: most of that. The little finger's
 * corner stands higher than the index finger's, since its knuckle lies lower and corners are cut.
 */
const FLESH = {
  side: 0.18,
  fingerRoot: 0.17,
  indexRoot: 0.1,
  littleRoot: 0.18,
  heel: 0.4,
  heelDown: 0.04,
  thenar: 0.34,
  web: 0.22,
  hypothenar: 0.34,
} as const;

/**
 * The palm proper, from the wrist crease to the roots of the fingers, without the thumb: a closed polygon, smooth, clockwise from the index finger
 * for a palm whose thumb is at the left.
 */
export function outlineAround(points: PalmPoints): readonly PalmMm[] {
  const { wrist, thumbRoot, index, middle, ring, little } = points;
  const breadth = Math.hypot(index.x - little.x, index.y - little.y);
  /** Toward the thumb's side: −1 or 1. */
  const thumbward = Math.sign(index.x - little.x);
  const by = (p: PalmMm, out: number, up: number): PalmMm => ({
    x: p.x + thumbward * out * breadth,
    y: p.y - up * breadth,
  });
  return smooth([
    by(index, FLESH.side, FLESH.indexRoot),
    by(middle, 0, FLESH.fingerRoot),
    by(ring, 0, FLESH.fingerRoot),
    by(little, -FLESH.side, FLESH.littleRoot),
    by(mid(little, wrist), -FLESH.hypothenar, 0),
    by(wrist, -FLESH.heel, -FLESH.heelDown),
    by(wrist, FLESH.heel, -FLESH.heelDown),
    by(thumbRoot, FLESH.thenar, 0),
    by(mid(mid(thumbRoot, index), index), FLESH.web, 0),
  ]);
}

const mid = (a: PalmMm, b: PalmMm): PalmMm => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** One round of corner cutting (Chaikin 1974): twice the points, no sharp corner, inside the old polygon's hull. */
function smooth(polygon: readonly PalmMm[]): PalmMm[] {
  return polygon.flatMap((a, i) => {
    const b = polygon[(i + 1) % polygon.length] ?? a;
    return [
      { x: 0.75 * a.x + 0.25 * b.x, y: 0.75 * a.y + 0.25 * b.y },
      { x: 0.25 * a.x + 0.75 * b.x, y: 0.25 * a.y + 0.75 * b.y },
    ];
  });
}
