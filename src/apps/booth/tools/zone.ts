import type { AreaEdges } from "../../../core/floor/lit-area.ts";
import type { Installation } from "../../../schema/installation.ts";

/** Where hands are met: the invitation's place and the farthest that a palm can be, room mm, and the part of the picture that light keeps to. */
export interface Zone {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly farthestMm: number;
  readonly area: AreaEdges;
}

export function zoneOf({ light, hands }: Installation): Zone {
  const [x, y, z] = light.invitationMm;
  return { x, y, z, farthestMm: hands.farthestMm, area: light.area };
}

/** The installation's file with another zone in it, and all else as it is. */
export function proposed(installation: Installation, { x, y, z, farthestMm, area }: Zone): Installation {
  const { light, hands } = installation;
  return {
    ...installation,
    light: { ...light, invitationMm: [x, y, z], area },
    hands: { ...hands, farthestMm },
  };
}

export const EDGES = ["left", "top", "right", "bottom"] as const;
export type Edge = (typeof EDGES)[number];

/** No palm has room in less, see `LitArea`. */
const NARROWEST = 0.1;

/** The area with an edge moved to a share of the picture, as far as the other edges and the picture let it. */
export function withEdge(area: AreaEdges, edge: Edge, to: number): AreaEdges {
  const { left, top, right, bottom } = area;
  const bounds: Readonly<Record<Edge, readonly [number, number]>> = {
    left: [0, right - NARROWEST],
    top: [0, bottom - NARROWEST],
    right: [left + NARROWEST, 1],
    bottom: [top + NARROWEST, 1],
  };
  const [least, most] = bounds[edge];
  // A file is read by people: no more digits than a thousandth of the picture.
  return { ...area, [edge]: Math.round(1000 * Math.min(most, Math.max(least, to))) / 1000 };
}
