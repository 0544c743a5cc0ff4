import { levelAt, mapGrey, type Grey } from "./grey.ts";

/**
 * How much text may differ, as a share of its letters' pixels (see `textDifference`). Rasterisers differ between releases of Chromium,
 * Skia and FreeType: in the levels of a letter's edge, in a fraction of a pixel. On the references, letters half a pixel aside, strokes
 * a quarter of a pixel bolder and another gamma all give 0.0 %; the two shortest words of a long page lost give 3.6 %, text 2 px
 * aside 82 % at least, Arabic unjoined 229 %.
 */
export const TOLERANCE = 0.02;

/** By which share of the step from skin to full light a pixel must differ to count. References are kept in 16 steps. */
const DIFFERS = 0.25;

/**
 * The pixels that differ between two pictures of text on a palm, in units of the pixels that its letters take: after a blur of one pixel,
 * so that an edge drawn a fraction of a pixel further is no difference, and measured against the letters, so that a lost line of a
 * long text counts no less for the dark around the hand. Infinite where the sizes differ, or only one has letters.
 */
export function textDifference(a: Grey, b: Grey): number {
  if (a.widthPx !== b.widthPx || a.heightPx !== b.heightPx) return Infinity;
  const [lightA, lightB] = [lightOf(a), lightOf(b)];
  const least = DIFFERS * Math.max(lightA.contrast, lightB.contrast);
  const [blurredA, blurredB] = [blurred(a), blurred(b)];
  const differing = blurredA.levels.filter(
    (level, i) => Math.abs(level - (blurredB.levels[i] ?? 0)) > least,
  ).length;
  return differing === 0 ? 0 : differing / Math.min(lightA.letters, lightB.letters);
}

/** One pixel around, by the binomial 1 2 1 each way. */
const blurred = (grey: Grey): Grey =>
  mapGrey(grey, (x, y) => {
    const row = (dy: number): number =>
      levelAt(grey, x - 1, y + dy) + 2 * levelAt(grey, x, y + dy) + levelAt(grey, x + 1, y + dy);
    return (row(-1) + 2 * row(0) + row(1)) / 16;
  });

/** The step from skin, the commonest light, to the brightest, and how many pixels are nearer to that: letters. */
function lightOf({ levels }: Grey): { readonly contrast: number; readonly letters: number } {
  const counts = new Uint32Array(256);
  for (const level of levels) if (level > 0) counts[level] = (counts[level] ?? 0) + 1;
  const skin = counts.indexOf(Math.max(...counts));
  const contrast = counts.findLastIndex((count) => count > 0) - skin;
  const letters = levels.filter((level) => level > skin + contrast / 2).length;
  return { contrast, letters: contrast > 0 ? letters : 0 };
}
