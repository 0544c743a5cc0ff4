import { quantile } from "../measure/quantile.ts";
import type { Calibration, DriftReference } from "./calibration.ts";
import { evidenceOf, offsOf, type Evidence } from "./evidence.ts";
import { EXPLANATIONS, type Explanation } from "./explanations.ts";
import { lightErrorMm } from "./light-error.ts";
import { matchDots } from "./match-dots.ts";
import type { OpeningReport } from "./opening-report.ts";
import { robustFit, type RobustFit } from "./robust-fit.ts";
import type { ZoneSeen } from "./see-zone.ts";
import { dotOn, planeOf } from "./zone.ts";

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
  const evidence = evidenceOf(reference, before, matches, seen.tones);
  const still = robustFit(() => offsOf(evidence, undefined, []), []);
  const ranked = EXPLANATIONS.map((how): Candidate => ({
    ...robustFit((by) => offsOf(evidence, how, by), how.spreads),
    how,
  })).toSorted((a, b) => a.cost - b.cost);
  const [best] = ranked;
  const own = quantile(
    (verdict?.volume ?? []).map(({ mm }) => mm),
    0.95,
  );
  const figures = (addedMm: number) => ({
    addedMm,
    errorMm: Math.hypot(own ?? 0, addedMm),
    dots: evidence.dots.length,
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

/** How far an explanation moves the dots, on the table. */
function displacedMm({ before, dots }: Evidence, { how, by }: Candidate): number {
  const after = how.zoneAfter(before, by);
  const mmPerPx = 1 / (before.plane.z * before.pair.camera.focalPx);
  const squares = dots.map(({ lit, from }) => {
    const to = dotOn(after, lit);
    return (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  });
  return mmPerPx * Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
