import { toProjector, type PinholePair } from "../geometry/pinhole.ts";
import type { CameraPx } from "../geometry/spaces.ts";
import { depthIn } from "../geometry/polygon.ts";
import type { DotSeen } from "./board-pose.ts";
import type { DriftReference } from "./calibration.ts";
import { checkDots } from "./check-dots.ts";
import { chooseLandmarks } from "./landmarks.ts";
import { countNear, matchDots } from "./match-dots.ts";
import type { Unseen } from "./opening-report.ts";
import { robustFit } from "./robust-fit.ts";
import type { ZoneSeen } from "./see-zone.ts";
import { describePlane, dotOn, pointAt, type Zone } from "./zone.ts";

/** The surface below is looked for so far away, in steps that are even in the inverse of depth, as what is seen is. */
const NEAREST_MM = 500;
const FARTHEST_MM = 3000;
const STEPS = 60;
const NEAR_PX = 8;
/** A plane may lie so far from the best facing one: as a share of the inverse of depth, at the picture's edge. */
const SLANT = 0.3;
const PLANE_SD_PX = 0.3;
/** Of all dots. */
const LEAST_SHARE = 0.4;
/** Landmarks keep so far from the rim of the projector's picture, which moves with it: a share of its width. */
const RIM = 0.05;

/** What later checks compare with, from one look at the empty zone. The dots that lie on the surface's plane count, wherever it is. */
export function driftReference(
  { dots, tones }: ZoneSeen,
  pair: PinholePair,
): DriftReference | { readonly why: Unseen } {
  const { at: lit } = checkDots(pair);
  const expectedOn = (zone: Zone): readonly DotSeen[] =>
    lit.map((each) => ({ lit: each, at: dotOn(zone, each) }));
  const facing = Array.from({ length: STEPS }, (_, i) => {
    const inverse = 1 / FARTHEST_MM + (i / (STEPS - 1)) * (1 / NEAREST_MM - 1 / FARTHEST_MM);
    const expected = expectedOn({ pair, plane: { x: 0, y: 0, z: inverse } });
    return { inverse, expected, count: countNear(expected, dots, NEAR_PX) };
  });
  const best = facing.reduce((most, each) => (each.count > most.count ? each : most));
  const matches = matchDots(best.expected, dots, tones.width);
  const planeBy = ([z = 0, x = 0, y = 0]: readonly number[]) => ({ x, y, z: best.inverse + z });
  const { by, away } = robustFit(
    (tried) =>
      matches.map(({ expected, at }) => {
        const there = dotOn({ pair, plane: planeBy(tried) }, expected.lit);
        return { x: there.x - at.x, y: there.y - at.y, sd: PLANE_SD_PX };
      }),
    [SLANT * best.inverse, SLANT * best.inverse, SLANT * best.inverse],
  );
  const zone = { pair, plane: planeBy(by) };
  const onPlane = matches.filter((_, i) => (away[i] ?? Infinity) < 4 / PLANE_SD_PX);
  if (onPlane.length < LEAST_SHARE * lit.length) return { why: "zone-covered" };
  return {
    dots: onPlane.map(({ expected, at }) => ({ lit: expected.lit, at })),
    landmarks: chooseLandmarks(tones, (at) => !isAtRim(zone, at)),
    plane: describePlane(zone.plane),
  };
}

function isAtRim(zone: Zone, at: CameraPx): boolean {
  const { widthPx, heightPx } = zone.pair.projector;
  const picture = [
    { x: 0, y: 0 },
    { x: widthPx, y: 0 },
    { x: widthPx, y: heightPx },
    { x: 0, y: heightPx },
  ];
  return Math.abs(depthIn(toProjector(zone.pair, pointAt(zone, at)), picture)) < RIM * widthPx;
}
