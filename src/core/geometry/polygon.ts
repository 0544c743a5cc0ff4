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

/** Whether a point lies inside a closed polygon, first point not repeated (even–odd rule). In the space of its points. */
export function isInPolygon(p: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  for (const [i, a] of polygon.entries()) {
    const b = polygon[(i + 1) % polygon.length] ?? a;
    if (a.y > p.y !== b.y > p.y && p.x < a.x + ((p.y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

/** How far inside a closed polygon a point lies, negative outside, first point not repeated. In the space of its points. */
export function depthIn(p: Point, polygon: readonly Point[]): number {
  const nearest = polygon.reduce((least, a, i) => {
    const b = polygon[(i + 1) % polygon.length] ?? a;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    return Math.min(least, Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy));
  }, Infinity);
  return isInPolygon(p, polygon) ? nearest : -nearest;
}
