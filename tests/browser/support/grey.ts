/** A picture's luminance: rows from the top, 0 black to 255. */
export interface Grey {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly levels: Uint8Array;
}

/** A pixel; black outside. */
export const levelAt = ({ widthPx, heightPx, levels }: Grey, x: number, y: number): number =>
  x < 0 || y < 0 || x >= widthPx || y >= heightPx ? 0 : (levels[y * widthPx + x] ?? 0);

/** A picture of the same size, each pixel made from its place. */
export function mapGrey(grey: Grey, level: (x: number, y: number) => number): Grey {
  const { widthPx } = grey;
  const levels = grey.levels.map((_, i) => level(i % widthPx, Math.floor(i / widthPx)));
  return { ...grey, levels };
}
