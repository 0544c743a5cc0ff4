import { projectorLens } from "../geometry/projector-ray.ts";
import { minus, norm } from "../geometry/vector.ts";
import { excess, type Fit } from "./bundle.ts";
import type { Refusal, SheetMisfit } from "./complaint.ts";
import type { Explanation } from "./explain.ts";
import { rigFreedoms } from "./rig-model.ts";
import { SHEETS, type SheetName } from "./sheet.ts";
import type { Solution } from "./solve.ts";

/** A tape is held to lenses by hand, and nobody knows where in a lens its middle is. */
const TAPE_MM = 12;
const TAPE_SHARE = 0.15;
/** A sheet's sides and a picture's are true to less than this; what is found must also be so many standard deviations. */
const SHEET_STRETCH = 0.02;
const PICTURE_STRETCH = 0.01;
const SURE = 5;
/** Less is not worth a new run. */
const LEAST_MOVE_MM = 1.5;
const LEAST_MOVE_DEG = 0.15;

/** What to say of that which removes a misfit; undefined where it is too little to be true. */
export function refuseCause(
  explanation: Exclude<Explanation, { readonly kind: "bad-pose" }>,
  called: SheetName,
): Refusal | undefined {
  switch (explanation.kind) {
    case "wrong-sheet":
      return refuseSheet(explanation.fit, called);
    case "keystone-on":
      return refuseKeystone(explanation.fit);
    case "moved":
      return refuseMove(explanation.fit, explanation.from);
    default:
      return explanation satisfies never;
  }
}

/** The distance between the two lenses, by the sheet and by a tape: a sheet of another size makes everything larger or smaller by as much. */
export function refuseTape({ pair, observations }: Solution, tapeMm: number): Refusal | undefined {
  const mm = norm(projectorLens(pair));
  if (Math.abs(mm - tapeMm) <= Math.max(TAPE_MM, TAPE_SHARE * tapeMm)) return undefined;
  const called = SHEETS[observations.sheet];
  const width = (called.widthMm * tapeMm) / mm;
  const nearest = sheetNearest(([, sheet]) => Math.abs(Math.log(sheet.widthMm / width)));
  return wrongSheet({ by: "tape", mm, tapeMm }, nearest, observations.sheet);
}

/** @param fit with `sheetFreedom` beyond the rig's own. */
export function refuseSheet(fit: Fit, called: SheetName): Refusal | undefined {
  const stretch = fit.rig.sheetStretch;
  if (!(Math.abs(stretch) > Math.max(SHEET_STRETCH, SURE * deviation(fit, 0)))) return undefined;
  const { widthMm, heightMm } = SHEETS[called];
  const ratio = (widthMm / heightMm) * Math.exp(stretch);
  const nearest = sheetNearest(([, sheet]) => Math.abs(Math.log(sheet.widthMm / sheet.heightMm / ratio)));
  return wrongSheet({ by: "sides", ratio, called, calledRatio: widthMm / heightMm }, nearest, called);
}

const wrongSheet = (sheet: SheetMisfit, nearest: SheetName | undefined, called: SheetName): Refusal => ({
  code: "wrong-sheet",
  sheet,
  ...(nearest !== undefined && nearest !== called && { perhaps: nearest }),
});

/** @param fit with `keystoneFreedoms` beyond the rig's own. */
export function refuseKeystone(fit: Fit): Refusal | undefined {
  const { pictureStretch: stretch, pictureSlant: slant } = fit.rig;
  const isStretched = Math.abs(stretch) > Math.max(PICTURE_STRETCH, SURE * deviation(fit, 0));
  const isSlanted = Math.abs(slant) > Math.max(PICTURE_STRETCH, SURE * deviation(fit, 1));
  if (!isStretched && !isSlanted) return undefined;
  return { code: "keystone-on", stretch, slant };
}

/** @param fit with `laterFreedoms`, which hold from board `from` on, counted from 0. */
function refuseMove({ rig }: Fit, from: number): Refusal | undefined {
  const { pair, later = pair } = rig;
  const before = projectorLens(pair);
  const mm = norm(minus(projectorLens({ ...pair, ...later }), before));
  const cosine = pair.rotation.reduce((sum, value, i) => sum + value * (later.rotation[i] ?? 0), -1) / 2;
  const degrees = (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
  if (mm < LEAST_MOVE_MM && degrees < LEAST_MOVE_DEG) return undefined;
  return { code: "projector-moved", after: from, mm, deg: degrees };
}

function sheetNearest(
  off: (entry: readonly [SheetName, (typeof SHEETS)[SheetName]]) => number,
): SheetName | undefined {
  const names: readonly SheetName[] = ["A4", "A3", "letter"];
  return names.toSorted((a, b) => off([a, SHEETS[a]]) - off([b, SHEETS[b]]))[0];
}

/** The standard deviation of a freedom beyond the rig's own, for the noise that there is. */
function deviation(fit: Fit, beyond: number): number {
  const i = rigFreedoms.length + beyond;
  return Math.sqrt(Math.max(1, excess(fit)) * (fit.covariance?.[i]?.[i] ?? Infinity));
}
