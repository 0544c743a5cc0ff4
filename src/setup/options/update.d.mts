export interface UpdateOptions {
  readonly help: boolean;
  readonly action: "from" | "back" | "resume";
  /** Absolute path of a release's description. */
  readonly from: string | undefined;
  /** Absolute path. */
  readonly folder: string;
  readonly port: number | undefined;
}

export const updateUsage: string;
export function readUpdateOptions(args: readonly string[], folder: string): UpdateOptions;
