import type { FloorRules } from "../core/floor/floor.ts";
import type { DetectorSetup } from "../devices/hands/protocol.ts";
import type { Installation } from "../schema/installation.ts";

/** What a site's detector looks for, and through which lens. */
export function detectorSetup(
  { hands }: Installation,
  { pair, size, latencyMs, seenMark, restingPlaces }: FloorRules,
): Omit<DetectorSetup, "pageOriginMs"> {
  return {
    model: hands.model,
    liftsDarkness: hands.liftsDarkness,
    search: hands,
    camera: pair.camera,
    ...(seenMark && { marks: { pair, spanMm: size.spanMm, latencyMs } }),
    ...(restingPlaces.length > 0 && { places: { camera: pair.camera, all: restingPlaces } }),
  };
}
