/** A light that is never switched, only raised and lowered: 0 dark, 1 full. */
export interface Light {
  readonly level: number;
  readonly atMs: number;
}

export const DARK: Light = { level: 0, atMs: 0 };

/**
 * Up and down times in ms. Together they are longer than a third of a second, so that no failure of the tracking, however fast it
 * comes and goes, makes the light flash at more than 3 Hz (WCAG 2.3.1).
 */
export interface Ramp {
  readonly riseMs: number;
  readonly fallMs: number;
}

export const PAGE_RAMP: Ramp = { riseMs: 280, fallMs: 120 };
export const INVITATION_RAMP: Ramp = { riseMs: 1500, fallMs: 120 };

/** The light a moment later, on its way to being on or off. */
export function rampLight(light: Light, on: boolean, ramp: Ramp, nowMs: number): Light {
  const dtMs = Math.max(0, nowMs - light.atMs);
  const level = on
    ? Math.min(1, light.level + dtMs / ramp.riseMs)
    : Math.max(0, light.level - dtMs / ramp.fallMs);
  return { level, atMs: nowMs };
}
