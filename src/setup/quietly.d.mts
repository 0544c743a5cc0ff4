export class SetupError extends Error {}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** What the person at the terminal can do if it fails. */
  readonly advice: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function quietly(command: Command): Promise<void>;
