import { LINEAR } from "../../core/rest/linear-light.ts";

export type Skin = "light" | "dark";

/** Linear red, green and blue. */
type Rgb = readonly [red: number, green: number, blue: number];

/** Linear albedos of the palms of people of tones 2 and 9 of the Monk scale; palms make little melanin. */
const ALBEDO: Readonly<Record<Skin, Rgb>> = {
  light: [0.551, 0.397, 0.329],
  dark: [0.294, 0.171, 0.129],
};

/** The fill around the words, of the projector's own colour: a share of its light. */
const FILL = 0.055;
/** How long this picture was exposed. Full light on light skin comes close to white, and the fill shows whose palm it is. */
const EXPOSURE = 3.4;

/** What a palm looks like in the fill, in its crease, and where the projector lights it. CSS colours. */
export interface SkinLook {
  readonly skin: string;
  readonly crease: string;
  readonly lit: string;
}

/**
 * Light is added to skin: what it sends back is its albedo times all light that falls on it, so that a letter is never darker than the skin around it.
 * @param colour of the projector's light, #rrggbb.
 * @param fill the share of it that lies around the words.
 */
export function lookOf(skin: Skin, colour: string, fill = FILL): SkinLook {
  const albedo = ALBEDO[skin];
  const light = parse(colour);
  const under = (share: number, projected: number): string =>
    css(times(albedo, (i) => (share * fill + projected) * light[i]));
  return { skin: under(1, 0), crease: under(0.6, 0), lit: under(1, 1) };
}

type Channel = 0 | 1 | 2;

const times = (a: Rgb, by: (channel: Channel) => number): Rgb => [a[0] * by(0), a[1] * by(1), a[2] * by(2)];

/** Exposed as film is: never more than white. */
const css = (rgb: Rgb): string => {
  const bytes = rgb.map((x) => Math.round(255 * encoded(1 - Math.exp(-EXPOSURE * x))));
  return `rgb(${bytes.join(" ")})`;
};

/** IEC 61966-2-1 (sRGB). */
const encoded = (x: number): number => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);

const parse = (hex: string): Rgb => {
  const byte = (at: number): number => LINEAR[Number.parseInt(hex.slice(at, at + 2), 16)] ?? 0;
  return [byte(1), byte(3), byte(5)];
};
