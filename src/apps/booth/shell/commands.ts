/** Something that the page now offers: a button, a key, and, where it is marked so, a button on the telephone. */
export interface Command {
  /** As `KeyboardEvent.key` names it; letters in lower case. */
  readonly key: string;
  readonly says: string;
  readonly run: () => void;
  /** The one thing to do next. */
  readonly isPrimary?: boolean;
  readonly isOff?: boolean;
}

/** What a key is called on the page. */
export function keyName(key: string): string {
  const names: Readonly<Record<string, string>> = {
    ArrowLeft: "←",
    ArrowRight: "→",
    ArrowUp: "↑",
    ArrowDown: "↓",
    Escape: "Esc",
    " ": "Space",
  };
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Runs the command of a key. @returns whether there was one. */
export function press(commands: readonly Command[], key: string): boolean {
  const wished = key.length === 1 ? key.toLowerCase() : key;
  const command = commands.find((one) => one.key === wished && one.isOff !== true);
  command?.run();
  return command !== undefined;
}
