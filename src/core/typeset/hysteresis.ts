import type { PalmMm } from "../geometry/spaces.ts";

/** How far the palm's edge may move before its page is set anew, in mm: less inward, where the margin wears thin, than outward. */
export interface Hysteresis {
  readonly inwardMm: number;
  readonly outwardMm: number;
}

export const defaultHysteresis: Hysteresis = { inwardMm: 2, outwardMm: 6 };

/**
 * Whether a page set for `fitted` should be set again for the outline as it is now. Both are in palm mm, so the hand's place and turn
 * do not count: a turning hand never re-lays out its text.
 */
export function needsRefit(
  fitted: readonly PalmMm[],
  now: readonly PalmMm[],
  { inwardMm, outwardMm }: Hysteresis = defaultHysteresis,
): boolean {
  return (
    now.some((point) => distanceTo(fitted, point) > (contains(fitted, point) ? inwardMm : outwardMm)) ||
    fitted.some((point) => distanceTo(now, point) > (contains(now, point) ? outwardMm : inwardMm))
  );
}

function contains(outline: readonly PalmMm[], { x, y }: PalmMm): boolean {
  return outline.reduce((inside, a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a;
    const crosses = a.y <= y !== b.y <= y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    return crosses ? !inside : inside;
  }, false);
}

function distanceTo(outline: readonly PalmMm[], { x, y }: PalmMm): number {
  const distances = outline.map((a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const lengthSquared = dx * dx + dy * dy;
    const along = lengthSquared === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / lengthSquared;
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
  });
  return Math.min(...distances);
}
