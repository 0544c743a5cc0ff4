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

/** Why a finished run is not a calibration. */
export const refusals = [
  "too-few-poses",
  "parallel-poses",
  "not-a-number",
  "did-not-converge",
  "projector-moved",
  "wrong-sheet",
  "keystone-on",
  "rms-too-high",
  "held-out-missing",
  "held-out-too-high",
  "volume-too-uncertain",
] as const;
export type RefusalCode = (typeof refusals)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** Figures and the poses concerned, for the technician: "pose 3: 4.1 px; the others 0.3 px". Poses are counted from 1. */
  readonly detail: string;
}
