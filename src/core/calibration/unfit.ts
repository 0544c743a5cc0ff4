import { PaumeError } from "../error.ts";
import type { SizePx } from "../geometry/picture-size.ts";

/** Why a calibration is none, or none for the camera and the projector that are here. */
export type UnfitWhy =
  | { readonly kind: "other-projector" | "other-camera"; readonly made: SizePx; readonly here: SizePx }
  | { readonly kind: "damaged" | "not-json" | "gone" }
  /** @property knows the newest format that can be read. */
  | { readonly kind: "newer"; readonly knows: number }
  /** By their names in the file, with dots between. */
  | { readonly kind: "fields"; readonly fields: readonly string[] };

/** A calibration that cannot be used: `why` is for pages that have words for it, `detail` for logs. */
export class UnfitCalibration extends PaumeError {
  readonly why: UnfitWhy;

  constructor(why: UnfitWhy, detail: string, options?: ErrorOptions) {
    super("calibration-invalid", detail, options);
    this.why = why;
  }
}
