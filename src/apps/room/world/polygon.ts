import { Vector2 } from "three";

/** Centre of a simple closed polygon's area. https://en.wikipedia.org/wiki/Centroid#Of_a_polygon */
export function areaCentroid(polygon: readonly Vector2[]): Vector2 {
  const centre = new Vector2();
  let twiceArea = 0;
  let from = polygon.at(-1);
  for (const to of polygon) {
    if (from === undefined) break;
    const cross = from.cross(to);
    twiceArea += cross;
    centre.x += (from.x + to.x) * cross;
    centre.y += (from.y + to.y) * cross;
    from = to;
  }
  return centre.divideScalar(3 * twiceArea);
}
