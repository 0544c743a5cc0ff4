/** Absolute paths. */
export interface SupportOptions {
  readonly help: boolean;
  readonly out: string;
  readonly state: string | undefined;
  readonly installation: string | undefined;
  readonly port: number | undefined;
}

export const supportUsage: string;
export function readSupportOptions(args: readonly string[], folder: string): SupportOptions;
