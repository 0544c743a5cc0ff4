import type { FaceMetrics } from "./face.ts";
import type { TypesetRules } from "./rules.ts";

/** ISO 9241-303 (9241-3 before it): the least angle that a capital may subtend at the eye; 20 to 22 is what it recommends. */
const LEAST_ARCMIN = 16;

/** The least height of a capital that is read from so far, in mm: 2.33 at arm's length, 500 mm. */
export function leastCapHeightMm(viewingDistanceMm: number): number {
  const radians = (LEAST_ARCMIN / 60) * (Math.PI / 180);
  return 2 * viewingDistanceMm * Math.tan(radians / 2);
}

/** The least x-height in force for a face: the installation's own, or the larger one that capitals large enough for the distance bring with them. */
export function leastXHeightMm(
  { minimumXHeightMm, viewingDistanceMm }: Pick<TypesetRules, "minimumXHeightMm" | "viewingDistanceMm">,
  { xHeightEm, capHeightEm }: Pick<FaceMetrics, "xHeightEm" | "capHeightEm">,
): number {
  return Math.max(minimumXHeightMm, (leastCapHeightMm(viewingDistanceMm) * xHeightEm) / capHeightEm);
}
