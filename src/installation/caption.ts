import type { CaptionRules } from "../core/caption/caption.ts";
import { placeAxes } from "../core/rest/resting-place.ts";
import type { Installation } from "../schema/installation.ts";

/** An installation's caption, in core's terms. */
export function captionRules({ caption }: Pick<Installation, "caption">): CaptionRules | undefined {
  if (caption === undefined) return undefined;
  const { centreMm, rollDeg, pitchDeg, translateTo, ...rest } = caption;
  const [x, y, z] = centreMm;
  return { ...rest, translateTo, centre: { x, y, z }, ...placeAxes(rollDeg, pitchDeg) };
}
