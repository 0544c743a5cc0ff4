import type { PinholePair } from "../geometry/pinhole.ts";
import type { RoomMm } from "../geometry/spaces.ts";
import { foresee, type Track } from "../tracking/track.ts";
import { farewellLight, nextFarewells, type Farewell } from "../visit/farewell.ts";
import { apart } from "../visit/invitation-places.ts";
import type { Visitor } from "../visit/visitors.ts";
import type { LitRing } from "./picture.ts";

/** A palm nearer than this to a visit's last light puts it out. */
const NEAR_MM = 220;

/**
 * @param moves false leaves each light where it comes. @param watched middles of places that would take light for a thing.
 * @returns the last lights of visits, moment by moment.
 */
export function openFarewells(
  pair: PinholePair,
  moves: boolean,
  watched: readonly RoomMm[],
): (visitors: readonly Visitor[], hands: readonly Track[], nowMs: number) => readonly LitRing[] {
  let farewells: readonly Farewell[] = [];
  return (visitors, hands, nowMs) => {
    const held = hands.filter(({ offeringSinceMs }) => offeringSinceMs !== undefined);
    const near = [...watched, ...held.map((hand) => foresee(hand, hand.seenAtMs).centre)];
    const isClear = (centre: RoomMm): boolean => near.every((other) => apart(other, centre) > NEAR_MM);
    farewells = nextFarewells(farewells, visitors, isClear, nowMs);
    return farewells.map((each) => farewellLight(each, pair, moves, nowMs));
  };
}
