import { DARK, PAGE_RAMP, rampLight, type Light } from "./light.ts";

/** Which page lies in which palm. */
export interface Shown {
  readonly messageId: string;
  readonly page: number;
  /** How often the message had been set anew before: a page may be set twice. */
  readonly setting: number;
  /** The track of the palm that it lies in. */
  readonly palm: number;
}

/** What is in the light of one palm. It changes in the dark only. */
export interface Leaf {
  readonly shown: Shown | undefined;
  readonly light: Light;
}

export const DARK_LEAF: Leaf = { shown: undefined, light: DARK };

/**
 * The leaf a moment later, on its way to what is wanted.
 * @param isOpen the wanted page's palm is held out.
 * @param brightest see `rampLight`.
 */
export function turnLeaf(
  leaf: Leaf,
  wanted: Shown | undefined,
  isOpen: boolean,
  brightest: number,
  nowMs: number,
): Leaf {
  const same = isSame(wanted, leaf.shown);
  const light = rampLight(leaf.light, same && isOpen && wanted !== undefined, PAGE_RAMP, nowMs, brightest);
  return { light, shown: same || light.level > 0 ? leaf.shown : wanted };
}

export const liesIn = ({ shown }: Leaf, palm: number | undefined): boolean =>
  shown !== undefined && shown.palm === palm;

export const isSame = (a: Shown | undefined, b: Shown | undefined): boolean =>
  a?.messageId === b?.messageId && a?.page === b?.page && a?.setting === b?.setting && a?.palm === b?.palm;
