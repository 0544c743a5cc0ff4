/** Pixels along each side of a landmark's patch. */
export const PATCH_SIDE = 15;

/**
 * What a patch's middle shows when each of its pixels becomes `by` pixels wide, bilinear.
 * @param patch `PATCH_SIDE` × `PATCH_SIDE`, row by row.
 * @param by at least 1.
 */
export function enlarged(patch: readonly number[], by: number): readonly number[] {
  const middle = (PATCH_SIDE - 1) / 2;
  const from = (i: number): number => middle + (i - middle) / by;
  const at = (x: number, y: number): number => patch[y * PATCH_SIDE + x] ?? 0;
  return Array.from({ length: PATCH_SIDE * PATCH_SIDE }, (_, i) => {
    const [x, y] = [from(i % PATCH_SIDE), from(Math.floor(i / PATCH_SIDE))];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [right, bottom] = [Math.ceil(x), Math.ceil(y)];
    const [u, v] = [x - left, y - top];
    const above = at(left, top) * (1 - u) + at(right, top) * u;
    const below = at(left, bottom) * (1 - u) + at(right, bottom) * u;
    return above * (1 - v) + below * v;
  });
}
