import { toCamera, toProjector, type Pinhole, type PinholePair } from "../geometry/pinhole.ts";
import type { RoomMm } from "../geometry/spaces.ts";

/** How far the drawn hand of an invitation reaches from its palm's middle, mm. */
export const INVITED_HAND_MM = { left: -95, right: 75, top: -140, bottom: 70 } as const;

/** From one place to the next: a hand's breadth or length, and room around it. */
const ACROSS_MM = 200;
const ALONG_MM = 100;
/** A resting place would take the invitation for somebody. */
const FROM_REST_MM = 300;

const STEPS = [-1, 0, 1] as const;

/**
 * Where an invitation may lie: its own place first, then those about it that camera and projector reach whole, nearest first.
 * @param taken middles of places that need the ground around them for themselves.
 */
export function invitationPlaces(
  pair: PinholePair,
  home: RoomMm,
  taken: readonly RoomMm[],
): readonly RoomMm[] {
  const around = STEPS.flatMap((across) =>
    STEPS.map((along) => ({ ...home, x: home.x + ACROSS_MM * across, y: home.y + ALONG_MM * along })),
  );
  const reached = around.filter(
    (place) =>
      apart(place, home) > 0 &&
      taken.every((other) => apart(place, other) >= FROM_REST_MM) &&
      isReached(pair, place),
  );
  return [home, ...reached.toSorted((a, b) => apart(a, home) - apart(b, home))];
}

export const apart = (a: RoomMm, b: RoomMm): number => Math.hypot(a.x - b.x, a.y - b.y);

function isReached(pair: PinholePair, { x, y, z }: RoomMm): boolean {
  const { left, right, top, bottom } = INVITED_HAND_MM;
  const corners = [left, right].flatMap((dx) => [top, bottom].map((dy) => ({ x: x + dx, y: y + dy, z })));
  return corners.every(
    (corner) =>
      isIn(pair.camera, toCamera(pair.camera, corner)) && isIn(pair.projector, toProjector(pair, corner)),
  );
}

const isIn = ({ widthPx, heightPx }: Pinhole, at: { readonly x: number; readonly y: number }): boolean =>
  at.x >= 0 && at.x < widthPx && at.y >= 0 && at.y < heightPx;
