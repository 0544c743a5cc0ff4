import { placeAxes, type RestingPlace } from "../core/rest/resting-place.ts";
import type { Installation } from "../schema/installation.ts";

/** An installation's resting places, in core's terms. */
export function restingPlaces(installation: Pick<Installation, "restingPlaces">): readonly RestingPlace[] {
  return installation.restingPlaces.map((place) => {
    const [x, y, z] = place.centreMm;
    const { brighterBy, darkerBy, coveredShare: share, belongsMs, restMs, longestMs } = place;
    return {
      centre: { x, y, z },
      ...placeAxes(place.rollDeg, place.pitchDeg),
      radiusMm: place.radiusMm,
      thicknessMm: place.thicknessMm,
      cover: { brighterBy, darkerBy, share, belongsMs },
      rest: { restMs, longestMs },
      ringLevel: place.ring,
    };
  });
}
