import type { PinholePair } from "../geometry/pinhole.ts";
import type { CameraPx } from "../geometry/spaces.ts";
import type { DotSeen } from "./board-pose.ts";
import type { SheetName } from "./sheet.ts";

/** Median and 95th percentile. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** How good a calibration is, by what it was not fitted to. */
export interface Verdict {
  /** Of the fit, camera px. */
  readonly rmsPx: number;
  /** On poses that the fit never saw: from where a dot's light should lie on the sheet to where it does. Absent without a board. */
  readonly heldOutMm?: Spread;
  /** The same in the camera's picture. */
  readonly heldOutPx?: Spread;
  /** Expected error of light in the working volume, mm, 95th percentile, at points of room mm: the heat map. */
  readonly volume: readonly { readonly at: readonly [number, number, number]; readonly mm: number }[];
}

/** From drawing to seeing: see core/calibration/latency. `latencyMs` is what the predictor adds to the time that has passed since a frame came. */
export interface LatencyMeasured {
  readonly latencyMs: number;
  readonly median: number;
  readonly p95: number;
  readonly standardErrorMs: number;
  /** The second half's latency less the first half's. */
  readonly driftMs: number;
  /** From one frame to the next, as they came. */
  readonly frameMs: number;
  /** That were seen. */
  readonly flashes: number;
}

/** What the opening check compares with: the empty zone as it was when the calibration was made. */
export interface DriftReference {
  readonly dots: readonly DotSeen[];
  /** Things of the room itself, in even light: where, and the 15×15 px around it, 0 to 255, row by row. They show no person. */
  readonly landmarks: readonly { readonly at: CameraPx; readonly patch: readonly number[] }[];
  /** The plane the dots lay on: distance from the camera's lens along its axis, and the unit normal, room. */
  readonly plane: { readonly distanceMm: number; readonly normal: readonly [number, number, number] };
}

/** One finished calibration, as it is kept. */
export interface Calibration {
  /** Time and a few hex digits: "20261122-081500-3fa2". Sorts by age. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly madeBy: string;
  /** "given": written down by somebody, as in an installation's file. Nobody knows how good it is. */
  readonly method: "boards" | "two-planes" | "one-plane" | "given";
  /** Absent where no sheet was held. */
  readonly sheet?: SheetName;
  readonly pair: PinholePair;
  /** Absent where nothing was measured. */
  readonly verdict?: Verdict;
  readonly latency?: LatencyMeasured;
  readonly reference?: DriftReference;
}
