import type { CameraPx } from "../geometry/spaces.ts";

/** Clockwise as seen (y points down), without points in the middle of a side (Andrew's monotone chain). */
export function convexHull(points: readonly CameraPx[]): readonly CameraPx[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const over = chain(sorted);
  const under = chain(sorted.toReversed());
  return [...over.slice(0, -1), ...under.slice(0, -1)];
}

function chain(points: readonly CameraPx[]): readonly CameraPx[] {
  const kept: CameraPx[] = [];
  for (const point of points) {
    for (
      let [a, b] = [kept.at(-2), kept.at(-1)];
      a && b && !turnsRight(a, b, point);
      [a, b] = [kept.at(-2), kept.at(-1)]
    )
      kept.pop();
    kept.push(point);
  }
  return kept;
}

const turnsRight = (a: CameraPx, b: CameraPx, c: CameraPx): boolean =>
  (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0;
