import { toCamera, type PinholePair } from "../geometry/pinhole.ts";
import { turnAbout, turnRotation } from "../geometry/rotation.ts";
import type { CameraPx, RoomMm } from "../geometry/spaces.ts";
import { add, dot, minus, times, type Vec3 } from "../geometry/vector.ts";
import type { Culprit, Movement } from "./opening-report.ts";
import type { Zone } from "./zone.ts";

/** One thing that can have moved, alone. */
export interface Explanation {
  readonly what: Culprit;
  /** By how much each of its parameters may be away from 0, as a standard deviation: radians and mm; zooms as a share, shifts in px. */
  readonly spreads: readonly number[];
  readonly zoneAfter: (before: Zone, by: readonly number[]) => Zone;
  /** Where a point of the plane, which may also be one of the room behind it, is seen afterwards. */
  readonly seenAfter: (before: Zone, by: readonly number[], p: RoomMm) => CameraPx;
  readonly movement: (before: Zone, by: readonly number[]) => Movement;
}

const TURN = 0.05;
const SHIFT_MM = 30;
const ZOOM = 0.03;
const LENS_SHIFT_PX = 60;
const RIGID = [TURN, TURN, TURN, SHIFT_MM, SHIFT_MM, SHIFT_MM];

const at = (by: readonly number[], i: number): number => by[i] ?? 0;
const shiftOf = (by: readonly number[]): Vec3 => ({ x: at(by, 3), y: at(by, 4), z: at(by, 5) });
const turned = (by: readonly number[], v: Vec3): Vec3 =>
  turnAbout("z", at(by, 2), turnAbout("y", at(by, 1), turnAbout("x", at(by, 0), v)));
const degreesOf = (by: readonly number[]): number =>
  (Math.hypot(at(by, 0), at(by, 1), at(by, 2)) * 180) / Math.PI;
const rigid = (what: Culprit, by: readonly number[]): Movement => ({
  what,
  mm: Math.hypot(at(by, 3), at(by, 4), at(by, 5)),
  deg: degreesOf(by),
  percent: 0,
});

/** All points of the room move the other way: `p′ = R·p + t`, seen from the camera. */
const camera: Explanation = {
  what: "camera",
  spreads: RIGID,
  zoneAfter: ({ pair, plane }, by) => {
    const [a, b, c, d, e, f, g, h, i] = pair.rotation;
    const rows = [
      { x: a, y: b, z: c },
      { x: d, y: e, z: f },
      { x: g, y: h, z: i },
    ].map((row) => turned(by, row));
    const [x, y, z] = rows;
    if (x === undefined || y === undefined || z === undefined) return { pair, plane };
    const shift = shiftOf(by);
    const [tx, ty, tz] = pair.translationMm;
    const normal = turned(by, plane);
    return {
      pair: {
        ...pair,
        rotation: [x.x, x.y, x.z, y.x, y.y, y.z, z.x, z.y, z.z],
        translationMm: [tx - dot(x, shift), ty - dot(y, shift), tz - dot(z, shift)],
      },
      plane: times(normal, 1 / (1 + dot(normal, shift))),
    };
  },
  seenAfter: ({ pair }, by, p) => toCamera(pair.camera, add(turned(by, p), shiftOf(by))),
  movement: (_, by) => rigid("camera", by),
};

const cameraLens: Explanation = {
  what: "camera-lens",
  spreads: [ZOOM],
  zoneAfter: ({ pair, plane }, by) => ({ pair: { ...pair, camera: zoomed(pair.camera, by) }, plane }),
  seenAfter: ({ pair }, by, p) => toCamera(zoomed(pair.camera, by), p),
  movement: (_, by) => ({ what: "camera-lens", mm: 0, deg: 0, percent: 100 * at(by, 0) }),
};

const zoomed = (lens: PinholePair["camera"], by: readonly number[]): PinholePair["camera"] => ({
  ...lens,
  focalPx: lens.focalPx * (1 + at(by, 0)),
});

const stays = ({ pair }: Zone, _by: readonly number[], p: RoomMm): CameraPx => toCamera(pair.camera, p);

const projector: Explanation = {
  what: "projector",
  spreads: RIGID,
  zoneAfter: ({ pair, plane }, by) => {
    const [x, y, z] = pair.translationMm;
    const t = add(turned(by, { x, y, z }), shiftOf(by));
    const rotation = turnRotation(
      "z",
      at(by, 2),
      turnRotation("y", at(by, 1), turnRotation("x", at(by, 0), pair.rotation)),
    );
    return { pair: { ...pair, rotation, translationMm: [t.x, t.y, t.z] }, plane };
  },
  seenAfter: stays,
  movement: (_, by) => rigid("projector", by),
};

/** Its zoom and its lens shift, as their levers are turned. */
const projectorLens: Explanation = {
  what: "projector-lens",
  spreads: [ZOOM, LENS_SHIFT_PX, LENS_SHIFT_PX],
  zoneAfter: ({ pair, plane }, by) => {
    const { centreXPx, centreYPx, ...lens } = zoomed(pair.projector, by);
    const moved = { ...lens, centreXPx: centreXPx + at(by, 1), centreYPx: centreYPx + at(by, 2) };
    return { pair: { ...pair, projector: moved }, plane };
  },
  seenAfter: stays,
  movement: ({ pair, plane }, by) => ({
    what: "projector-lens",
    mm: Math.hypot(at(by, 1), at(by, 2)) / (pair.projector.focalPx * plane.z),
    deg: 0,
    percent: 100 * at(by, 0),
  }),
};

/** The table about its middle, or the whole mount above it: what stands on the table goes with it. */
const table: Explanation = {
  what: "table",
  spreads: RIGID,
  zoneAfter: ({ pair, plane }, by) => {
    const middle = { x: 0, y: 0, z: 1 / plane.z };
    const normal = turned(by, plane);
    // A point of it, p, went to R·(p − m) + m + t.
    return {
      pair,
      plane: times(normal, 1 / (1 + dot(normal, add(middle, shiftOf(by))) - dot(plane, middle))),
    };
  },
  seenAfter: ({ pair, plane }, by, p) => {
    const middle = { x: 0, y: 0, z: 1 / plane.z };
    return toCamera(pair.camera, add(add(turned(by, minus(p, middle)), middle), shiftOf(by)));
  },
  movement: (_, by) => rigid("table", by),
};

/** Each alone: two that moved at once are not told apart. */
export const EXPLANATIONS: readonly Explanation[] = [camera, projector, table, cameraLens, projectorLens];
