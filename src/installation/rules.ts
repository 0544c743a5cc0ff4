import type { FloorRules } from "../core/floor/floor.ts";
import { areaOf } from "../core/floor/lit-area.ts";
import { defaultTypesetRules } from "../core/typeset/rules.ts";
import type { Installation } from "../schema/installation.ts";
import { captionRules } from "./caption.ts";
import { restingPlaces } from "./resting-places.ts";

/**
 * An installation's file, in the floor's terms.
 * @param prefersReducedMotion as the browser is set.
 */
export function floorRules(installation: Installation, prefersReducedMotion = false): FloorRules {
  const { calibration, hands, light, typesetting } = installation;
  const [x, y, z] = light.invitationMm;
  const { marginMm, minimumXHeightMm, viewingDistanceMm, maximumXHeightMm, patience, ...reading } =
    typesetting;
  return {
    pair: calibration,
    size: { spanMm: hands.spanMm, farthestMm: hands.farthestMm },
    track: {
      noiseMm: hands.noiseMm,
      opensAt: hands.opensAt,
      closesAt: hands.closesAt,
      maxTiltDeg: hands.maxTiltDeg,
    },
    typeset: {
      ...defaultTypesetRules,
      marginMm,
      minimumXHeightMm,
      viewingDistanceMm,
      maximumXHeightMm,
      reading: { ...defaultTypesetRules.reading, ...reading },
    },
    latencyMs: light.latencyMs,
    seenMark: light.seenMark,
    patience,
    fadesAboveMmPerS: light.fadesAboveMmPerS,
    area: areaOf(light.area, calibration.projector),
    invitationMm: { x, y, z },
    invitation: {
      level: light.invitation,
      besides: light.secondInvitation,
      quietAfterMs: light.quietAfterMs,
    },
    motion: prefersReducedMotion ? "reduced" : light.motion,
    caption: captionRules(installation),
    translateTo: installation.messages.translateTo,
    restingPlaces: restingPlaces(installation),
  };
}
