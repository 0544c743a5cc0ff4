import type { FloorShown } from "../../schema/floor.ts";

type Shown = FloorShown["shown"][number];

/** A message that is in a palm, or was a moment ago: whoever objects to it may be slower than the hand that held it. */
export interface Lately {
  readonly one: Shown;
  readonly isLit: boolean;
  /** When it was last known to be lit, ms. */
  readonly litMs: number;
}

const REMEMBERED_MS = 60_000;
const MOST_GONE = 2;

/** What is in palms now, in the kiosk's order, and then what has just gone, the latest first. @param isOff off the floor: that is not just gone. */
export function nextLately(
  before: readonly Lately[],
  shown: readonly Shown[],
  isOff: (id: string) => boolean,
  nowMs: number,
): readonly Lately[] {
  const lit = shown.map((one) => ({ one, isLit: true, litMs: nowMs }));
  const gone = before
    .map((lately) => (lately.isLit ? { ...lately, isLit: false, litMs: nowMs } : lately))
    .filter(({ one, litMs }) => nowMs - litMs < REMEMBERED_MS && !isOff(one.id))
    .filter(({ one }) => !shown.some(({ id }) => id === one.id))
    .toSorted((a, b) => b.litMs - a.litMs);
  return [...lit, ...gone.slice(0, MOST_GONE)];
}
