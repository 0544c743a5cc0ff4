import { chance } from "../chance.ts";
import type { CameraPx } from "../geometry/spaces.ts";
import { cross, dot } from "../geometry/vector.ts";

/** A sheet's side between two rough corners: `along` runs from 0 to `length`, `off` to the inside, both px; a lens bends it into a parabola. */
export interface SideFrame {
  readonly from: CameraPx;
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
}

export interface SidePoint {
  readonly along: number;
  readonly off: number;
}

/** `off = c0 + c1·s + c2·s²` with `s` from −1 at one end to 1 at the other. */
export type SideCurve = readonly [number, number, number];

export function sideFrame(from: CameraPx, to: CameraPx): SideFrame {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { from, dx: (to.x - from.x) / length, dy: (to.y - from.y) / length, length };
}

/** Clockwise corners have the inside to the right of each side. */
export function onSide({ from, dx, dy }: SideFrame, along: number, off: number): CameraPx {
  return { x: from.x + along * dx - off * dy, y: from.y + along * dy + off * dx };
}

export function offAt([c0, c1, c2]: SideCurve, { length }: SideFrame, along: number): number {
  const s = (2 * along) / length - 1;
  return c0 + s * (c1 + s * c2);
}

const TRIALS = 80;

/** The parabola through three of the points that most others lie near: thumbs and dots of light may make up half of them. */
export function agreedCurve(
  frame: SideFrame,
  points: readonly SidePoint[],
  nearPx: number,
): SideCurve | undefined {
  let best: SideCurve | undefined;
  let most = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const three = [0, 1, 2].map((pick) => points[Math.floor(chance(trial, pick) * points.length)]);
    const curve = fitCurve(
      frame,
      three.filter((point) => point !== undefined),
    );
    if (curve === undefined || Math.abs(curve[2]) > MOST_BEND * frame.length) continue;
    let near = 0;
    for (const { along, off } of points) if (Math.abs(off - offAt(curve, frame, along)) < nearPx) near++;
    if (near > most) [best, most] = [curve, near];
  }
  return best;
}

/** Rise over half a side's length, as a share of the side: k1 −0.3 at 80° bends an A3 sheet at 65 cm by 0.03. */
const MOST_BEND = 0.04;

/** Least squares (normal equations, Cramer's rule); undefined for fewer than three places. */
export function fitCurve(frame: SideFrame, points: readonly SidePoint[]): SideCurve | undefined {
  const m = [0, 0, 0, 0, 0];
  const v = [0, 0, 0];
  for (const { along, off } of points) {
    const s = (2 * along) / frame.length - 1;
    let power = 1;
    for (let i = 0; i < 5; i++, power *= s) {
      m[i] = (m[i] ?? 0) + power;
      if (i < 3) v[i] = (v[i] ?? 0) + power * off;
    }
  }
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0] = m;
  const [x = 0, y = 0, z = 0] = v;
  const [p, q, r, w] = [
    { x: m0, y: m1, z: m2 },
    { x: m1, y: m2, z: m3 },
    { x: m2, y: m3, z: m4 },
    { x, y, z },
  ] as const;
  const whole = dot(p, cross(q, r));
  if (Math.abs(whole) < 1e-9) return undefined;
  return [dot(w, cross(q, r)) / whole, dot(p, cross(w, r)) / whole, dot(p, cross(q, w)) / whole];
}
