/** What is kept of a frame to know whether the camera's picture is one: a sum over some of its pixels, which tells nothing of what is in it. */
export interface Glimpse {
  readonly print: number;
  /** Of the brightest channel that was looked at, 0 to 255. */
  readonly brightest: number;
}

/** A camera that sends the same frame again and again, as a driver does that hangs; one that sends black, under a lid or after a bad start. */
export type PictureIllness = "still" | "black";

/** The latest frames of one camera, since it was opened. */
export interface PictureWatch {
  readonly last: Glimpse;
  /** When the picture last changed, and when it was last other than black; ms. */
  readonly movedAtMs: number;
  readonly brightAtMs: number;
  /** Frames since it last changed. */
  readonly same: number;
  readonly illness: PictureIllness | undefined;
  /** Whether it has ever been a picture: bright, and another than the one before. */
  readonly isProven: boolean;
}

/** A sensor's own noise changes every frame. */
const ILL_MS = 4000;
/** A busy machine looks at few frames, and two of them may be alike by chance. */
const ILL_FRAMES = 10;
/** Darker is no room, however dark: a lid, or no sensor behind it. */
const BLACK = 12;
/** Every so manieth pixel. It is prime, so that no column is looked at again in the next row. */
const STRIDE = 101;

/** @param data RGBA, row by row. The print is FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
export function glimpse(data: Uint8ClampedArray): Glimpse {
  let print = 0x811c9dc5;
  let brightest = 0;
  for (let at = 0; at + 2 < data.length; at += 4 * STRIDE) {
    for (let channel = 0; channel < 3; channel++) {
      const value = data[at + channel] ?? 0;
      print = Math.imul(print ^ value, 0x01000193);
      if (value > brightest) brightest = value;
    }
  }
  return { print, brightest };
}

/** @param before undefined for a camera's first frame. @param atMs of the frame; never earlier than before. */
export function watchPicture(before: PictureWatch | undefined, last: Glimpse, atMs: number): PictureWatch {
  const isBright = last.brightest >= BLACK;
  const hasMoved = before === undefined || before.last.print !== last.print;
  const movedAtMs = hasMoved ? atMs : before.movedAtMs;
  const brightAtMs = isBright || before === undefined ? atMs : before.brightAtMs;
  const same = hasMoved ? 0 : before.same + 1;
  const isStill = isBright && same >= ILL_FRAMES && atMs - movedAtMs > ILL_MS;
  const illness = atMs - brightAtMs > ILL_MS ? "black" : isStill ? "still" : undefined;
  const isProven = before?.isProven === true || (before !== undefined && hasMoved && isBright);
  return { last, movedAtMs, brightAtMs, same, illness, isProven };
}
