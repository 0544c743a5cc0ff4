import type { Calibration, Verdict } from "./calibration.ts";

/** What a list shows of a calibration: all but what only machines read. */
export type CalibrationSummary = Omit<Calibration, "verdict" | "reference"> & {
  readonly verdict?: Omit<Verdict, "volume">;
};

export function summaryOf(calibration: Calibration): CalibrationSummary {
  const { reference: _reference, verdict, ...summary } = calibration;
  if (verdict === undefined) return summary;
  const { volume: _volume, ...figures } = verdict;
  return { ...summary, verdict: figures };
}
