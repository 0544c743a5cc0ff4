import type { SizePx } from "../geometry/picture-size.ts";
import type { HandSeen, MarkSeen } from "./hand-seen.ts";

/**
 * Hands that were seen in a frame of another size than the calibrated one's: as that one would have shown them. The frame is taken for the same
 * picture, scaled.
 */
export function inCalibratedPicture(
  hands: readonly HandSeen[],
  frame: { readonly width: number; readonly height: number },
  camera: SizePx,
): readonly HandSeen[] {
  const [sx, sy] = [camera.widthPx / frame.width, camera.heightPx / frame.height];
  if (sx === 1 && sy === 1) return hands;
  return hands.map((hand) => ({
    ...hand,
    landmarks: hand.landmarks.map(({ x, y }) => ({ x: x * sx, y: y * sy })),
    ...(hand.marks && { marks: hand.marks.map((mark) => markBy(mark, sx)) }),
  }));
}

const markBy = (mark: MarkSeen, by: number): MarkSeen =>
  mark.acrossPx === undefined ? mark : { ...mark, acrossPx: mark.acrossPx * by };
