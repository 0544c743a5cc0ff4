import type { Plane } from "../geometry/mapping.ts";
import type { PinholePair } from "../geometry/pinhole.ts";
import { turnAbout, turnRotation, type Axis } from "../geometry/rotation.ts";

/** All of a rig that may be unknown. What goes beyond a pair is 0 in a sound rig, and is only freed to find out what is wrong with one. */
export interface RigModel {
  readonly pair: PinholePair;
  /** Where projector and camera stood to each other from some pose on, when that changed. */
  readonly later?: Pick<PinholePair, "rotation" | "translationMm">;
  /** How much longer the sheet's long side is than its name says, and how much shorter the other, as a logarithm. */
  readonly sheetStretch: number;
  /** The projector's picture, stretched upright against across, as a logarithm, and slanted: px across per px down. Both come of keystone. */
  readonly pictureStretch: number;
  readonly pictureSlant: number;
}

export const soundRig = (pair: PinholePair): RigModel => ({
  pair,
  sheetStretch: 0,
  pictureStretch: 0,
  pictureSlant: 0,
});

/** One direction in which a thing may move while it is fitted. `step` is small enough to take a derivative over. */
export interface Freedom<T> {
  readonly step: number;
  readonly move: (from: T, by: number) => T;
}

export const moved = <T>(from: T, freedoms: readonly Freedom<T>[], by: readonly number[]): T =>
  freedoms.reduce((thing, { move }, i) => move(thing, by[i] ?? 0), from);

/** Steps that move things by about as much in the picture: radians and shares, then px and mm. */
const FINE = 1e-6;
const SMALL = 1e-4;
const axes: readonly Axis[] = ["x", "y", "z"];

function pairFreedom(step: number, change: (pair: PinholePair, by: number) => Partial<PinholePair>) {
  return {
    step,
    move: (rig: RigModel, by: number): RigModel => ({
      ...rig,
      pair: { ...rig.pair, ...change(rig.pair, by) },
    }),
  };
}

const slid = (t: readonly [number, number, number], i: number, by: number): [number, number, number] => [
  t[0] + (i === 0 ? by : 0),
  t[1] + (i === 1 ? by : 0),
  t[2] + (i === 2 ? by : 0),
];

/** The camera's focal length, bend and middle. */
const cameraFreedoms: readonly Freedom<RigModel>[] = [
  pairFreedom(SMALL, ({ camera }, by) => ({ camera: { ...camera, focalPx: camera.focalPx + by } })),
  pairFreedom(FINE, ({ camera }, by) => ({ camera: { ...camera, k1: camera.k1 + by } })),
  pairFreedom(SMALL, ({ camera }, by) => ({ camera: { ...camera, centreXPx: camera.centreXPx + by } })),
  pairFreedom(SMALL, ({ camera }, by) => ({ camera: { ...camera, centreYPx: camera.centreYPx + by } })),
];

/** How far a webcam's middle is from its picture's, standard deviation, in picture widths. */
const MIDDLE_WIDTHS = 0.01;

/** A camera's middle against its picture's, in standard deviations: boards at arm's length see it badly, so that this much is taken for granted. */
export const middleOff = ({ pair: { camera } }: RigModel): readonly [number, number] => {
  const px = MIDDLE_WIDTHS * camera.widthPx;
  return [(camera.centreXPx - camera.widthPx / 2) / px, (camera.centreYPx - camera.heightPx / 2) / px];
};

const projectorFreedoms: readonly Freedom<RigModel>[] = [
  pairFreedom(SMALL, ({ projector: p }, by) => ({ projector: { ...p, focalPx: p.focalPx + by } })),
  pairFreedom(SMALL, ({ projector: p }, by) => ({ projector: { ...p, centreXPx: p.centreXPx + by } })),
  pairFreedom(SMALL, ({ projector: p }, by) => ({ projector: { ...p, centreYPx: p.centreYPx + by } })),
];

const placeFreedoms: readonly Freedom<RigModel>[] = [
  ...axes.map((axis) =>
    pairFreedom(FINE, ({ rotation }, by) => ({ rotation: turnRotation(axis, by, rotation) })),
  ),
  ...axes.map((_, i) =>
    pairFreedom(SMALL, ({ translationMm }, by) => ({ translationMm: slid(translationMm, i, by) })),
  ),
];

/** The thirteen unknowns of a sound rig. */
export const rigFreedoms: readonly Freedom<RigModel>[] = [
  ...cameraFreedoms,
  ...projectorFreedoms,
  ...placeFreedoms,
];

export const sheetFreedom: Freedom<RigModel> = {
  step: FINE,
  move: (rig, by) => ({ ...rig, sheetStretch: rig.sheetStretch + by }),
};

export const keystoneFreedoms: readonly Freedom<RigModel>[] = [
  { step: FINE, move: (rig, by) => ({ ...rig, pictureStretch: rig.pictureStretch + by }) },
  { step: FINE, move: (rig, by) => ({ ...rig, pictureSlant: rig.pictureSlant + by }) },
];

/** The place of projector and camera to each other from some pose on. */
export const laterFreedoms: readonly Freedom<RigModel>[] = placeFreedoms.map(({ step, move }) => ({
  step,
  move: (rig, by) => {
    const { rotation, translationMm } = move({ ...rig, pair: { ...rig.pair, ...rig.later } }, by).pair;
    return { ...rig, later: { rotation, translationMm } };
  },
}));

/** The six of a board that is held in the hand. */
export const boardFreedoms: readonly Freedom<Plane>[] = [
  ...axes.map((axis) => ({
    step: FINE,
    move: (board: Plane, by: number): Plane => ({
      ...board,
      right: turnAbout(axis, by, board.right),
      down: turnAbout(axis, by, board.down),
    }),
  })),
  ...axes.map((axis) => ({
    step: SMALL,
    move: (board: Plane, by: number): Plane => ({
      ...board,
      centre: { ...board.centre, [axis]: board.centre[axis] + by },
    }),
  })),
];
