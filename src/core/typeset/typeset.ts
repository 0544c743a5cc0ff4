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
import { leastXHeightMm } from "./viewing-distance.ts";

/** What one palm shows at one time. Lengths in palm mm. All pages of a message share one size. */
export interface Page {
  readonly lines: readonly Line[];
  /** What of the message it shows, as it was normalised: the pages' sources are the text again. */
  readonly source: string;
  readonly emMm: number;
  readonly xHeightMm: number;
  readonly direction: Direction;
  readonly language: string;
  readonly readingMs: number;
}

export interface TypesetText {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
}

/** Sets a message in one palm: see `typesetBook`. @param outline closed polygon in palm mm, first point not repeated. */
export const typeset = (
  message: TypesetText,
  outline: readonly PalmMm[],
  face: Face,
  rules: TypesetRules,
): readonly Page[] => typesetBook(message, [outline], face, rules);

/**
 * Sets a message in the palms of one visitor, in the order in which they are read: page i lies in palm i mod their number. As few pages
 * as the least x-height allows (see `leastXHeightMm`), all of one size, as large as the outlines allow; two palms are both used where the
 * text has a pause to divide it at.
 * Every line's box, ascender to descender, lies inside its outline less the margin. Type is never under the least x-height,
 * unless a palm is too small for a single character of it. Never throws, never empty: a text with nothing to show,
 * or a palm with no room, gives one page without lines.
 * @param outlines closed polygons, each in its own palm's mm, first point not repeated.
 * @param mostEmMm no larger than this: what is set anew in mid-message keeps its size.
 */
export function typesetBook(
  message: TypesetText,
  outlines: readonly (readonly PalmMm[])[],
  face: Face,
  rules: TypesetRules,
  mostEmMm = Infinity,
): readonly Page[] {
  const language = message.lang;
  const direction = directionOf(language);
  const widthOf: WidthOf = (run) => face.measureEm(run, language);
  const metrics = face.metricsOf(language);
  const rooms = outlines.map((outline) =>
    roomOf(chordsOf(outline, rules.marginMm, rules.lineRasterMm), metrics, rules.leading),
  );
  const page = (lines: readonly Line[], source: string, emMm: number): Page => ({
    lines,
    source,
    emMm,
    xHeightMm: emMm * metrics.xHeightEm,
    direction,
    language,
    readingMs: readingTimeMs(lines.map((line) => line.text).join(" "), language, rules.reading),
  });
  const leastEm = leastXHeightMm(rules, metrics) / metrics.xHeightEm;
  const mostEm = Math.min(mostEmMm, rules.maximumXHeightMm / metrics.xHeightEm);
  const composed = compose(unitsOf(normalise(message.text, language)), rooms, [leastEm, mostEm], widthOf);
  if (composed === undefined) return [page([], "", leastEm)];
  const { emMm } = composed;
  return composed.pages.map(({ lines, source }) =>
    page(setLines(lines, emMm, direction, widthOf), source, emMm),
  );
}
