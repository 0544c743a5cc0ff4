export interface PinsOptions {
  readonly help: boolean;
  /** As it was typed. */
  readonly role: string | undefined;
  readonly remove: boolean;
  /** Absolute path. */
  readonly state: string | undefined;
}

export const pinsUsage: string;
export function readPinsOptions(args: readonly string[], folder: string): PinsOptions;
