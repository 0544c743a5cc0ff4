import type { RoomMm } from "../geometry/spaces.ts";
import { correctAxis, mixAxis, predictAxis, type AxisState, type MotionModel } from "./kalman.ts";

/**
 * Interacting multiple models (Blom and Bar-Shalom 1988): a hand is either held still or moving, and the filter weighs both at once.
 * A still palm gets still text, a moving one gets text that runs ahead to where the palm will be when the light arrives.
 */
export interface Imm {
  readonly atMs: number;
  /** Probability that the hand is moving. */
  readonly moving: number;
  readonly still: Axes;
  readonly run: Axes;
}

type Axes = readonly [AxisState, AxisState, AxisState];

const STILL: MotionModel = { q: 10, restS: 0.15 };
const RUN: MotionModel = { q: 3e5, restS: Infinity };
/** Chance per second that a still hand starts or a moving one stops: 0.004 a frame at 30 Hz. */
const SWITCH_PER_S = 0.12;
/** The share of the speed that is believed over the horizon: hands brake. */
const BELIEF = 0.97;
/** Beyond this nothing is known of a hand's path: it is expected where it would be then. */
const FARTHEST_S = 0.3;
const FIRST_SPEED_VARIANCE = 300 ** 2;

/** @param noiseMm standard deviation of one measurement. */
export function startImm(centre: RoomMm, noiseMm: number, atMs: number): Imm {
  const axes = axesOf(centre).map((x) => ({ x, v: 0, xx: noiseMm ** 2, xv: 0, vv: FIRST_SPEED_VARIANCE }));
  const [x, y, z] = axes;
  if (x === undefined || y === undefined || z === undefined) throw new RangeError("a point has three axes");
  return { atMs, moving: 0.5, still: [x, y, z], run: [x, y, z] };
}

/** Takes a measurement in. One that is not later than the last changes nothing. */
export function measureImm(imm: Imm, centre: RoomMm, noiseMm: number, atMs: number): Imm {
  const dtS = (atMs - imm.atMs) / 1000;
  if (!(dtS > 0)) return imm;
  const flip = 0.5 * (1 - Math.exp(-2 * SWITCH_PER_S * dtS));
  const toMoving = imm.moving * (1 - flip) + (1 - imm.moving) * flip;
  const stillStays = ((1 - imm.moving) * (1 - flip)) / (1 - toMoving);
  const runStays = (imm.moving * (1 - flip)) / toMoving;
  const measured = axesOf(centre);

  let logStill = Math.log(1 - toMoving);
  let logRun = Math.log(toMoving);
  const advance = (axis: 0 | 1 | 2): readonly [AxisState, AxisState] => {
    const still = correctAxis(
      predictAxis(mixAxis(imm.still[axis], imm.run[axis], stillStays), STILL, dtS),
      measured[axis],
      noiseMm,
    );
    const run = correctAxis(
      predictAxis(mixAxis(imm.run[axis], imm.still[axis], runStays), RUN, dtS),
      measured[axis],
      noiseMm,
    );
    logStill += still.logLikelihood;
    logRun += run.logLikelihood;
    return [still.state, run.state];
  };
  const x = advance(0);
  const y = advance(1);
  const z = advance(2);
  return {
    atMs,
    // Never quite certain, or the filter could not change its mind.
    moving: Math.min(1 - 1e-6, Math.max(1e-6, 1 / (1 + Math.exp(logStill - logRun)))),
    still: [x[0], y[0], z[0]],
    run: [x[1], y[1], z[1]],
  };
}

/** The same hand at `by` times the distance from the camera: what was believed of it changes, and nothing moves. */
export function rescaleImm(imm: Imm, by: number): Imm {
  const axis = (s: AxisState): AxisState => ({
    x: by * s.x,
    v: by * s.v,
    xx: by * by * s.xx,
    xv: by * by * s.xv,
    vv: by * by * s.vv,
  });
  const axes = ([x, y, z]: Axes): Axes => [axis(x), axis(y), axis(z)];
  return { ...imm, still: axes(imm.still), run: axes(imm.run) };
}

/** Where the hand will be, room mm. @param atMs the time at which the light arrives. */
export function foreseeImm(imm: Imm, atMs: number): RoomMm {
  const h = Math.min(FARTHEST_S, Math.max(0, (atMs - imm.atMs) / 1000)) * BELIEF;
  const axis = (i: 0 | 1 | 2): number =>
    (1 - imm.moving) * imm.still[i].x + imm.moving * (imm.run[i].x + imm.run[i].v * h);
  return { x: axis(0), y: axis(1), z: axis(2) };
}

/** How fast the hand moves in the camera's picture, mm/s. Its depth is left out: there a still hand seems to move. */
export function speedAcross({ moving, run: [x, y] }: Imm): number {
  return moving * Math.hypot(x.v, y.v);
}

function axesOf(p: RoomMm): readonly [number, number, number] {
  return [p.x, p.y, p.z];
}
