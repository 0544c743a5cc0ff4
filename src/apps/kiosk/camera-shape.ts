import { isSameShape, type SizePx } from "../../core/geometry/picture-size.ts";
import { PaumeError } from "../../core/error.ts";

/**
 * Whether a camera's picture is the one that was calibrated, in larger or smaller pixels.
 * @returns what to tell where it is not: what was cut off is not known, and the light would land beside the hand.
 */
export function shapeFault(
  calibrated: SizePx,
  { width, height }: MediaTrackSettings,
): PaumeError | undefined {
  if (width === undefined || height === undefined) return undefined;
  if (isSameShape(calibrated, { widthPx: width, heightPx: height })) return undefined;
  const { widthPx, heightPx } = calibrated;
  return new PaumeError(
    "camera-changed",
    `it gives ${width}×${height}, calibrated was ${widthPx}×${heightPx}`,
  );
}
