import * as fc from "fast-check";
import type { PalmMm } from "../../../../src/core/geometry/spaces.ts";

/** Rounder than an ellipse. */
const rounded = (part: number) => Math.sign(part) * Math.abs(part) ** 0.85;

/** A closed rounded outline, narrower toward the wrist, `radii` from the middle at even angles. */
const outlineOf = (radii: readonly number[], widthMm: number, heightMm: number): readonly PalmMm[] =>
  radii.map((radius, i) => {
    const angle = (2 * Math.PI * i) / radii.length;
    const y = rounded(Math.sin(angle)) * radius;
    const taper = 1 - 0.1 * y;
    return { x: (rounded(Math.cos(angle)) * radius * taper * widthMm) / 2, y: (y * heightMm) / 2 };
  });

/** The palm that the design's figures were taken on: 80 × 90 mm. */
export const adultPalm = outlineOf(Array<number>(32).fill(1), 80, 90);
export const childPalm = scaled(adultPalm, 0.65);

export function scaled(outline: readonly PalmMm[], by: number): readonly PalmMm[] {
  return outline.map(({ x, y }): PalmMm => ({ x: x * by, y: y * by }));
}

/** Palms from a small child's to a large adult's, of 16 to 40 points, bulging and slightly concave. */
export const anyPalm = fc
  .tuple(
    fc.array(fc.double({ min: 0.88, max: 1, noNaN: true }), { minLength: 16, maxLength: 40 }),
    fc.double({ min: 52, max: 96, noNaN: true }),
    fc.double({ min: 58, max: 108, noNaN: true }),
  )
  .map(([radii, width, height]) => outlineOf(radii, width, height));

/** Signed distance of a point from an outline, mm: positive inside. */
export function depthIn(outline: readonly PalmMm[], x: number, y: number): number {
  let inside = false;
  let nearest = Infinity;
  for (const [i, a] of outline.entries()) {
    const b = outline[(i + 1) % outline.length] ?? a;
    if (a.y <= y !== b.y <= y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const t = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy)));
    nearest = Math.min(nearest, Math.hypot(x - a.x - t * dx, y - a.y - t * dy));
  }
  return inside ? nearest : -nearest;
}
