import { levelAt, mapGrey, type Grey } from "./grey.ts";

/**
 * How much lit text may differ, as a share of its pixels (see `textDifference`).
 * Rasterisers differ between releases of Chromium, FreeType and Skia: edges of letters by a few levels, a stroke by a fraction of a pixel.
 * TOLERANCE_MEASURED
 */
export const TOLERANCE = 0.02;

/** Levels by which a pixel must differ to count. References are kept in steps of 17. */
const DIFFERS = 48;

/**
 * The pixels that differ between two pictures of text on a palm, in units of the pixels that its letters take: after a blur of one pixel, so that
 * an edge that is drawn a fraction of a pixel further is no difference, and measured against the letters, so that a lost line of a
 * long text counts no less for the dark around the hand. Infinite where the sizes differ, or only one has letters.
 */
export function textDifference(a: Grey, b: Grey): number {
  if (a.widthPx !== b.widthPx || a.heightPx !== b.heightPx) return Infinity;
  const [blurredA, blurredB] = [blurred(a), blurred(b)];
  const differing = blurredA.levels.filter(
    (level, i) => Math.abs(level - (blurredB.levels[i] ?? 0)) > DIFFERS,
  ).length;
  return differing === 0 ? 0 : differing / Math.min(lettersOf(a), lettersOf(b));
}

/** One pixel around, by the binomial 1 2 1 each way. */
const blurred = (grey: Grey): Grey =>
  mapGrey(grey, (x, y) => {
    const row = (dy: number): number =>
      levelAt(grey, x - 1, y + dy) + 2 * levelAt(grey, x, y + dy) + levelAt(grey, x + 1, y + dy);
    return (row(-1) + 2 * row(0) + row(1)) / 16;
  });

/** Pixels nearer to the brightest light than to the skin, the commonest one. */
function lettersOf({ levels }: Grey): number {
  const counts = new Uint32Array(256);
  for (const level of levels) if (level > 0) counts[level] = (counts[level] ?? 0) + 1;
  const skin = counts.indexOf(Math.max(...counts));
  const brightest = counts.findLastIndex((count) => count > 0);
  return levels.filter((level) => level > (skin + brightest) / 2).length;
}
