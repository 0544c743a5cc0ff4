/** A picture of light, row by row. */
interface Light {
  readonly data: Float32Array;
  readonly width: number;
}

/** All pixels brighter than `bar` that hang together with `start` by their sides. @param seen marks them with 1; what is marked is left out. */
export function flood(
  { data, width }: Light,
  bar: number,
  seen: Uint8Array,
  start: number,
): readonly number[] {
  const pixels = [start];
  seen[start] = 1;
  const visit = (i: number): void => {
    if (seen[i] !== 0 || (data[i] ?? 0) <= bar) return;
    seen[i] = 1;
    pixels.push(i);
  };
  for (const i of pixels) {
    const x = i % width;
    if (x > 0) visit(i - 1);
    if (x < width - 1) visit(i + 1);
    visit(i - width);
    visit(i + width);
  }
  return pixels;
}
