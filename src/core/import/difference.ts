import type { ImportedMessage } from "./read-messages.ts";

/** What a file brings against what was imported from the same source before. */
export interface Difference {
  readonly fresh: readonly ImportedMessage[];
  readonly changed: readonly { readonly before: ImportedMessage; readonly now: ImportedMessage }[];
  /** No longer in the file. They stay until the curator says otherwise: an export may be partial. */
  readonly gone: readonly ImportedMessage[];
  readonly same: number;
}

/** By id. A text counts as changed only if it says something else: other spaces or another Unicode form are none. */
export function difference(before: readonly ImportedMessage[], now: readonly ImportedMessage[]): Difference {
  const former = new Map(before.map((message) => [message.id, message]));
  const ids = new Set(now.map(({ id }) => id));
  const fresh: ImportedMessage[] = [];
  const changed: { before: ImportedMessage; now: ImportedMessage }[] = [];
  for (const message of now) {
    const earlier = former.get(message.id);
    if (earlier === undefined) fresh.push(message);
    else if (!isSame(earlier, message)) changed.push({ before: earlier, now: message });
  }
  return {
    fresh,
    changed,
    gone: before.filter(({ id }) => !ids.has(id)),
    same: now.length - fresh.length - changed.length,
  };
}

const isSame = (a: ImportedMessage, b: ImportedMessage): boolean =>
  a.normalised === b.normalised && a.lang === b.lang && a.motive === b.motive && a.emotion === b.emotion;
