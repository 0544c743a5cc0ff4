import type { CameraPx } from "../geometry/spaces.ts";
import { convexHull } from "./convex-hull.ts";

/** Four corners, clockwise as seen. */
export type Quad = readonly [CameraPx, CameraPx, CameraPx, CameraPx];

/**
 * A tight quadrilateral around points: their hull, whose sides are taken away one by one, each time the one whose neighbours' prolongation
 * adds least area. A corner that a thumb hides comes back; undefined where the hull has no four sides.
 */
export function enclosingQuad(points: readonly CameraPx[]): Quad | undefined {
  let polygon = convexHull(points);
  while (polygon.length > 4) {
    let best: { readonly side: number; readonly peak: CameraPx; readonly area: number } | undefined;
    for (const side of polygon.keys()) {
      const over = peakOver(polygon, side);
      if (over !== undefined && over.area < (best?.area ?? Infinity)) best = { side, ...over };
    }
    if (best === undefined) return undefined;
    polygon = withPeak(polygon, best.side, best.peak);
  }
  const [a, b, c, d] = polygon;
  return a && b && c && d ? [a, b, c, d] : undefined;
}

interface Peak {
  readonly peak: CameraPx;
  readonly area: number;
}

/** Where the neighbours of a side (from its vertex to the next) meet beyond it, and the area between; undefined where they part. */
function peakOver(polygon: readonly CameraPx[], side: number): Peak | undefined {
  const at = (i: number): CameraPx => polygon[(i + polygon.length) % polygon.length] ?? { x: 0, y: 0 };
  const [before, a, b, after] = [at(side - 1), at(side), at(side + 1), at(side + 2)];
  const [ux, uy, vx, vy] = [a.x - before.x, a.y - before.y, b.x - after.x, b.y - after.y];
  const turn = ux * vy - uy * vx;
  const ahead = ((b.x - a.x) * vy - (b.y - a.y) * vx) / turn;
  const back = ((b.x - a.x) * uy - (b.y - a.y) * ux) / turn;
  if (!(ahead >= 0 && back >= 0 && Number.isFinite(ahead + back))) return undefined;
  const peak = { x: a.x + ahead * ux, y: a.y + ahead * uy };
  return { peak, area: Math.abs(areaOf([a, peak, b])) };
}

function withPeak(polygon: readonly CameraPx[], side: number, peak: CameraPx): readonly CameraPx[] {
  const next = (side + 1) % polygon.length;
  return polygon.flatMap((vertex, i) => (i === next ? [] : i === side ? [peak] : [vertex]));
}

/** The shoelace formula, positive clockwise (y points down). */
export function areaOf(polygon: readonly CameraPx[]): number {
  return (
    polygon.reduce((sum, a, i) => {
      const b = polygon[(i + 1) % polygon.length] ?? a;
      return sum + a.x * b.y - b.x * a.y;
    }, 0) / 2
  );
}
