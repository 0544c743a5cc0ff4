import type { CameraPx } from "../geometry/spaces.ts";
import type { BoardPose } from "./board-pose.ts";
import type { Complaint, LeftOut, Refusal } from "./complaint.ts";
import type { PinholePair } from "../geometry/pinhole.ts";
import type { Spread, Verdict } from "./calibration.ts";

/** How the sheet is to be held next. Angles are of the sheet against facing the camera: `tiltDeg` about its long side, `turnDeg` about its short one. */
export interface PoseWish {
  readonly distanceMm: number;
  readonly tiltDeg: number;
  readonly turnDeg: number;
  /** Where in the camera's picture its middle should be, as a share of width and height. */
  readonly middle: readonly [number, number];
  /** Whether the pose is kept from the fit, to judge it by. */
  readonly heldOut: boolean;
}

/** What happens while a sheet is held into the light, pose by pose: for whoever shows it. */
export type RunEvent =
  /** @property number counts all poses from 1. */
  | { readonly kind: "wished"; readonly number: number; readonly of: number; readonly wish: PoseWish }
  /** What the camera sees now. Without a complaint the sheet only has to be held still. */
  | {
      readonly kind: "guided";
      readonly complaint: Complaint | undefined;
      readonly corners?: readonly CameraPx[];
      /** Share of the time for which it has to be held still, 0 to 1. */
      readonly held: number;
    }
  | { readonly kind: "reading"; readonly picture: number; readonly of: number }
  | { readonly kind: "pose-refused"; readonly number: number; readonly complaint: Complaint }
  | {
      readonly kind: "pose-taken";
      readonly number: number;
      readonly pose: BoardPose;
      readonly heldOut: boolean;
    }
  | { readonly kind: "solving" };

/** What a run ends with. */
export type RunOutcome =
  | {
      readonly kind: "accepted";
      readonly pair: PinholePair;
      readonly verdict: Verdict;
      readonly leftOut?: LeftOut;
    }
  | {
      readonly kind: "refused";
      readonly refusals: readonly [Refusal, ...Refusal[]];
      /** What was reached, where there is something to show. */
      readonly rmsPx?: number;
      readonly heldOutMm?: Spread;
    };
