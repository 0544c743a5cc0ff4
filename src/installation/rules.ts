import type { FloorRules } from "../core/floor/floor.ts";
import { defaultTypesetRules } from "../core/typeset/rules.ts";
import type { Installation } from "../schema/installation.ts";
import { restingPlaces } from "./resting-places.ts";

/** An installation's file, in the floor's terms. */
export function floorRules(installation: Installation): FloorRules {
  const { calibration, hands, light, typesetting } = installation;
  const [x, y, z] = light.invitationMm;
  const { marginMm, minimumXHeightMm, maximumXHeightMm, patience, ...reading } = typesetting;
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
      maximumXHeightMm,
      reading: { ...defaultTypesetRules.reading, ...reading },
    },
    latencyMs: light.latencyMs,
    seenMark: light.seenMark,
    patience,
    fadesAboveMmPerS: light.fadesAboveMmPerS,
    invitationMm: { x, y, z },
    invitationLevel: light.invitation,
    translateTo: installation.messages.translateTo,
    restingPlaces: restingPlaces(installation),
  };
}
