export interface StartOptions {
  readonly help: boolean;
  readonly open: boolean;
  readonly port: number | undefined;
  /** Absolute path. */
  readonly installation: string | undefined;
  /** Absolute path. */
  readonly state: string | undefined;
  /** Where to be reached from beyond this machine, if anywhere. */
  readonly listen: ListenOptions | undefined;
}

/** Files are absolute paths. */
export interface ListenOptions {
  readonly address: string;
  readonly tlsKey: string | undefined;
  readonly tlsCert: string | undefined;
}

export const startUsage: string;
export function readStartOptions(args: readonly string[], folder: string): StartOptions;
