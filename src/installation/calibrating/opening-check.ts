import type { Calibration, DriftReference } from "../../core/calibration/calibration.ts";
import { drift } from "../../core/calibration/drift.ts";
import { driftReference } from "../../core/calibration/drift-reference.ts";
import type { OpeningReport } from "../../core/calibration/opening-report.ts";
import { seeZone } from "../../core/calibration/see-zone.ts";
import type { CalibrationStage } from "../../core/calibration/stage.ts";
import type { PinholePair } from "../../core/geometry/pinhole.ts";
import { lookAtZone } from "./look-at-zone.ts";
import { NotMeasured } from "./not-measured.ts";

export interface CheckOptions {
  readonly signal: AbortSignal;
  /** As it was measured, where it was: from a picture's drawing to a frame that shows it. */
  readonly latencyMs?: number;
}

/** Longer than cameras and projectors take. */
const USUAL_LATENCY_MS = 250;
/** Where hands are held, from the lens. */
const WORKING_MM = [600, 1000] as const;

/**
 * Keeps how the empty zone looks, at the end of a calibration, for `openingCheck` to compare with.
 * @throws NotMeasured, saying what is in the way; what the stage throws.
 */
export async function takeReference(
  stage: CalibrationStage,
  pair: PinholePair,
  { signal, latencyMs = USUAL_LATENCY_MS }: CheckOptions,
): Promise<DriftReference> {
  const seen = seeZone(await lookAtZone(stage, pair, latencyMs, signal));
  const reference = "why" in seen ? seen : driftReference(seen, pair);
  if ("why" in reference) throw new NotMeasured(reference.why);
  return reference;
}

/** Looks at the empty zone and says whether the calibration still holds, or what moved. Changes nothing. @throws what the stage throws. */
export async function openingCheck(
  stage: CalibrationStage,
  calibration: Calibration,
  { signal, latencyMs = calibration.latency?.p95 ?? USUAL_LATENCY_MS }: CheckOptions,
): Promise<OpeningReport> {
  const { reference, pair } = calibration;
  if (reference === undefined) return { kind: "unseen", why: "no-reference" };
  const seen = seeZone(await lookAtZone(stage, pair, latencyMs, signal));
  if ("why" in seen) return { kind: "unseen", why: seen.why };
  return drift(reference, calibration, seen, WORKING_MM);
}
