import type { Complaint } from "../../../core/calibration/complaint.ts";
import type { PoseWish, RunEvent } from "../../../core/calibration/run.ts";
import type { BoardPose } from "../../../core/calibration/board-pose.ts";
import type { CameraPx } from "../../../core/geometry/spaces.ts";

/** A pose that is done: points, and no picture. */
export interface PoseTaken {
  readonly number: number;
  readonly pose: BoardPose;
  readonly heldOut: boolean;
}

/** A run as the page shows it. */
export interface RunView {
  /** The pose that is asked for, from 1; 0 before the first. */
  readonly number: number;
  readonly of: number;
  readonly wish: PoseWish | undefined;
  readonly complaint: Complaint | undefined;
  readonly corners: readonly CameraPx[] | undefined;
  /** Share of the time for which the sheet has to be held still, 0 to 1. */
  readonly held: number;
  /** While dots are read: which of the projector's pictures is shown. */
  readonly reading: { readonly picture: number; readonly of: number } | undefined;
  /** Why this pose, as it was held last, was read and not taken. */
  readonly refusal: Complaint | undefined;
  readonly taken: readonly PoseTaken[];
  readonly isSolving: boolean;
}

export const BEGUN: RunView = {
  number: 0,
  of: 0,
  wish: undefined,
  complaint: undefined,
  corners: undefined,
  held: 0,
  reading: undefined,
  refusal: undefined,
  taken: [],
  isSolving: false,
};

/** What the page shows after an event of a run. */
export function seenRun(view: RunView, event: RunEvent): RunView {
  switch (event.kind) {
    case "wished":
      return {
        ...BEGUN,
        taken: view.taken.filter(({ number }) => number < event.number),
        number: event.number,
        of: event.of,
        wish: event.wish,
      };
    case "guided":
      return {
        ...view,
        complaint: event.complaint,
        corners: event.corners,
        held: event.held,
        reading: undefined,
      };
    case "reading":
      return { ...view, complaint: undefined, reading: { picture: event.picture, of: event.of } };
    case "pose-refused":
      return { ...view, refusal: event.complaint, reading: undefined, held: 0 };
    case "pose-taken": {
      const { number, heldOut, pose } = event;
      return {
        ...view,
        reading: undefined,
        refusal: undefined,
        taken: [...view.taken, { number, heldOut, pose }],
      };
    }
    case "solving":
      return { ...view, isSolving: true, corners: undefined, wish: undefined, reading: undefined };
    default:
      return event satisfies never;
  }
}
