/** What can have changed since a calibration was made. "unclear" fits none of them alone. */
export const culprits = ["camera", "camera-lens", "projector", "projector-lens", "table", "unclear"] as const;
export type Culprit = (typeof culprits)[number];

/** Why an opening check says nothing. */
export const unseen = ["too-dark", "zone-covered", "restless", "no-reference"] as const;
export type Unseen = (typeof unseen)[number];

/** How much something moved: of a lens, `percent` is its zoom; of the table, `mm` is its height. */
export interface Movement {
  readonly what: Culprit;
  readonly mm: number;
  readonly deg: number;
  readonly percent: number;
}

/** What the morning's look says. It changes nothing: whether to calibrate anew is for a person to say. */
export type OpeningReport =
  /** @property errorMm of light in the working volume, 95th percentile: the calibration's own and what was added since. @property addedMm what was added. */
  | {
      readonly kind: "good";
      readonly errorMm: number;
      readonly addedMm: number;
      /** Of the table: does no harm to the light in hands, but resting places lie on it. */
      readonly table?: Movement;
      readonly dots: number;
      readonly landmarks: number;
    }
  /** @property movement what explains best what is seen. @property others that explain it nearly as well. */
  | {
      readonly kind: "moved";
      readonly movement: Movement;
      readonly others: readonly Culprit[];
      readonly errorMm: number;
      readonly addedMm: number;
      readonly dots: number;
      readonly landmarks: number;
    }
  | { readonly kind: "unseen"; readonly why: Unseen };
