export interface InstallKioskOptions {
  readonly help: boolean;
  readonly action: "dry-run" | "apply" | "uninstall";
  /** As it was typed. */
  readonly user: string | undefined;
  /** Absolute path. */
  readonly installation: string | undefined;
  readonly port: number | undefined;
  /** "1920,0". */
  readonly projectorAt: string | undefined;
  /** Absolute path of the folder that stands for "/". */
  readonly root: string;
}

export const installKioskUsage: string;
export function readInstallKioskOptions(args: readonly string[], folder: string): InstallKioskOptions;
