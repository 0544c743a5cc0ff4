import { Color } from "three";

/** The Monk Skin Tone scale, 1 to 10, as published: https://skintone.google (Ellis Monk, CC BY 4.0). */
const MONK_HEX = [
  0xf6ede4, 0xf3e7db, 0xf7ead0, 0xeadaba, 0xd7bd96, 0xa07e56, 0x825c43, 0x604134, 0x3a312a, 0x292420,
] as const;

/** Linear albedos of one person's skin. */
export interface SkinTone {
  readonly back: Color;
  readonly palm: Color;
  readonly crease: Color;
  readonly nail: Color;
}

/** Skin with next to no melanin: what every palm tends toward, for palms make little of it. */
const BARE = new Color().setRGB(0.52, 0.3, 0.225);
const BLOOD = new Color().setRGB(0.34, 0.085, 0.06);
const NAIL_BED = new Color().setRGB(0.62, 0.36, 0.3);
/** The swatches are printed brighter than skin reflects: real skin sends back at most two thirds. */
const SWATCH_TO_ALBEDO = 0.66;

/** @param monkTone 1 to 10. */
export function skinTone(monkTone: number): SkinTone {
  const hex = MONK_HEX[Math.round(monkTone) - 1];
  if (hex === undefined) throw new RangeError(`Monk skin tone ${monkTone} is not within 1 to 10`);
  const depth = (monkTone - 1) / (MONK_HEX.length - 1);
  const back = new Color(hex).multiplyScalar(SWATCH_TO_ALBEDO).lerp(BARE, 0.3 * (1 - depth));
  const palm = back.clone().lerp(BARE, 0.4 + 0.14 * depth);
  const crease = palm
    .clone()
    .lerp(back.clone().lerp(BLOOD, 0.65 * (1 - depth)), 0.6)
    .multiplyScalar(0.68);
  const nail = back.clone().lerp(NAIL_BED, 0.62 - 0.1 * depth);
  return { back, palm, crease, nail };
}
