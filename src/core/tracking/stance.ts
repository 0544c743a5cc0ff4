import type { RoomDirection } from "../geometry/spaces.ts";
import { add, cross, dot, minus, norm, times, unit, type Vec3 } from "../geometry/vector.ts";
import { foreshortening, inPicture, type PalmAxes } from "../palm/foreshortening.ts";
import { layPalm } from "../palm/lay-palm.ts";
import type { Palm, SeenPalm } from "../palm/palm.ts";

/**
 * How a hand stands to the camera. A detector says well where joints are in the picture, but of a palm's tilt hardly how much it has
 * changed: hands that have turned by 40° seem to have turned by 10 to 25, and to be farther than they are. So tilt and distance are
 * read from how the hand's picture is shortened against the hand as it came to rest in the light.
 */
export interface Stance extends Tilt {
  /** As it came to rest: mm, in the hand's own frame, down along y. */
  readonly rest: PalmAxes;
  /** Its plane's normal then, as the detector takes it, in the same frame. */
  readonly lean: Vec3;
  /** How long both have been learned. */
  readonly learnedMs: number;
}

interface Tilt {
  /** Where the camera's axis is, to the hand, that was along z when the hand came to rest. */
  readonly turned: RoomDirection;
  /** Of the palm's plane, away from the camera. */
  readonly normal: RoomDirection;
  /** How many times as far the hand is as it seems. */
  readonly by: number;
}

/** The hand at rest is learned from the first sightings, and after that goes on, slowly, from those that are hardly shortened. */
const LEARNS_MS = 1000;
const KEEPS_MS = 5000;
/** What the first sighting counts as. */
const FIRST_MS = 33;
/** Joints waver by so much in the picture, per unit of depth, most when light falls on them: shortened by less says nothing. */
const WAVERS = 0.0042;
/** Shortened by less than this share of that it is at rest, and teaches: a hand that turns slowly must not take its rest with it. */
const TEACHES = 0.4;
/** Shortened by so much more, as −ln of the ratio, is surely tilt. */
const SURE = 0.1;
/** Tilt is followed softly: a distance that jumps would be taken for noise of the place, and the light be held where it was. */
const FOLLOWS_MS = 200;
/** No hand that is held out seems farther, or nearer, than it is by more. */
const LEAST_BY = 0.75;
const MOST_BY = 1.1;
/** A lean that has changed by this share of the tilt says which way it goes; less says it less surely. */
const TELLS = 0.2;

/**
 * Joints lie so deep under the skin of the palm, in an adult's hand: light falls on skin. A hand is about 30 mm thick there (Pheasant 1996), its
 * bones nearer to the back. The distance itself is not changed: the mark that tells it lies on skin.
 */
const UNDER_SKIN_MM = 10;

const AHEAD: RoomDirection = { x: 0, y: 0, z: 1 };

/** Nothing is known but what the detector says. */
const asSeen = ({ right, down }: Palm): Tilt => ({ turned: AHEAD, normal: cross(right, down), by: 1 });

export function startStance(palm: SeenPalm): Stance {
  return { ...observed(palm), ...asSeen(palm), learnedMs: FIRST_MS };
}

/** Takes a sighting in. @param palm as seen, of a hand that hardly moves: a rolling shutter slants what moves. @param dtMs since the last one. */
export function learnStance(stance: Stance, palm: SeenPalm, dtMs: number): Stance {
  const ratio = foreshortening(stance.rest, palm.picture)?.ratio ?? 0;
  const isYoung = stance.learnedMs < LEARNS_MS;
  const known = isYoung || -Math.log(ratio) <= TEACHES * noiseOf(palm) ? teach(stance, palm, dtMs) : stance;
  const tilt = tiltOf(palm, known);
  const follows = -Math.expm1(-dtMs / FOLLOWS_MS);
  const ease = (old: Vec3, seen: Vec3): Vec3 => unit(add(old, times(minus(seen, old), follows)));
  return {
    ...known,
    turned: ease(stance.turned, tilt.turned),
    normal: ease(stance.normal, tilt.normal),
    by: stance.by + follows * (tilt.by - stance.by),
  };
}

function teach(stance: Stance, palm: SeenPalm, dtMs: number): Stance {
  const { rest, lean } = observed(palm);
  const learnedMs = Math.min(KEEPS_MS, stance.learnedMs + dtMs);
  const share = Math.min(1, dtMs / learnedMs);
  const mix = (old: Vec3, seen: Vec3): Vec3 => add(old, times(minus(seen, old), share));
  return {
    ...stance,
    rest: { down: mix(stance.rest.down, rest.down), across: mix(stance.rest.across, rest.across) },
    lean: unit(mix(stance.lean, lean)),
    learnedMs,
  };
}

/** What a palm of this length in the picture is shortened by, by chance. */
const noiseOf = ({ picture: { down } }: SeenPalm): number => WAVERS / norm(down);

function tiltOf(palm: SeenPalm, { rest, lean }: Stance): Tilt {
  const short = foreshortening(rest, palm.picture);
  if (short === undefined) return asSeen(palm);
  const loss = -Math.log(short.ratio);
  const sure = Math.min(1, Math.max(0, (loss - noiseOf(palm)) / SURE));
  const sine = Math.sqrt(-Math.expm1(-2 * loss * sure));
  const way = times(short.way, sine * side(palm, lean, short.way, sine));
  const turned = unit(add(way, times(AHEAD, Math.sqrt(1 - sine * sine))));
  const { x, y } = frameOf(palm);
  const rested = add(add(times(x, lean.x), times(y, lean.y)), times(AHEAD, lean.z));
  const depth = palm.centre.z / palm.size;
  const by = Math.max(LEAST_BY, Math.min(MOST_BY, 1 / (short.scale * depth)));
  return { turned, normal: turnTo(turned, rested), by: 1 + sure * (by - 1) };
}

/** A direction turned as the axis is that was ahead (Rodrigues). */
function turnTo(turned: Vec3, direction: Vec3): Vec3 {
  const axis = cross(AHEAD, turned);
  const once = cross(axis, direction);
  return add(add(direction, once), times(cross(axis, once), 1 / (1 + turned.z)));
}

/** The palm as the hand stands, its middle on the skin: seen aslant, that is elsewhere in the picture than the joints under it. */
export function stand(palm: Palm, { turned, normal, by }: Tilt): Palm {
  const lain = layPalm(palm, normal, by);
  const { centre, size } = lain;
  const way = minus(times(centre, 1 / centre.z), turned);
  return { ...lain, centre: add(centre, times(way, UNDER_SKIN_MM * size)) };
}

/** The palm of a hand of which nothing is known yet. */
export const standAsSeen = (palm: Palm): Palm => stand(palm, asSeen(palm));

/** From −1 to 1: to which side a palm leans that is shortened along `way`. */
function side(palm: Palm, lean: Vec3, way: Vec3, sine: number): number {
  if (sine === 0) return 0;
  const { x, y } = frameOf(palm);
  const changed = minus(leanOf(palm), lean);
  const along = changed.x * dot(x, way) + changed.y * dot(y, way);
  return Math.max(-1, Math.min(1, along / (TELLS * sine)));
}

/** The hand's own frame in the picture: y toward the wrist. */
function frameOf({ down, centre }: Palm): { readonly x: Vec3; readonly y: Vec3 } {
  const y = inPicture(down, centre);
  return { x: { x: y.y, y: -y.x, z: 0 }, y };
}

function leanOf(palm: Palm): Vec3 {
  const { x, y } = frameOf(palm);
  const normal = cross(palm.right, palm.down);
  return { x: dot(normal, x), y: dot(normal, y), z: normal.z };
}

/** What one sighting says of a hand at rest. */
function observed(palm: SeenPalm): Pick<Stance, "rest" | "lean"> {
  const depth = palm.centre.z / palm.size;
  const { down, across } = palm.picture;
  const y = unit(down);
  const x = { x: y.y, y: -y.x, z: 0 };
  return {
    rest: {
      down: { x: 0, y: norm(down) * depth, z: 0 },
      across: { x: dot(across, x) * depth, y: dot(across, y) * depth, z: 0 },
    },
    lean: leanOf(palm),
  };
}
