import { toCamera, toProjector, type PinholePair } from "../geometry/pinhole.ts";
import type { CameraPx, ProjectorPx, RoomMm } from "../geometry/spaces.ts";
import { quantile } from "../measure/quantile.ts";
import type { DriftReference } from "./calibration.ts";
import type { Explanation } from "./explanations.ts";
import { findLandmark, type Tones } from "./landmarks.ts";
import type { DotMatch } from "./match-dots.ts";
import type { Off } from "./robust-fit.ts";
import { dotOn, pointAt, type Zone } from "./zone.ts";

/** Standard deviation of a dot's place from one day to another, px, and of what the calibration predicts of a displacement, as a share of it. */
const DOT_SD_PX = 0.12;
const DOT_SD_SHARE = 0.03;
/** The same of a landmark, whose distance is taken for the plane's: beside the projector's light it may lie on the floor. */
const LANDMARK_SD_PX = 0.3;
const LANDMARK_SD_SHARE = 0.1;
const BESIDE_SD_SHARE = 0.5;
/** However far it went, px: otherwise what went far would be vague enough for anything. */
const MOST_SHARE_PX = 1;

/** Something that was seen then and now. */
interface Sight {
  readonly was: CameraPx;
  readonly at: CameraPx;
  /** Where the calibration has it: what is seen differs by a little, then as now, so only the displacement is predicted. */
  readonly from: CameraPx;
}

/** What is known of the zone as it is now. */
export interface Evidence {
  readonly before: Zone;
  readonly dots: readonly (Sight & { readonly lit: ProjectorPx })[];
  readonly landmarks: readonly (Sight & { readonly point: RoomMm; readonly sdShare: number })[];
}

/** Landmarks stay if the camera stays, and go with the dots, more or less, if it does not: they are looked for at both places. */
export function evidenceOf(
  { landmarks }: DriftReference,
  before: Zone,
  matches: readonly DotMatch[],
  tones: Tones,
): Evidence {
  const { pair } = before;
  const median = (of: (match: DotMatch) => number): number => quantile(matches.map(of), 0.5) ?? 0;
  const dx = median(({ expected, at }) => at.x - expected.at.x);
  const dy = median(({ expected, at }) => at.y - expected.at.y);
  return {
    before,
    dots: matches.map(({ expected: { lit, at: was }, at }) => ({ lit, was, at, from: dotOn(before, lit) })),
    landmarks: landmarks.flatMap((landmark) => {
      const was = landmark.at;
      const at =
        findLandmark(tones, landmark, was) ?? findLandmark(tones, landmark, { x: was.x + dx, y: was.y + dy });
      if (at === undefined) return [];
      const point = pointAt(before, was);
      const sdShare = isInLight(pair, point) ? LANDMARK_SD_SHARE : BESIDE_SD_SHARE;
      return [{ was, at, from: toCamera(pair.camera, point), point, sdShare }];
    }),
  };
}

/** How far everything is from where an explanation says that it went. @param how undefined: nothing moved. */
export function offsOf(
  { before, dots, landmarks }: Evidence,
  how: Explanation | undefined,
  by: readonly number[],
): readonly Off[] {
  const after = how?.zoneAfter(before, by);
  return [
    ...dots.map((dot) =>
      offOf(dot, after === undefined ? dot.from : dotOn(after, dot.lit), DOT_SD_PX, DOT_SD_SHARE),
    ),
    ...landmarks.map((mark) =>
      offOf(mark, how?.seenAfter(before, by, mark.point) ?? mark.from, LANDMARK_SD_PX, mark.sdShare),
    ),
  ];
}

function offOf({ was, at, from }: Sight, to: CameraPx, sdPx: number, sdShare: number): Off {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return {
    x: was.x + dx - at.x,
    y: was.y + dy - at.y,
    sd: Math.hypot(sdPx, Math.min(MOST_SHARE_PX, sdShare * Math.hypot(dx, dy))),
  };
}

function isInLight(pair: PinholePair, p: RoomMm): boolean {
  const { x, y } = toProjector(pair, p);
  return x > 0 && y > 0 && x < pair.projector.widthPx && y < pair.projector.heightPx;
}
