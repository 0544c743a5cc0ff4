import type { Face } from "../../../../src/core/typeset/face.ts";

const widthOfCharacter = (character: string): number => {
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  if (/[ \u00A0]/u.test(character)) return 0.26;
  if (/[iljtf.,:;!'’|()-]/u.test(character)) return 0.3;
  if (/[mwMWæœ—]|\p{Extended_Pictographic}/u.test(character)) return 0.95;
  return /\p{Lu}/u.test(character) ? 0.66 : 0.56;
};

/** Letters of plain widths and no kerning: about those of a sans, and the same everywhere. */
export const plainFace: Face = {
  measureEm: (text) => Array.from(text).reduce((sum, character) => sum + widthOfCharacter(character), 0),
  metricsOf: () => ({ xHeightEm: 0.54, capHeightEm: 0.71, ascentEm: 0.77, descentEm: 0.24 }),
};
