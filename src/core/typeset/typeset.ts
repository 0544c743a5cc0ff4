import type { PalmMm } from "../geometry/spaces.ts";
import { roomOf } from "./bands.ts";
import { unitsOf } from "./breaks.ts";
import { compose } from "./compose.ts";
import type { Direction } from "./direction.ts";
import { directionOf } from "./direction.ts";
import type { Face, WidthOf } from "./face.ts";
import type { Line } from "./lines.ts";
import { setLines } from "./lines.ts";
import { normalise } from "./normalise.ts";
import { chordsOf } from "./outline.ts";
import { readingTimeMs } from "./reading-time.ts";
import type { TypesetRules } from "./rules.ts";

/** What one palm shows at one time. Lengths in palm mm. All pages of a message share one size. */
export interface Page {
  readonly lines: readonly Line[];
  readonly emMm: number;
  readonly xHeightMm: number;
  readonly direction: Direction;
  readonly language: string;
  readonly readingMs: number;
}

/**
 * Sets a message in a palm: as few pages as the minimum x-height allows, as large as the outline allows.
 * Every line's box, ascender to descender, lies inside the outline less its margin. Type is never under the minimum x-height,
 * unless the palm is too small for a single character of it. Never throws, never empty: a text with nothing to show,
 * or a palm with no room, gives one page without lines.
 * @param outline closed polygon in palm mm, first point not repeated.
 */
export function typeset(
  message: { readonly text: string; readonly lang: string },
  outline: readonly PalmMm[],
  face: Face,
  rules: TypesetRules,
): readonly Page[] {
  const language = message.lang;
  const direction = directionOf(language);
  const widthOf: WidthOf = (run) => face.measureEm(run, language);
  const metrics = face.metricsOf(language);
  const room = roomOf(chordsOf(outline, rules.marginMm, rules.lineRasterMm), metrics, rules.leading);
  const page = (lines: readonly Line[], emMm: number): Page => {
    const text = lines.map((line) => line.text).join(" ");
    const readingMs = readingTimeMs(text, language, rules.reading);
    return { lines, emMm, xHeightMm: emMm * metrics.xHeightEm, direction, language, readingMs };
  };
  const leastEm = rules.minimumXHeightMm / metrics.xHeightEm;
  const mostEm = Math.max(leastEm, rules.maximumXHeightMm / metrics.xHeightEm);
  const composed = compose(unitsOf(normalise(message.text, language)), room, [leastEm, mostEm], widthOf);
  if (composed === undefined) return [page([], leastEm)];
  const { emMm } = composed;
  return composed.pages.map((lines) => page(setLines(lines, emMm, direction, widthOf), emMm));
}
