import type { SizePx } from "../../core/geometry/picture-size.ts";
import type { PictureIllness } from "../../core/health/camera-picture.ts";
import type { PaumeErrorCode } from "../../core/error.ts";
import type { Pinhole, PinholePair } from "../../core/geometry/pinhole.ts";
import type { Mark } from "../../core/mark/mark.ts";
import type { Sighting } from "../../core/palm/hand-seen.ts";
import type { RestingPlace } from "../../core/rest/resting-place.ts";
import type { HandModelName } from "../../schema/hand-model.ts";
import type { SearchRules } from "../../core/tracking/search.ts";

/** A frame as the detector takes it: RGBA, row by row, sRGB. */
export interface Pixels {
  readonly data: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** Everything the detector needs to start. */
export interface DetectorSetup {
  readonly model: HandModelName;
  /** Whether dark frames are made brighter before the detector sees them. */
  readonly liftsDarkness: boolean;
  readonly search: SearchRules;
  /** The calibrated picture's size: landmarks are given in its px, whatever size the frames have. Absent where nothing is calibrated. */
  readonly camera?: SizePx;
  /** Absent where no mark is ever lit. */
  readonly marks?: MarkSetup;
  /** Resting places, and the lens that sees them; absent where the installation has none. */
  readonly places?: { readonly camera: Pinhole; readonly all: readonly RestingPlace[] };
  /** `performance.timeOrigin` of the page, whose clock all times are in. */
  readonly pageOriginMs: number;
}

/** What it takes to find a lit mark again. */
export interface MarkSetup {
  readonly pair: PinholePair;
  /** The size assumed of every hand: see `SizeAssumed`. */
  readonly spanMm: number;
  /** The light in a frame was drawn so long before the frame arrived. */
  readonly latencyMs: number;
}

/** Page → worker. */
export type ToWorker =
  | { readonly kind: "start"; readonly setup: DetectorSetup }
  | { readonly kind: "stream"; readonly frames: ReadableStream<VideoFrame> }
  | { readonly kind: "lit"; readonly marks: readonly Mark[]; readonly drawnAtMs: number }
  | { readonly kind: "frame"; readonly pixels: Pixels; readonly atMs: number };

/** What one frame cost in the worker. */
export interface FrameCost {
  readonly allowedHands: number;
  readonly readMs: number;
  readonly detectMs: number;
  /** Finding our own marks; 0 while none is lit. */
  readonly marksMs: number;
}

/** Whether the watched camera's picture is one that hands can be looked for in. */
export type CameraPicture = "alive" | PictureIllness;

/** Worker → page. */
export type FromWorker =
  | { readonly kind: "ready"; readonly startMs: number }
  | { readonly kind: "sighting"; readonly sighting: Sighting; readonly cost: FrameCost }
  | { readonly kind: "dropped" }
  | { readonly kind: "stream-ended" }
  /** What the watched camera sends: told when it has become different. */
  | { readonly kind: "picture"; readonly is: CameraPicture }
  | { readonly kind: "alive" }
  | { readonly kind: "failed"; readonly code: PaumeErrorCode; readonly detail: string };
