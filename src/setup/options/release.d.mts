/** Absolute paths. */
export interface ReleaseOptions {
  readonly help: boolean;
  readonly out: string | undefined;
  readonly key: string | undefined;
  readonly newKey: string | undefined;
}

export const releaseUsage: string;
export function readReleaseOptions(args: readonly string[], folder: string): ReleaseOptions;
