import { toCamera, toProjector, type PinholePair } from "../geometry/pinhole.ts";
import type { CameraPx, RoomMm } from "../geometry/spaces.ts";
import { quantile } from "../measure/quantile.ts";
import type { Calibration, DriftReference } from "./calibration.ts";
import { EXPLANATIONS, type Explanation } from "./explanations.ts";
import { findLandmark } from "./landmarks.ts";
import { lightErrorMm } from "./light-error.ts";
import { matchDots, type DotMatch } from "./match-dots.ts";
import type { OpeningReport } from "./opening-report.ts";
import { robustFit, type Off, type RobustFit } from "./robust-fit.ts";
import type { ZoneSeen } from "./see-zone.ts";
import { dotOn, planeOf, pointAt, type Zone } from "./zone.ts";

/** Standard deviation of a dot's place from one day to another, px, and of what the calibration predicts of a displacement, as a share of it. */
const DOT_SD_PX = 0.12;
const DOT_SD_SHARE = 0.03;
/** The same of a landmark, whose distance is taken for the plane's: beside the projector's light it may lie on the floor. */
const LANDMARK_SD_PX = 0.3;
const LANDMARK_SD_SHARE = 0.1;
const BESIDE_SD_SHARE = 0.5;
/** However far it went, px: otherwise what went far would be vague enough for anything. */
const MOST_SHARE_PX = 1;
/** Of the reference's dots. */
const LEAST_SHARE = 0.4;
/** An explanation counts when it is so much likelier than that nothing moved, in `RobustFit.cost`: what six parameters gain by chance (Schwarz's criterion), and as much again. */
const LEAST_GAIN = 60;
/** Others that are nearly as likely are named too: on one plane a lens that zooms looks like one that came nearer. */
const NEARLY = 12;
/** Of all points, within four standard deviations of what the best explanation says; otherwise more than one thing has moved. */
const EXPLAINED = 0.5;
const CLEARLY_AWAY = 4;
/** Less than this is what lenses and mounts do by themselves when they grow warm: root mean square on the table, and of light in the working volume. */
const MOVED_MM = 0.6;
const ADDED_MM = 1;

interface Evidence {
  readonly before: Zone;
  readonly matches: readonly DotMatch[];
  readonly landmarks: readonly { readonly was: CameraPx; readonly at: CameraPx }[];
}

interface Candidate extends RobustFit {
  readonly how: Explanation;
}

/**
 * What moved since the calibration was made, if anything: each explanation is fitted to where the dots and the landmarks are now, and the one that explains
 * them best is taken, if nothing simpler does: that nothing moved. Dots on a cup and landmarks under a leaflet fit none of them, and count little.
 */
export function drift(
  reference: DriftReference,
  { pair, verdict }: Pick<Calibration, "pair" | "verdict">,
  seen: ZoneSeen,
  workingMm: readonly [number, number],
): OpeningReport {
  const matches = matchDots(reference.dots, seen.dots, seen.tones.width);
  if (matches.length < LEAST_SHARE * reference.dots.length) return { kind: "unseen", why: "zone-covered" };
  const before = { pair, plane: planeOf(reference.plane) };
  const evidence = { before, matches, landmarks: landmarksNow(reference, matches, seen) };
  const still = robustFit(() => offsOf(evidence, undefined, []), []);
  const ranked = EXPLANATIONS.map((how): Candidate => ({
    ...robustFit((by) => offsOf(evidence, how, by), how.spreads),
    how,
  })).toSorted((a, b) => a.cost - b.cost);
  const [best] = ranked;
  const own = quantile(
    verdict.volume.map(({ mm }) => mm),
    0.95,
  );
  const figures = (addedMm: number) => ({
    addedMm,
    errorMm: Math.hypot(own ?? 0, addedMm),
    dots: matches.length,
    landmarks: evidence.landmarks.length,
  });
  if (best === undefined || still.cost - best.cost < LEAST_GAIN) return { kind: "good", ...figures(0) };
  const likely = ranked.filter(({ cost }) => cost - best.cost < NEARLY);
  // Of several that cannot be told apart the worst counts.
  const addedMm = Math.max(
    ...likely.map(({ how, by }) => lightErrorMm(pair, how.zoneAfter(before, by).pair, workingMm)),
  );
  const movement = best.how.movement(before, best.by);
  const isExplained = best.away.filter((away) => away < CLEARLY_AWAY).length >= EXPLAINED * best.away.length;
  if (isExplained && likely.every(({ how }) => how.what === "table"))
    return { kind: "good", ...figures(0), table: movement };
  if (isExplained && addedMm < ADDED_MM && displacedMm(evidence, best) < MOVED_MM)
    return { kind: "good", ...figures(addedMm) };
  return {
    kind: "moved",
    movement: isExplained ? movement : { ...movement, what: "unclear" },
    others: likely.slice(1).map(({ how }) => how.what),
    ...figures(addedMm),
  };
}

/** How far everything is from where an explanation says that it went. */
function offsOf(
  { before, matches, landmarks }: Evidence,
  how: Explanation | undefined,
  by: readonly number[],
): readonly Off[] {
  const after = how === undefined ? before : how.zoneAfter(before, by);
  const dots = matches.map(({ expected, at }) =>
    offOf(expected.at, at, dotOn(before, expected.lit), dotOn(after, expected.lit), DOT_SD_PX, DOT_SD_SHARE),
  );
  const marks = landmarks.map(({ was, at }) => {
    const p = pointAt(before, was);
    const went = how === undefined ? was : how.seenAfter(before, by, p);
    const share = isInLight(before.pair, p) ? LANDMARK_SD_SHARE : BESIDE_SD_SHARE;
    return offOf(was, at, toCamera(before.pair.camera, p), went, LANDMARK_SD_PX, share);
  });
  return [...dots, ...marks];
}

function isInLight(pair: PinholePair, p: RoomMm): boolean {
  const { x, y } = toProjector(pair, p);
  return x > 0 && y > 0 && x < pair.projector.widthPx && y < pair.projector.heightPx;
}

/** Only the displacement is predicted: where something was is known from the reference itself. */
function offOf(
  was: CameraPx,
  at: CameraPx,
  from: CameraPx,
  to: CameraPx,
  sdPx: number,
  sdShare: number,
): Off {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return {
    x: was.x + dx - at.x,
    y: was.y + dy - at.y,
    sd: Math.hypot(sdPx, Math.min(MOST_SHARE_PX, sdShare * Math.hypot(dx, dy))),
  };
}

/** Landmarks stay if the camera stays, and go with the dots, more or less, if it does not. */
function landmarksNow(
  { landmarks }: DriftReference,
  matches: readonly DotMatch[],
  { tones }: ZoneSeen,
): Evidence["landmarks"] {
  const median = (of: (match: DotMatch) => number): number => quantile(matches.map(of), 0.5) ?? 0;
  const [dx, dy] = [
    median(({ expected, at }) => at.x - expected.at.x),
    median(({ expected, at }) => at.y - expected.at.y),
  ];
  return landmarks.flatMap((landmark) => {
    const { x, y } = landmark.at;
    const at =
      findLandmark(tones, landmark, landmark.at) ?? findLandmark(tones, landmark, { x: x + dx, y: y + dy });
    return at === undefined ? [] : [{ was: landmark.at, at }];
  });
}

/** How far an explanation moves the dots, on the table. */
function displacedMm({ before, matches }: Evidence, { how, by }: Candidate): number {
  const after = how.zoneAfter(before, by);
  const mmPerPx = 1 / (before.plane.z * before.pair.camera.focalPx);
  const squares = matches.map(({ expected: { lit } }) => {
    const [from, to] = [dotOn(before, lit), dotOn(after, lit)];
    return (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  });
  return mmPerPx * Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
