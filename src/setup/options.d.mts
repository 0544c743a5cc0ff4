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

export interface PinsOptions {
  readonly help: boolean;
  /** As it was typed. */
  readonly role: string | undefined;
  readonly remove: boolean;
  /** Absolute path. */
  readonly state: string | undefined;
}

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

export interface UpdateOptions {
  readonly help: boolean;
  readonly action: "from" | "back" | "resume";
  /** Absolute path of a release's description. */
  readonly from: string | undefined;
  /** Absolute path. */
  readonly folder: string;
  readonly port: number | undefined;
}

/** Absolute paths. */
export interface ReleaseOptions {
  readonly help: boolean;
  readonly out: string | undefined;
  readonly key: string | undefined;
  readonly newKey: string | undefined;
}

/** Absolute paths. */
export interface SupportOptions {
  readonly help: boolean;
  readonly out: string;
  readonly state: string | undefined;
  readonly installation: string | undefined;
  readonly port: number | undefined;
}

export type TestPart = "check" | "unit" | "browser";

export interface TestOptions {
  readonly help: boolean;
  readonly parts: readonly TestPart[];
  /** Parts of file names, as Vitest takes them. */
  readonly filters: readonly string[];
}

export class UsageError extends Error {}
export const defaultPort: number;
export const usualReleases: string;
export const startUsage: string;
export const testUsage: string;
export const pinsUsage: string;
export const installKioskUsage: string;
export const updateUsage: string;
export const releaseUsage: string;
export const supportUsage: string;
export function readSupportOptions(args: readonly string[], folder: string): SupportOptions;
export function readUpdateOptions(args: readonly string[], folder: string): UpdateOptions;
export function readReleaseOptions(args: readonly string[], folder: string): ReleaseOptions;
export function readStartOptions(args: readonly string[], folder: string): StartOptions;
export function readPinsOptions(args: readonly string[], folder: string): PinsOptions;
export function readInstallKioskOptions(args: readonly string[], folder: string): InstallKioskOptions;
export function readTestOptions(args: readonly string[]): TestOptions;
