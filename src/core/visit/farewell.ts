import { palmToProjector } from "../geometry/mapping.ts";
import type { PinholePair } from "../geometry/pinhole.ts";
import type { RoomMm } from "../geometry/spaces.ts";
import { add, times } from "../geometry/vector.ts";
import type { LitRing } from "../floor/picture.ts";
import type { PalmPose } from "../tracking/track.ts";
import { DARK, rampLight, type Light, type Ramp } from "./light.ts";
import { isReadBy } from "./visit.ts";
import type { Visitor } from "./visitors.ts";

/**
 * The last light of a visit: when somebody has read to the end and takes the hand away, a spark leaves the palm over the fingers, and is gone.
 * It belongs to nobody, and makes way for any palm that is held out near it.
 */
export interface Farewell {
  readonly visitor: number;
  /** Where the palm was when it was last lit. */
  readonly pose: PalmPose;
  readonly sinceMs: number;
  readonly light: Light;
  /** It has shone, or somebody has come. */
  readonly isOver: boolean;
}

const RAMP: Ramp = { riseMs: 300, fallMs: 1100 };
const MAKES_WAY: Ramp = { riseMs: 300, fallMs: 120 };
const SHINES_MS = 450;
/** Until it has gone out. */
const LASTS_MS = SHINES_MS + RAMP.fallMs;
const LEVEL = 0.85;
/** Without an open palm for so long, the hand has been taken away: the words are out, and a tremor of the detector is over. */
const AWAY_MS = 500;
/** From the palm's middle toward the fingers, mm: it comes from where the fingers begin, so that a closed hand's back is not lit. */
const LEAVES_FROM = 62;
const GOES_TO = 145;
/** A spark that opens into a small ring on its way. */
const SPARK_MM = 1.5;
const OPENED_MM = 8;

/** @param isClear nobody holds a palm out near there, and nothing of ours watches it. */
export function nextFarewells(
  farewells: readonly Farewell[],
  visitors: readonly Visitor[],
  isClear: (centre: RoomMm) => boolean,
  nowMs: number,
): readonly Farewell[] {
  const isAway = ({ visit, offeredAtMs }: Visitor): boolean =>
    visit.kind === "closing" || nowMs - offeredAtMs > AWAY_MS;
  const away = visitors.filter(isAway);
  const begun = away.flatMap(({ id, visit, litPose }): readonly Farewell[] => {
    const known = farewells.some(({ visitor }) => visitor === id);
    if (known || !isReadBy(visit, nowMs) || litPose === undefined) return [];
    return [{ visitor: id, pose: litPose, sinceMs: nowMs, light: DARK, isOver: false }];
  });
  if (begun.length === 0 && farewells.length === 0) return farewells;
  return [...farewells, ...begun]
    .map((farewell) => {
      const makesWay = !isClear(farewell.pose.centre);
      const isOver = farewell.isOver || makesWay || nowMs - farewell.sinceMs > SHINES_MS;
      const ramp = makesWay ? MAKES_WAY : RAMP;
      return { ...farewell, isOver, light: rampLight(farewell.light, !isOver, ramp, nowMs) };
    })
    .filter(
      ({ visitor, isOver, light }) => !isOver || light.level > 0 || away.some(({ id }) => id === visitor),
    );
}

/** @param moves false leaves it where it is. */
export function farewellLight(
  { pose, sinceMs, light }: Farewell,
  pair: PinholePair,
  moves: boolean,
  nowMs: number,
): LitRing {
  const age = moves ? Math.min(1, (nowMs - sinceMs) / LASTS_MS) : 0;
  const away = LEAVES_FROM + (GOES_TO - LEAVES_FROM) * (1 - (1 - age) ** 2);
  const centre = add(pose.centre, times(pose.down, -away));
  return {
    mapping: palmToProjector(pair, { ...pose, centre }),
    radiusMm: SPARK_MM + (OPENED_MM - SPARK_MM) * age,
    level: LEVEL * light.level,
  };
}
