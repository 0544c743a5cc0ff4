/** A frame's pixels, row by row, opaque. */
type Rgba = Uint8ClampedArray<ArrayBuffer>;

/** Share of a frame's pixels that may be brighter than its reading: a child's hand at the table still fills more (0.7 %). */
const ABOVE = 0.005;
/** Every fourth pixel of every fourth row is read. */
const STRIDE = 4;
/** A frame whose reading is lower is lifted. Brighter ones are left as they are: the detector finds every tone of skin in them. */
const DARK = 110;
const GOAL = 230;
/** More would find hands in noise. */
const MOST_GAIN = 16;

/** How bright the brightest things in a frame are, 0 to 255. */
export function meter(rgba: Rgba, widthPx: number): number {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let row = 0; row < rgba.length; row += 4 * widthPx * STRIDE) {
    const end = Math.min(rgba.length, row + 4 * widthPx);
    for (let i = row; i < end; i += 4 * STRIDE) {
      const brightest = Math.max(rgba[i] ?? 0, rgba[i + 1] ?? 0, rgba[i + 2] ?? 0);
      counts[brightest] = (counts[brightest] ?? 0) + 1;
      total += 1;
    }
  }
  let above = 0;
  for (let value = 255; value > 0; value--) {
    above += counts[value] ?? 0;
    if (above > ABOVE * total) return value;
  }
  return 0;
}

/**
 * Makes dark frames fit for the detector: noise is softened, then darkness is lifted along `g·x / (1 + (g − 1)·x)`, whose slope
 * at black is the gain g and which never clips, so that light in the palm leaves the hand around it visible. Without this the detector
 * loses the darkest skin first.
 * @returns lifts one frame after another: the same array where it is bright enough already, else one that lasts until the next frame. New ones for
 *   each would wait for the garbage collector by the hundred megabytes.
 */
export function darknessLifter(): (frame: Rgba, widthPx: number) => Rgba {
  let rgba: Rgba = new Uint8ClampedArray(0);
  let across = new Uint32Array(0);
  return (frame, widthPx) => {
    const reading = meter(frame, widthPx);
    if (reading >= DARK) return frame;
    if (rgba.length !== frame.length) {
      rgba = new Uint8ClampedArray(frame.length);
      across = new Uint32Array(frame.length / 4);
    }
    rgba.set(frame);
    soften(rgba, across, widthPx);
    const lifted = curve(Math.min(MOST_GAIN, GOAL / Math.max(1, reading)));
    for (let i = 0; i < rgba.length; i += 4) {
      rgba[i] = lifted[rgba[i] ?? 0] ?? 0;
      rgba[i + 1] = lifted[rgba[i + 1] ?? 0] ?? 0;
      rgba[i + 2] = lifted[rgba[i + 2] ?? 0] ?? 0;
    }
    return rgba;
  };
}

function curve(gain: number): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: 256 }, (_, value) => {
    const x = value / 255;
    return (255 * gain * x) / (1 + (gain - 1) * x);
  });
}

/**
 * Binomial 3 × 3 (1 2 1 both ways), in place: noise of neighbouring pixels falls to 0.4. All four bytes of a pixel at once.
 * @param across as many pixels, for what is in between.
 */
function soften(rgba: Rgba, across: Uint32Array, widthPx: number): void {
  const pixels = new Uint32Array(rgba.buffer);
  blend(pixels, across, 1);
  blend(across, pixels, widthPx);
}

/** Each pixel with those `step` before and after it; the first and last `step` stay. */
function blend(from: Uint32Array, to: Uint32Array, step: number): void {
  to.set(from.subarray(0, step));
  to.set(from.subarray(from.length - step), from.length - step);
  for (let i = step; i < from.length - step; i++) {
    to[i] = meanOf(from[i] ?? 0, meanOf(from[i - step] ?? 0, from[i + step] ?? 0));
  }
}

/** The mean of each byte, rounded down: what both have, and half of what one has (Dietz, "The aggregate magic algorithms"). */
const meanOf = (a: number, b: number): number => (a & b) + (((a ^ b) >>> 1) & 0x7f7f7f7f);
