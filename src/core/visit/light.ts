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
export const ARRIVAL_RAMP: Ramp = { riseMs: 160, fallMs: 280 };
export const INVITATION_RAMP: Ramp = { riseMs: 1500, fallMs: 120 };

/**
 * A light begins to rise at most three times a second, so that no failure of the tracking, however fast it comes and goes, makes it flash
 * more often, not even faintly (WCAG 2.3.1 counts changes by a tenth). It falls at once.
 */
const RISES_APART_MS = 340;

/** The light a moment later, on its way to being on or off. */
export function rampLight(light: Light, on: boolean, ramp: Ramp, nowMs: number): Light {
  const dtMs = Math.max(0, nowMs - light.atMs);
  const rising = on && (light.rising || nowMs - light.roseAtMs >= RISES_APART_MS);
  const up = rising ? dtMs / ramp.riseMs : 0;
  const down = on ? 0 : dtMs / ramp.fallMs;
  return {
    level: Math.min(1, Math.max(0, light.level + up - down)),
    atMs: nowMs,
    rising,
    roseAtMs: rising && !light.rising ? nowMs : light.roseAtMs,
  };
}
