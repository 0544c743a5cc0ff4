interface Point {
  readonly x: number;
  readonly y: number;
}

/** Centre of area of a simple closed polygon, first point not repeated (the shoelace formula). In the space of its points. */
export function centroid(polygon: readonly Point[]): Point {
  let area = 0;
  let x = 0;
  let y = 0;
  for (const [i, a] of polygon.entries()) {
    const b = polygon[(i + 1) % polygon.length] ?? a;
    const slice = a.x * b.y - b.x * a.y;
    area += slice;
    x += (a.x + b.x) * slice;
    y += (a.y + b.y) * slice;
  }
  return { x: x / (3 * area), y: y / (3 * area) };
}

/** Whether a point lies within a simple closed polygon of the same space (even–odd rule). */
export function contains(polygon: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let before = polygon.at(-1);
  for (const a of polygon) {
    if (before === undefined) return false;
    if (a.y > y !== before.y > y && x < a.x + ((y - a.y) / (before.y - a.y)) * (before.x - a.x))
      inside = !inside;
    before = a;
  }
  return inside;
}
