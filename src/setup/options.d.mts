export interface StartOptions {
  readonly help: boolean;
  readonly open: boolean;
  readonly port: number | undefined;
  /** Absolute path. */
  readonly installation: string | undefined;
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
export const startUsage: string;
export const testUsage: string;
export function readStartOptions(args: readonly string[], folder: string): StartOptions;
export function readTestOptions(args: readonly string[]): TestOptions;
