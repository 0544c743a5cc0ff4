/** A value to be passed through at a time. */
export interface Knot {
  readonly atMs: number;
  readonly value: number;
}

/**
 * A smooth curve through knots in order of time: exact at each knot, its velocity continuous, from rest to rest a person's reach, never beyond the two knots
 * it lies between, at rest before the first and after the last. Of knots at one time the last counts from then on.
 */
export function monotoneCurve(knots: readonly Knot[], timeMs: number): number {
  const later = knots.findIndex((knot) => knot.atMs > timeMs);
  const next = later === -1 ? knots.length : later;
  const before = knots.at(next - 1);
  const after = knots[next];
  if (before === undefined) throw new RangeError("a curve needs at least one knot");
  if (after === undefined) return before.value;
  if (next === 0) return after.value;

  const spanMs = after.atMs - before.atMs;
  const t = (timeMs - before.atMs) / spanMs;
  const slopeBefore = slope(knots[next - 2], before, after) * spanMs;
  const slopeAfter = slope(before, after, knots[next + 1]) * spanMs;
  if (slopeBefore === 0 && slopeAfter === 0) return before.value + reach(t) * (after.value - before.value);
  return (
    (1 + 2 * t) * (1 - t) ** 2 * before.value +
    t * (1 - t) ** 2 * slopeBefore +
    t * t * (3 - 2 * t) * after.value +
    t * t * (t - 1) * slopeAfter
  );
}

/**
 * From rest to rest, as people move their hands: with the least jerk. Flash and Hogan, "The coordination of arm movements", J. Neurosci. 5
 * (1985).
 */
const reach = (t: number): number => t ** 3 * (10 - 15 * t + 6 * t * t);

/**
 * Velocity at a knot, per ms: the weighted harmonic mean of the slopes on both sides, 0 where they change sign and at both
 * ends. It keeps every piece monotone: Fritsch and Butland, "A method for constructing local monotone piecewise cubic
 * interpolants", SIAM J. Sci. Stat. Comput. 5 (1984).
 */
function slope(before: Knot | undefined, here: Knot, after: Knot | undefined): number {
  if (before === undefined || after === undefined) return 0;
  const leftMs = here.atMs - before.atMs;
  const rightMs = after.atMs - here.atMs;
  if (leftMs === 0 || rightMs === 0) return 0;
  const left = (here.value - before.value) / leftMs;
  const right = (after.value - here.value) / rightMs;
  if (left * right <= 0) return 0;
  const weightLeft = 2 * rightMs + leftMs;
  const weightRight = rightMs + 2 * leftMs;
  return (weightLeft + weightRight) / (weightLeft / left + weightRight / right);
}
