/** What a key does in the queue, each with the key it has at first: as `KeyboardEvent.key` names it, letters in lower case. */
export const commands = {
  keep: "k",
  censor: "x",
  "redact-and-keep": "r",
  redact: "t",
  edit: "e",
  later: "l",
  note: "n",
  why: "m",
  undo: "z",
  redo: "y",
  next: "ArrowDown",
  previous: "ArrowUp",
  "next-word": "ArrowRight",
  "previous-word": "ArrowLeft",
  mark: "s",
  "mark-alike": "d",
  unmark: "Escape",
} as const;

export type Command = keyof typeof commands;

const isCommand = (name: string): name is Command => Object.hasOwn(commands, name);

export const commandList: readonly Command[] = Object.keys(commands).filter(isCommand);

type Keys = Readonly<Record<string, string>>;

/** @param keys those that the curators chose. */
export const keyOf = (command: Command, keys: Keys): string => keys[command] ?? commands[command];

/** @returns undefined for a key that does nothing. */
export const commandOf = (key: string, keys: Keys): Command | undefined => {
  const wished = key.length === 1 ? key.toLowerCase() : key;
  return commandList.find((command) => keyOf(command, keys) === wished);
};

/** The keys with this one for this command; the command that had it gets the other's in exchange, so that no key does two things. */
export function rebound(command: Command, key: string, keys: Keys): Keys {
  const wished = key.length === 1 ? key.toLowerCase() : key;
  const holder = commandOf(wished, keys);
  const exchanged = holder === undefined || holder === command ? {} : { [holder]: keyOf(command, keys) };
  return { ...keys, ...exchanged, [command]: wished };
}

const names: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  " ": "␣",
  Escape: "Esc",
};

/** What is printed on a key. */
export const keyName = (key: string): string => names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
