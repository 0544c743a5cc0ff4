import type { Complaint } from "../../../../core/calibration/complaint.ts";
import type { RunEvent } from "../../../../core/calibration/run.ts";
import type { Asked } from "../../../../installation/calibrating/take-pose.ts";

/** What became of the poses of one run. */
export interface PosesLogged {
  readonly taken: number;
  readonly skipped: number;
  readonly refused: readonly { readonly number: number; readonly complaint: Complaint }[];
  /** Looks with each complaint while the sheet was held into place. */
  readonly complaints: Readonly<Partial<Record<Complaint, number>>>;
}

export interface PoseLog {
  readonly hear: (event: RunEvent, nowMs: number) => void;
  readonly taken: () => number;
  /** What somebody says whose patience is at an end. */
  readonly asked: (nowMs: number, patienceMs: number) => Asked | undefined;
  readonly poses: () => PosesLogged;
}

export function poseLog(): PoseLog {
  let wishedAtMs = 0;
  let taken = 0;
  let skipped = 0;
  const refused: { number: number; complaint: Complaint }[] = [];
  const complaints: Partial<Record<Complaint, number>> = {};
  return {
    hear: (event, nowMs) => {
      if (event.kind === "wished") wishedAtMs = nowMs;
      if (event.kind === "pose-taken") taken++;
      if (event.kind === "pose-refused") refused.push({ number: event.number, complaint: event.complaint });
      if (event.kind === "guided" && event.complaint !== undefined)
        complaints[event.complaint] = (complaints[event.complaint] ?? 0) + 1;
    },
    taken: () => taken,
    asked: (nowMs, patienceMs) => {
      if (nowMs - wishedAtMs < patienceMs) return undefined;
      skipped++;
      return "skip";
    },
    poses: () => ({ taken, skipped, refused, complaints }),
  };
}
