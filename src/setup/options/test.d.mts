export type TestPart = "check" | "unit" | "browser";

export interface TestOptions {
  readonly help: boolean;
  readonly parts: readonly TestPart[];
  /** Parts of file names, as Vitest takes them. */
  readonly filters: readonly string[];
}

export const testUsage: string;
export function readTestOptions(args: readonly string[]): TestOptions;
