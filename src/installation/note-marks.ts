import { driftLevel } from "../core/calibration/day-drift.ts";
import { NOTHING_WATCHED, watchMarks } from "../core/calibration/watch-marks.ts";
import type { Sighting } from "../core/palm/hand-seen.ts";
import type { Track } from "../core/tracking/track.ts";
import { noteHealth } from "../devices/house/health-notes.ts";

const EVERY_MS = 3_600_000;

/**
 * Has the house note once an hour how far beside their rays the marks on hands were seen: whether the light still lands where it was calibrated.
 * @param calibration the id of the one in use; null for the lenses in the installation's file. @param focalPx the camera's.
 * @returns what takes each sighting, with the hands that are followed then.
 */
export function noteMarks(
  calibration: string | null,
  focalPx: number,
): (sighting: Sighting, tracks: readonly Track[]) => void {
  let watch = NOTHING_WATCHED;
  let notedMs = -Infinity;
  let noted: object | undefined;
  return (sighting, tracks) => {
    watch = watchMarks(watch, sighting, tracks, focalPx);
    if (sighting.atMs - notedMs < EVERY_MS || watch.day === noted) return;
    const level = driftLevel(watch.day);
    if (level === undefined) return;
    notedMs = sighting.atMs;
    noted = watch.day;
    void noteHealth({ kind: "marks", calibration, ...level });
  };
}
