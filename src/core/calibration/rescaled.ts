import { isSameShape, lensFor, type SizePx } from "../geometry/picture-size.ts";
import type { Calibration, DriftReference, Verdict } from "./calibration.ts";
import { enlarged } from "./patch.ts";
import { UnfitCalibration } from "./unfit.ts";

/**
 * A calibration for a camera that gives its picture in another size: the same lens, in larger or smaller pixels. The projector's picture cannot
 * be rescaled, since nobody knows what a projector does with a picture that is not its own size.
 * @returns the same calibration where nothing differs.
 * @throws UnfitCalibration for a camera's picture of another shape, and for another projector's picture.
 */
export function rescaled(calibration: Calibration, camera: SizePx, projector?: SizePx): Calibration {
  const { pair, verdict, reference } = calibration;
  if (projector !== undefined && !isSize(pair.projector, projector)) {
    throw new UnfitCalibration(
      { kind: "other-projector", made: sizeOf(pair.projector), here: sizeOf(projector) },
      `it was made for a projector of ${told(pair.projector)}, and this one has ${told(projector)}: calibrate anew`,
    );
  }
  if (!isSameShape(pair.camera, camera)) {
    throw new UnfitCalibration(
      { kind: "other-camera", made: sizeOf(pair.camera), here: sizeOf(camera) },
      `it was made for a camera's picture of ${told(pair.camera)}, and ${told(camera)} is of another shape: what was cut off is not known`,
    );
  }
  if (isSize(pair.camera, camera)) return calibration;
  const by = camera.widthPx / pair.camera.widthPx;
  return {
    ...calibration,
    pair: { ...pair, camera: lensFor(pair.camera, camera) },
    ...(verdict && { verdict: verdictBy(verdict, by) }),
    ...(reference && { reference: referenceBy(reference, by) }),
  };
}

const isSize = (a: SizePx, b: SizePx): boolean => a.widthPx === b.widthPx && a.heightPx === b.heightPx;

const sizeOf = ({ widthPx, heightPx }: SizePx): SizePx => ({ widthPx, heightPx });

const told = ({ widthPx, heightPx }: SizePx): string => `${widthPx}×${heightPx}`;

const verdictBy = (verdict: Verdict, by: number): Verdict => ({
  ...verdict,
  rmsPx: verdict.rmsPx * by,
  ...(verdict.heldOutPx && {
    heldOutPx: { median: verdict.heldOutPx.median * by, p95: verdict.heldOutPx.p95 * by },
  }),
});

function referenceBy({ dots, landmarks, plane }: DriftReference, by: number): DriftReference {
  const scaled = <T extends DriftReference["dots"][number] | DriftReference["landmarks"][number]>(
    one: T,
  ): T => ({ ...one, at: { x: one.at.x * by, y: one.at.y * by } });
  return {
    dots: dots.map(scaled),
    // A patch in larger pixels would show more of the room than was kept.
    landmarks:
      by < 1 ? [] : landmarks.map(scaled).map((mark) => ({ ...mark, patch: enlarged(mark.patch, by) })),
    plane,
  };
}
