import type { Plane } from "../geometry/mapping.ts";
import type { PalmMm, RoomMm } from "../geometry/spaces.ts";
import { add, cross, times } from "../geometry/vector.ts";
import type { Palm } from "../palm/palm.ts";

/**
 * A round place on a table or stand. Whatever enters and rests there gets a message, whether or not the detector would know it for a hand:
 * gloves, henna, a prosthesis, a closed fist. Its plane is known, so nothing has to be measured of the thing itself.
 */
export interface RestingPlace extends Plane {
  readonly centre: RoomMm;
  readonly radiusMm: number;
  /** What rests there is about as thick: the message is laid on its upper side. */
  readonly thicknessMm: number;
  /** See `CoverRules`. */
  readonly cover: CoverRules;
  readonly rest: RestRules;
  /** Share of the projector's light that the ring around the place takes; 0 for none. */
  readonly ringLevel: number;
}

/** When a part of the place no longer looks bare. */
export interface CoverRules {
  /** It is brighter by this share in any colour. */
  readonly brighterBy: number;
  /** Or darker by this share in all. Above what a shadow takes, or the shadow of a hand beside the place would count as a visitor. */
  readonly darkerBy: number;
  /** The share of the place that has to look so. */
  readonly share: number;
  /** What has lain there for so long without stirring is part of the place from then on. */
  readonly belongsMs: number;
}

/** When what covers the place gets a message, and for how long at most. */
export interface RestRules {
  readonly restMs: number;
  /** Without stirring: a visitor's hand never lies so still for so long. */
  readonly longestMs: number;
}

/** An adult palm's height and breadth at the usual radius of 55 mm, and its proportions at any. */
const OVAL = { halfWidth: 0.73, halfHeight: 0.82, points: 32 } as const;

/** The place's own directions. Both angles in degrees, as in a scenario: roll 0 has the text upright in the camera's picture, 90 has its top to the right; pitch tips the top away from the lens. */
export function placeAxes(rollDeg: number, pitchDeg: number): Pick<Plane, "right" | "down"> {
  const [roll, pitch] = [(rollDeg * Math.PI) / 180, (pitchDeg * Math.PI) / 180];
  const level = { x: -Math.sin(roll), y: Math.cos(roll), z: 0 };
  return {
    right: { x: Math.cos(roll), y: Math.sin(roll), z: 0 },
    down: add(times(level, Math.cos(pitch)), { x: 0, y: 0, z: -Math.sin(pitch) }),
  };
}

/** The place as a palm that is held out for as long as something rests in it: an oval, as high above the place as things are thick. */
export function palmOfPlace(place: RestingPlace): Palm {
  const { right, down, radiusMm } = place;
  const outline = Array.from({ length: OVAL.points }, (_, i): PalmMm => {
    const angle = (2 * Math.PI * i) / OVAL.points;
    return {
      x: OVAL.halfWidth * radiusMm * Math.cos(angle),
      y: OVAL.halfHeight * radiusMm * Math.sin(angle),
    };
  });
  return {
    centre: add(place.centre, times(cross(right, down), -place.thicknessMm)),
    right,
    down,
    outline,
    thumb: "left",
    tiltDeg: 0,
    palmEvidence: 1,
    openness: 1,
    size: 1,
    largest: 1,
    marks: [],
  };
}
