import { batch, computed, signal as state, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Verdict } from "../../../core/calibration/calibration.ts";
import { findSheet } from "../../../core/calibration/find-sheet.ts";
import { greyOf } from "../../../core/calibration/grey.ts";
import type { Complaint } from "../../../core/calibration/complaint.ts";
import type { Pinned } from "../../../core/calibration/pin.ts";
import type { CalibrationStage } from "../../../core/calibration/stage.ts";
import type { ProjectorPx } from "../../../core/geometry/spaces.ts";
import type { KeptDesk } from "../kept/kept-desk.ts";
import { EVEN_LIGHT } from "../projector/even-light.ts";
import { NotMeasured } from "../../../installation/calibrating/not-measured.ts";
import { attempt, type Procedure } from "../shell/procedure.ts";
import { isConsistent, pinSheets, pinVerdict, type PinnedSheet } from "./pin-solve.ts";

/** What is measured by hand before corners are pinned, mm; positive to the right and down in the camera's picture. */
export interface Measures {
  readonly distanceMm: number | undefined;
  readonly rightMm: number | undefined;
  readonly downMm: number | undefined;
  readonly fovDeg: number | undefined;
}

/** Without a board: four marks of light are moved onto the corners of a sheet that lies flat, on one plane or on two. */
export interface PinDesk extends Procedure {
  readonly stage: Signal<"closed" | "measures" | "marks" | "pinned">;
  readonly measures: Signal<Measures>;
  readonly marks: ReadonlySignal<readonly ProjectorPx[]>;
  readonly chosen: Signal<number>;
  readonly sheets: ReadonlySignal<readonly PinnedSheet[]>;
  readonly pinned: ReadonlySignal<Pinned | undefined>;
  /** Of what is pinned. */
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  /** Why the sheet was not found in the camera's picture. */
  readonly complaint: ReadonlySignal<Complaint | undefined>;
  readonly isSaved: ReadonlySignal<boolean>;
  /** Lays the marks out and begins a plane; those that were pinned before are kept. */
  readonly begin: () => void;
  readonly moveTo: (mark: number, to: ProjectorPx) => void;
  /** Moves the marks of the last sheet again, since they do not fit. */
  readonly retry: () => void;
  readonly discard: () => void;
  readonly save: () => Promise<void>;
}

/** Until a frame surely shows what is lit. */
const SURELY_MS = 500;

/** Where the marks lie at first, as shares of the picture, clockwise. */
const FIRST = [
  [0.35, 0.35],
  [0.65, 0.35],
  [0.65, 0.65],
  [0.35, 0.65],
] as const;

/** @param stage undefined while camera or projector are missing. */
export function openPinDesk(
  stage: () => CalibrationStage | undefined,
  workingMm: () => readonly [number, number],
  kept: KeptDesk,
): PinDesk {
  const at = state<"closed" | "measures" | "marks" | "pinned">("closed");
  const measures = state<Measures>({
    distanceMm: undefined,
    rightMm: undefined,
    downMm: undefined,
    fovDeg: 64,
  });
  const marks = state<readonly ProjectorPx[]>([]);
  const chosen = state(0);
  const sheets = state<readonly PinnedSheet[]>([]);
  const pinned = state<Pinned | undefined>(undefined);
  const verdict = computed(() => pinned.value && pinVerdict(pinned.value, sheets.value, workingMm()));
  const complaint = state<Complaint | undefined>(undefined);
  const isSaved = state(false);

  const procedure = attempt(stage, async (on) => {
    const { distanceMm, rightMm, downMm, fovDeg } = measures.value;
    if (distanceMm === undefined || rightMm === undefined || downMm === undefined || fovDeg === undefined)
      return;
    await on.show(EVEN_LIGHT);
    await on.pause(SURELY_MS);
    const seen = findSheet(greyOf((await on.look()).frame));
    complaint.value = "complaint" in seen ? seen.complaint : undefined;
    if ("complaint" in seen) return;
    const all = [...sheets.value, { distanceMm, marks: marks.value, corners: seen.corners }];
    const { camera, projector } = on;
    const found = pinSheets({ camera, projector, fovDeg, offsetMm: [rightMm, downMm] }, all);
    if (found === undefined) throw new NotMeasured("marks-nowhere");
    batch(() => {
      [sheets.value, pinned.value, isSaved.value, at.value] = [all, found, false, "pinned"];
    });
  });

  return {
    ...procedure,
    stage: at,
    measures,
    marks,
    chosen,
    sheets,
    pinned,
    verdict,
    complaint,
    isSaved,
    begin: () => {
      const projector = stage()?.projector;
      if (projector === undefined) return;
      const { widthPx, heightPx } = projector;
      marks.value = FIRST.map(([x, y]) => ({ x: Math.round(x * widthPx), y: Math.round(y * heightPx) }));
      [chosen.value, complaint.value, at.value] = [0, undefined, "marks"];
    },
    moveTo: (mark, to) => {
      marks.value = marks.value.map((one, i) => (i === mark ? { x: to.x, y: to.y } : one));
      chosen.value = mark;
    },
    retry: () => {
      batch(() => {
        [sheets.value, pinned.value, at.value] = [sheets.value.slice(0, -1), undefined, "marks"];
      });
    },
    discard: () => {
      [sheets.value, pinned.value, isSaved.value, at.value] = [[], undefined, false, "measures"];
    },
    save: async () => {
      if (pinned.value === undefined || verdict.value === undefined) return;
      if (!isConsistent(pinned.value, verdict.value.rmsPx)) return;
      isSaved.value = await kept.keep({
        method: sheets.value.length > 1 ? "two-planes" : "one-plane",
        pair: pinned.value.pair,
        verdict: verdict.value,
      });
    },
  };
}
