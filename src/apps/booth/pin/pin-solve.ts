import type { Verdict } from "../../../core/calibration/calibration.ts";
import { lightOn } from "../../../core/calibration/board-residuals.ts";
import { pinOnePlane, pinTwoPlanes, type Pinned, type PinQuestion } from "../../../core/calibration/pin.ts";
import { volumeErrors } from "../../../core/calibration/working-volume.ts";
import { toCamera } from "../../../core/geometry/pinhole.ts";
import type { CameraPx, ProjectorPx } from "../../../core/geometry/spaces.ts";

/** A sheet that lies flat, and four marks of light on its corners. Both go round it the same way; which mark lies on which corner is not known. */
export interface PinnedSheet {
  readonly distanceMm: number;
  readonly marks: readonly ProjectorPx[];
  readonly corners: readonly CameraPx[];
}

/** A projector may hang the other way up than the camera, so every turn is tried, and the one that fits is taken. */
export function pinSheets(question: PinQuestion, [near, far]: readonly PinnedSheet[]): Pinned | undefined {
  if (near === undefined) return undefined;
  const all = TURNS.map((turn) =>
    far === undefined
      ? pinOnePlane(question, planeOf(near, turn))
      : pinTwoPlanes(question, planeOf(near, turn), planeOf(far, turn)),
  ).filter(({ fit }) => Number.isFinite(fit.cost));
  return all.toSorted((a, b) => a.fit.cost - b.fit.cost)[0];
}

const TURNS = [0, 1, 2, 3] as const;

const planeOf = ({ distanceMm, marks, corners }: PinnedSheet, turn: number) => ({
  distanceMm,
  corners: marks.flatMap((lit, i) => {
    const at = corners[(i + turn) % corners.length];
    return at === undefined ? [] : [{ lit, at }];
  }),
});

/** What is known of a pinned calibration: how far the marks are from their corners, and what is to be expected where hands are. */
export function pinVerdict(
  { pair, fit }: Pinned,
  sheets: readonly PinnedSheet[],
  workingMm: readonly [number, number],
): Verdict {
  const offs = sheets.flatMap(({ marks, corners }, i) => {
    const plane = fit.planes[i];
    if (plane === undefined) return [];
    return marks.map((mark) => {
      const seen = toCamera(pair.camera, lightOn(plane, pair, mark));
      return Math.min(...corners.map(({ x, y }) => Math.hypot(x - seen.x, y - seen.y)));
    });
  });
  return {
    rmsPx: Math.sqrt(offs.reduce((sum, off) => sum + off * off, 0) / offs.length),
    volume: volumeErrors(fit, workingMm),
  };
}

/** Marks that lie farther from the corners than this were not moved onto them, or a measure is wrong: camera px. */
export const FITS_WITHIN_PX = 2;

/** Whether marks and measures fit each other. @param offPx how far the marks are from their corners, root mean square. */
export const isConsistent = ({ fit }: Pinned, offPx: number): boolean =>
  fit.converged && offPx <= FITS_WITHIN_PX;
