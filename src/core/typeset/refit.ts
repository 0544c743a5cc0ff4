import { depthIn } from "../geometry/polygon.ts";
import type { PalmMm } from "../geometry/spaces.ts";
import type { FaceMetrics } from "./face.ts";
import type { TypesetRules } from "./rules.ts";
import type { Page } from "./typeset.ts";

/** A palm's outline is the same to the typesetter while none of its points has moved farther than `refitsPastMm`. */
export const isSameOutline = (
  a: readonly PalmMm[],
  b: readonly PalmMm[],
  { refitsPastMm }: TypesetRules,
): boolean =>
  a.length === b.length &&
  a.every((p, i) => Math.hypot(p.x - (b[i]?.x ?? NaN), p.y - (b[i]?.y ?? NaN)) <= refitsPastMm);

/** Whether a page that was set for one outline may stay in another: every line's box keeps the margin, but for `refitsPastMm` of it. */
export function liesWithin(
  { lines, emMm }: Page,
  outline: readonly PalmMm[],
  { ascentEm, descentEm }: Pick<FaceMetrics, "ascentEm" | "descentEm">,
  { marginMm, refitsPastMm }: TypesetRules,
): boolean {
  const leastMm = Math.max(0, marginMm - refitsPastMm);
  return lines.every(({ leftMm, widthMm, baselineMm }) =>
    [leftMm, leftMm + widthMm].every((x) =>
      [baselineMm - ascentEm * emMm, baselineMm + descentEm * emMm].every(
        (y) => depthIn({ x, y }, outline) >= leastMm,
      ),
    ),
  );
}
