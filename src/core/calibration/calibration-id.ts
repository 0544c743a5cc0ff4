/** The form of a calibration's id. It names a file too, so there is nothing in it that a path could be made of. */
export const CALIBRATION_ID = /^\d{8}-\d{6}-[0-9a-f]{4}$/;

/**
 * @param madeAt ISO 8601, UTC.
 * @param chance 16 bits, so that two that are made in the same second differ.
 * @returns "20261122-081500-3fa2", which sorts by age.
 */
export function calibrationId(madeAt: string, chance: number): string {
  const hex = (chance & 0xffff).toString(16).padStart(4, "0");
  return `${idTime(madeAt)}-${hex}`;
}

/** The part of an id that is its time. */
export function idTime(madeAt: string): string {
  const digits = madeAt.replaceAll(/\D/g, "");
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}`;
}
