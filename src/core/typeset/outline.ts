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
  const heights = outline.map((point) => point.y);
  const first = Math.ceil((Math.min(...heights) + marginMm) / rowMm);
  const last = Math.floor((Math.max(...heights) - marginMm) / rowMm);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (): Row => ({
    crossings: [],
    nearEdges: [],
  }));
  for (const [i, from] of outline.entries()) {
    const edge = { from, to: outline[(i + 1) % outline.length] ?? from };
    const [above, below] = [Math.min(from.y, edge.to.y) - marginMm, Math.max(from.y, edge.to.y) + marginMm];
    for (
      let k = Math.max(0, Math.ceil(above / rowMm) - first);
      k < rows.length && (first + k) * rowMm <= below;
      k++
    ) {
      cut(edge, marginMm, (first + k) * rowMm, rows[k]);
    }
  }
  const chords = rows.map(widestFree);
  const from = Math.max(0, chords.findIndex(hasRoom));
  const inside = chords.slice(from, chords.findLastIndex(hasRoom) + 1);
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

interface Edge {
  readonly from: PalmMm;
  readonly to: PalmMm;
}

/** What the edges do to a row: where they cross it, and which stretches they come too near. */
interface Row {
  readonly crossings: number[];
  readonly nearEdges: Stretch[];
}

function cut(edge: Edge, marginMm: number, y: number, row: Row | undefined): void {
  const { from: a, to: b } = edge;
  if (a.y <= y !== b.y <= y) row?.crossings.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
  row?.nearEdges.push(nearEdge(edge, marginMm, y));
}

/** The stretch of a row within `marginMm` of an edge: the hull of two discs and the band between them. */
function nearEdge({ from: a, to: b }: Edge, marginMm: number, y: number): Stretch {
  const [aHalf, bHalf] = [halfChord(marginMm, y - a.y), halfChord(marginMm, y - b.y)];
  let left = Math.min(a.x - aHalf, b.x - bHalf);
  let right = Math.max(a.x + aHalf, b.x + bHalf);
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  for (const side of [marginMm / length, -marginMm / length]) {
    const cornerY = a.y + side * (b.x - a.x);
    const t = (y - cornerY) / (b.y - a.y);
    if (t >= 0 && t <= 1) {
      const x = a.x - side * (b.y - a.y) + t * (b.x - a.x);
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
  }
  return [left, right];
}

/** Half of what a row cuts from a disc, −∞ where it misses it. */
const halfChord = (radius: number, offset: number): number =>
  Math.abs(offset) < radius ? Math.sqrt(radius ** 2 - offset ** 2) : -Infinity;

/** Inside by the even-odd rule, less what is too near an edge. */
const widestFree = (row: Row): Stretch => freeInOneStretch(row) ?? widestOfMany(row);

/** What is left of a row that the outline crosses twice when the edges only narrow it, as in most palms; undefined elsewhere. */
function freeInOneStretch({ crossings, nearEdges }: Row): Stretch | undefined {
  const [a, b] = crossings;
  if (a === undefined || b === undefined || crossings.length > 2) return undefined;
  let [left, right] = [Math.min(a, b), Math.max(a, b)];
  for (let narrowed = true; narrowed && left < right;) {
    narrowed = false;
    for (const [from, to] of nearEdges) {
      if (from >= right || to <= left) continue;
      if (from > left && to < right) return undefined;
      narrowed = true;
      if (from <= left) left = to;
      else right = from;
    }
  }
  return [left, right];
}

function widestOfMany({ crossings, nearEdges }: Row): Stretch {
  const ends = crossings.toSorted((p, q) => p - q);
  const taken = nearEdges.toSorted(([p], [q]) => p - q);
  let widest = noRoom;
  for (let i = 0; i + 1 < ends.length; i += 2) {
    let left = ends[i] ?? 0;
    const right = ends[i + 1] ?? 0;
    for (const [from, to] of [...taken, [right, right]] as const) {
      const free: Stretch = [left, Math.min(from, right)];
      if (free[1] - free[0] > widest[1] - widest[0]) widest = free;
      left = Math.max(left, to);
    }
  }
  return widest;
}

const hasRoom = ([left, right]: Stretch): boolean => left < right;
