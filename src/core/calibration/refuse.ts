import type { Plane } from "../geometry/mapping.ts";
import { projectorLens } from "../geometry/projector-ray.ts";
import { cross, dot, mean, minus, norm, unit } from "../geometry/vector.ts";
import type { Fit } from "./bundle.ts";
import type { Refusal } from "./complaint.ts";
import { rigFreedoms } from "./rig-model.ts";
import { SHEETS, type SheetName } from "./sheet.ts";
import type { Solution } from "./solve.ts";

/** Fewer poses leave nothing over to tell a mistake by. */
const LEAST_POSES = 5;
/** Poses that differ less than this from their mean, root mean square, do not tell focal length from distance. */
const LEAST_SPREAD_DEG = 8;
/** A tape is held to lenses by hand, and nobody knows where in a lens its middle is. */
const TAPE_MM = 12;
const TAPE_SHARE = 0.15;
/** A sheet's sides and a picture's are true to less than this; what is found must also be so many standard deviations. */
const SHEET_STRETCH = 0.02;
const PICTURE_STRETCH = 0.01;
const SURE = 5;

/** What makes a fit worthless, however well it fits: nothing further can be said of such a one. */
export function refuseFit({ pair, planes, rmsPx, fit }: Solution): Refusal | undefined {
  if (planes.length < LEAST_POSES)
    return { code: "too-few-poses", detail: `${planes.length} of at least ${LEAST_POSES}` };
  const numbers = [rmsPx, ...Object.values(pair.camera), ...Object.values(pair.projector)];
  if (![...numbers, ...pair.rotation, ...pair.translationMm].every(Number.isFinite))
    return { code: "not-a-number", detail: numbers.join(" ") };
  const degrees = spreadDeg(planes);
  if (degrees < LEAST_SPREAD_DEG || fit.covariance === undefined)
    return {
      code: "parallel-poses",
      detail: `the sheets differ by ${degrees.toFixed(1)}°, of at least ${LEAST_SPREAD_DEG}°`,
    };
  if (!fit.converged) return { code: "did-not-converge", detail: `at ${rmsPx.toFixed(2)} px` };
  return undefined;
}

/** How much the sheets' normals differ from their mean, root mean square. */
export function spreadDeg(planes: readonly Plane[]): number {
  const normals = planes.map(({ right, down }) => unit(cross(right, down)));
  const middle = unit(mean(normals));
  const squares = normals.map((normal) => Math.atan2(norm(cross(normal, middle)), dot(normal, middle)) ** 2);
  return (Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length) * 180) / Math.PI;
}

/** The distance between the two lenses, by the sheet and by a tape: a sheet of another size makes everything larger or smaller by as much. */
export function refuseTape({ pair, observations }: Solution, tapeMm: number): Refusal | undefined {
  const mm = norm(projectorLens(pair));
  if (Math.abs(mm - tapeMm) <= Math.max(TAPE_MM, TAPE_SHARE * tapeMm)) return undefined;
  const called = SHEETS[observations.sheet];
  const width = (called.widthMm * tapeMm) / mm;
  const nearest = sheetNearest(([, sheet]) => Math.abs(Math.log(sheet.widthMm / width)));
  const guess = nearest === observations.sheet ? "" : `: perhaps it is ${nearest}`;
  return {
    code: "wrong-sheet",
    detail: `lenses ${mm.toFixed(0)} mm apart by the sheet, ${tapeMm.toFixed(0)} mm by the tape${guess}`,
  };
}

/** @param fit with `sheetFreedom` beyond the rig's own. @param sure how many standard deviations it must be; 0 where a misfit speaks for it. */
export function refuseSheet(fit: Fit, called: SheetName, sure = SURE): Refusal | undefined {
  const stretch = fit.rig.sheetStretch;
  if (!(Math.abs(stretch) > Math.max(SHEET_STRETCH, sure * deviation(fit, 0)))) return undefined;
  const { widthMm, heightMm } = SHEETS[called];
  const ratio = (widthMm / heightMm) * Math.exp(stretch);
  const nearest = sheetNearest(([, sheet]) => Math.abs(Math.log(sheet.widthMm / sheet.heightMm / ratio)));
  const guess = nearest === called ? "" : `: perhaps it is ${nearest}`;
  return {
    code: "wrong-sheet",
    detail: `its sides are as ${ratio.toFixed(3)} to 1, those of ${called} as ${(widthMm / heightMm).toFixed(3)}${guess}`,
  };
}

/** @param fit with `keystoneFreedoms` beyond the rig's own. */
export function refuseKeystone(fit: Fit, sure = SURE): Refusal | undefined {
  const { pictureStretch: stretch, pictureSlant: slant } = fit.rig;
  const isStretched = Math.abs(stretch) > Math.max(PICTURE_STRETCH, sure * deviation(fit, 0));
  const isSlanted = Math.abs(slant) > Math.max(PICTURE_STRETCH, sure * deviation(fit, 1));
  if (!isStretched && !isSlanted) return undefined;
  return {
    code: "keystone-on",
    detail: `the picture is stretched by ${percent(stretch)} and slanted by ${percent(slant)}`,
  };
}

/** @param fit with `laterFreedoms`, which hold from board `from` on, counted from 0. */
export function refuseMove({ rig }: Fit, from: number): Refusal {
  const { pair, later = pair } = rig;
  const before = projectorLens(pair);
  const mm = norm(minus(projectorLens({ ...pair, ...later }), before));
  const cosine = pair.rotation.reduce((sum, value, i) => sum + value * (later.rotation[i] ?? 0), -1) / 2;
  const degrees = (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
  return {
    code: "projector-moved",
    detail: `between poses ${from} and ${from + 1}, by ${mm.toFixed(1)} mm and ${degrees.toFixed(2)}° against the camera`,
  };
}

function sheetNearest(
  off: (entry: readonly [SheetName, (typeof SHEETS)[SheetName]]) => number,
): SheetName | undefined {
  const names: readonly SheetName[] = ["A4", "A3", "letter"];
  return names.toSorted((a, b) => off([a, SHEETS[a]]) - off([b, SHEETS[b]]))[0];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The standard deviation of a freedom beyond the rig's own, for the noise that there is. */
function deviation(fit: Fit, beyond: number): number {
  const i = rigFreedoms.length + beyond;
  const excess = Math.max(1, (2 * fit.cost) / fit.degreesOfFreedom);
  return Math.sqrt(excess * (fit.covariance?.[i]?.[i] ?? Infinity));
}
