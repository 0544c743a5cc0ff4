import type { Installation } from "../../../schema/installation.ts";

/** Where hands are met, room mm: the invitation's place, and the farthest that a palm can be. */
export interface Zone {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly farthestMm: number;
}

export function zoneOf({ light, hands }: Installation): Zone {
  const [x, y, z] = light.invitationMm;
  return { x, y, z, farthestMm: hands.farthestMm };
}

/** The installation's file with another zone in it, and all else as it is. */
export function proposed(installation: Installation, { x, y, z, farthestMm }: Zone): Installation {
  const { light, hands } = installation;
  return {
    ...installation,
    light: { ...light, invitationMm: [x, y, z] },
    hands: { ...hands, farthestMm },
  };
}
