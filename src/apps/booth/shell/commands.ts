import type { RemoteKey } from "../../../schema/remote.ts";

/** Something that the page now offers: a button, a key, and, where it is marked so, a button on the telephone. */
export interface Command {
  /** As `KeyboardEvent.key` names it; letters in lower case. */
  readonly key: string;
  readonly says: string;
  /** @param isShift the key was pressed with Shift: a larger step. */
  readonly run: (isShift?: boolean) => void;
  /** The one thing to do next. */
  readonly isPrimary?: boolean;
  readonly isOff?: boolean;
  /** The telephone's button for it; "next" where it is the primary one and nothing else is said. */
  readonly remote?: RemoteKey;
}

/** The telephone's button for a command that can be run now. */
export function remoteOf({ remote, isPrimary, isOff }: Command): RemoteKey | undefined {
  if (isOff === true) return undefined;
  return remote ?? (isPrimary === true ? "next" : undefined);
}

/** What a key is called on the page. @param space in the page's language. */
export function keyName(key: string, space: string): string {
  const names: Readonly<Record<string, string>> = {
    ArrowLeft: "←",
    ArrowRight: "→",
    ArrowUp: "↑",
    ArrowDown: "↓",
    Escape: "Esc",
    " ": space,
  };
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Runs the command of a key. @returns whether there was one. */
export function press(commands: readonly Command[], key: string, isShift: boolean): boolean {
  const wished = key.length === 1 ? key.toLowerCase() : key;
  const command = commands.find((one) => one.key === wished && one.isOff !== true);
  command?.run(isShift);
  return command !== undefined;
}
