import type { PalmMm } from "../geometry/spaces.ts";

/**
 * The inside of a palm, row by row: `leftMm[k]` to `rightMm[k]` is the widest free stretch at `topMm + k · rowMm`, in palm mm.
 * The first and last row have room; a row without any in between has its left end right of its right end.
 */
export interface Chords {
  readonly topMm: number;
  readonly rowMm: number;
  readonly leftMm: Float64Array;
  readonly rightMm: Float64Array;
}

type Stretch = readonly [leftMm: number, rightMm: number];

const noRoom: Stretch = [Infinity, -Infinity];

/**
 * Erodes a closed outline by `marginMm`: a point of a chord lies inside the polygon, and no edge is nearer than the margin.
 * Exact on every row, at any shape: the points too near an edge form a capsule, which a row cuts in one stretch. Between rows
 * the capsules bulge by less than rowMm² / 8 marginMm, some microns.
 * @param outline polygon in palm mm, either way round, first point not repeated.
 */
export function chordsOf(outline: readonly PalmMm[], marginMm: number, rowMm: number): Chords {
  const edges = outline.map((from, i): Edge => [from, outline[(i + 1) % outline.length] ?? from]);
  const heights = outline.map((point) => point.y);
  const first = Math.ceil((Math.min(...heights) + marginMm) / rowMm);
  const last = Math.floor((Math.max(...heights) - marginMm) / rowMm);
  const chords: Stretch[] = [];
  for (let row = first; row <= last; row++) chords.push(widest(freeStretches(edges, marginMm, row * rowMm)));
  const open = ([left, right]: Stretch) => left < right;
  const from = Math.max(0, chords.findIndex(open));
  const inside = chords.slice(from, chords.findLastIndex(open) + 1);
  return {
    topMm: inside.length === 0 ? 0 : (first + from) * rowMm,
    rowMm,
    leftMm: Float64Array.from(inside, ([left]) => left),
    rightMm: Float64Array.from(inside, ([, right]) => right),
  };
}

/** From the first row with room to the last, in mm. */
export const heightMm = ({ leftMm, rowMm }: Chords): number => Math.max(0, leftMm.length - 1) * rowMm;

/** Area in mm² and height of the centre of area, in palm mm. */
export function areaOf({ topMm, rowMm, leftMm, rightMm }: Chords): {
  readonly mm2: number;
  readonly middleMm: number;
} {
  let area = 0;
  let moment = 0;
  for (const [row, left] of leftMm.entries()) {
    const strip = Math.max(0, (rightMm[row] ?? left) - left) * rowMm;
    area += strip;
    moment += strip * (topMm + row * rowMm);
  }
  return { mm2: area, middleMm: area > 0 ? moment / area : topMm };
}

type Edge = readonly [from: PalmMm, to: PalmMm];

function freeStretches(edges: readonly Edge[], marginMm: number, y: number): readonly Stretch[] {
  let free = insideStretches(edges, y);
  for (const edge of edges) {
    const [near, far] = nearEdge(edge, marginMm, y);
    if (near >= far) continue;
    free = free.flatMap(([left, right]): Stretch[] => {
      if (far <= left || near >= right) return [[left, right]];
      const pieces: Stretch[] = [];
      if (near > left) pieces.push([left, near]);
      if (far < right) pieces.push([far, right]);
      return pieces;
    });
  }
  return free;
}

/** Even-odd rule on one row. */
function insideStretches(edges: readonly Edge[], y: number): readonly Stretch[] {
  const crossings: number[] = [];
  for (const [a, b] of edges) {
    if (a.y <= y !== b.y <= y) crossings.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
  }
  crossings.sort((p, q) => p - q);
  const stretches: Stretch[] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    stretches.push([crossings[i] ?? 0, crossings[i + 1] ?? 0]);
  }
  return stretches;
}

/** The stretch of a row within `marginMm` of an edge: the hull of two discs and the band between them. */
function nearEdge([a, b]: Edge, marginMm: number, y: number): Stretch {
  let left = Infinity;
  let right = -Infinity;
  const reach = (x: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
  };
  for (const end of [a, b]) {
    const half = Math.sqrt(marginMm ** 2 - (y - end.y) ** 2);
    if (half >= 0) {
      reach(end.x - half);
      reach(end.x + half);
    }
  }
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length > 0) {
    const nx = (-(b.y - a.y) / length) * marginMm;
    const ny = ((b.x - a.x) / length) * marginMm;
    for (const side of [1, -1]) {
      const t = (y - (a.y + side * ny)) / (b.y - a.y);
      if (t >= 0 && t <= 1) reach(a.x + side * nx + t * (b.x - a.x));
    }
  }
  return [left, right];
}

const widest = (stretches: readonly Stretch[]): Stretch =>
  stretches.reduce((best, next) => (next[1] - next[0] > best[1] - best[0] ? next : best), noRoom);
