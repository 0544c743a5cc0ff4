import { DARK, PAGE_RAMP, rampLight, TURN_RAMP, type Light } from "./light.ts";

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
  /** For so long it has been in the light, which is how far its words have come back: see `recallStarts`. */
  readonly recalledMs: number;
}

export const DARK_LEAF: Leaf = { shown: undefined, light: DARK, recalledMs: 0 };

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
  const ramp = isOpen && isTurned(leaf.shown, wanted) ? TURN_RAMP : PAGE_RAMP;
  const light = rampLight(leaf.light, same && isOpen && wanted !== undefined, ramp, nowMs, brightest);
  const isLit = light.level > 0;
  const recalledMs = isLit
    ? leaf.recalledMs + Math.max(0, nowMs - leaf.light.atMs)
    : same
      ? leaf.recalledMs
      : 0;
  return { light, shown: same || isLit ? leaf.shown : wanted, recalledMs };
}

/** Another page of the same message, in the same hand. */
const isTurned = (from: Shown | undefined, to: Shown | undefined): boolean =>
  from?.messageId === to?.messageId && from?.palm === to?.palm && !isSame(from, to);

export const liesIn = ({ shown }: Leaf, palm: number | undefined): boolean =>
  shown !== undefined && shown.palm === palm;

export const isSame = (a: Shown | undefined, b: Shown | undefined): boolean =>
  a?.messageId === b?.messageId && a?.page === b?.page && a?.setting === b?.setting && a?.palm === b?.palm;
