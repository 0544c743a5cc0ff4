/** A light that is never switched, only raised and lowered: 0 dark, 1 full. */
export interface Light {
  readonly level: number;
  readonly atMs: number;
  /** On its way to full, or full. */
  readonly rising: boolean;
  readonly roseAtMs: number;
}

/** A light that has not been used yet: its first moment lasts no time. */
export const DARK: Light = { level: 0, atMs: Infinity, rising: false, roseAtMs: -Infinity };

/** Times in ms from dark to full, and from full to dark. */
export interface Ramp {
  readonly riseMs: number;
  readonly fallMs: number;
}

export const PAGE_RAMP: Ramp = { riseMs: 280, fallMs: 120 };
/** A page is turned gently; it is closed at once. */
export const TURN_RAMP: Ramp = { riseMs: 280, fallMs: 420 };
export const ARRIVAL_RAMP: Ramp = { riseMs: 160, fallMs: 280 };
export const INVITATION_RAMP: Ramp = { riseMs: 1500, fallMs: 120 };

/**
 * A light begins to rise at most three times a second, so that no failure of the tracking, however fast it comes and goes, makes it flash
 * more often, not even faintly (WCAG 2.3.1 counts changes by a tenth). It falls at once.
 */
const RISES_APART_MS = 340;

/**
 * The light a moment later, on its way to being on or off.
 * @param brightest what "on" is now, of 1: less while the hand is fast.
 */
export function rampLight(light: Light, on: boolean, ramp: Ramp, nowMs: number, brightest = 1): Light {
  const dtMs = Math.max(0, nowMs - light.atMs);
  const goal = on ? brightest : 0;
  const falls = light.level > goal;
  const rising = goal > 0 && !falls && (light.rising || nowMs - light.roseAtMs >= RISES_APART_MS);
  const level = falls
    ? Math.max(goal, light.level - dtMs / ramp.fallMs)
    : Math.min(goal, light.level + (rising ? dtMs / ramp.riseMs : 0));
  return { level, atMs: nowMs, rising, roseAtMs: rising && !light.rising ? nowMs : light.roseAtMs };
}

/** Light has gone out when a hand is this much faster than where it begins to. */
const OUT_AT = 1.4;

/**
 * How bright a page may be in a moving hand, 0 to 1: text that is carried too fast to be read fades rather than smears. It comes back only
 * when the hand is slow again, so that a hand at the edge of being fast does not flicker.
 * @param level what it is now.
 */
export function brightestAt(mmPerS: number, fadesAboveMmPerS: number, level: number): number {
  if (mmPerS <= fadesAboveMmPerS) return 1;
  const t = Math.min(1, (mmPerS / fadesAboveMmPerS - 1) / (OUT_AT - 1));
  return Math.min(level, 1 - t * t * (3 - 2 * t));
}

/** A page begins to go out when the hand has come so far of the way from how open it is held to where it counts as closed. */
const CLOSES_FROM = 0.4;

/**
 * How bright a page may be in a closing hand, 0 to 1: it goes out with the hand, and is dark when that counts as closed. A hand that is held
 * half open keeps its light. Like a fast hand's, it comes back only when the hand has opened again.
 * @param openness,usually of the hand now, and as it is held; `closesAt` is where an offer ends. @param level what the light is now.
 */
export function brightestOpen(openness: number, usually: number, closesAt: number, level: number): number {
  const from = closesAt + (1 - CLOSES_FROM) * Math.max(0, usually - closesAt);
  if (openness >= from) return 1;
  const left = from > closesAt ? (openness - closesAt) / (from - closesAt) : 0;
  return Math.min(level, Math.max(0, left));
}
