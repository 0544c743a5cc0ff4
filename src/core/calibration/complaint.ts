import type { Spread } from "./calibration.ts";
import type { SheetName } from "./sheet.ts";

/** Why a pose cannot be taken as it is held now: said at once, while the sheet is in the technician's hands. */
export const complaints = [
  "sheet-not-found",
  "sheet-cut-off",
  "two-sheets",
  "too-dark",
  "glare",
  "too-near",
  "too-far",
  "too-flat",
  "too-steep",
  "like-before",
  "moved",
  "out-of-light",
  "dots-unreadable",
] as const;
export type Complaint = (typeof complaints)[number];

/** Why a finished run is not a calibration, with what that rests on. Poses are counted from 1. */
export type Refusal =
  | { readonly code: "too-few-poses"; readonly poses: number; readonly least: number }
  | { readonly code: "parallel-poses"; readonly spreadDeg: number; readonly leastDeg: number }
  | { readonly code: "not-a-number" | "held-out-missing" }
  | { readonly code: "did-not-converge"; readonly rmsPx: number }
  /** Against the camera, between the pose `after` and the next. */
  | { readonly code: "projector-moved"; readonly after: number; readonly mm: number; readonly deg: number }
  | { readonly code: "wrong-sheet"; readonly sheet: SheetMisfit; readonly perhaps?: SheetName }
  /** Shares of the picture. */
  | { readonly code: "keystone-on"; readonly stretch: number; readonly slant: number }
  /** @property pose the one that does not fit the others, where there is one. */
  | {
      readonly code: "rms-too-high";
      readonly rmsPx: number;
      readonly byPosePx: readonly number[];
      readonly pose?: number;
    }
  | {
      readonly code: "held-out-too-high";
      readonly mm: Spread;
      readonly byPoseMm: readonly number[];
      readonly pose?: number;
    }
  | { readonly code: "volume-too-uncertain"; readonly worstMm: number; readonly mostMm: number };

export type RefusalCode = Refusal["code"];

/** How a sheet is known to be another than was chosen: by its sides, long to short, or by how far apart it makes the lenses. */
export type SheetMisfit =
  | { readonly by: "sides"; readonly ratio: number; readonly called: SheetName; readonly calledRatio: number }
  | { readonly by: "tape"; readonly mm: number; readonly tapeMm: number };

/** A pose that fitted badly and was left out; `withoutPx` is the fit of the others. */
export interface LeftOut {
  readonly pose: number;
  readonly px: number;
  readonly withoutPx: number;
}
