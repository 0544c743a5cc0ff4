import type { HostMessage } from "../messages/host-message.ts";

/** A message before and after. */
export interface Change {
  readonly before: HostMessage;
  readonly now: HostMessage;
}

/** What one set has against another, by id, each in the order of the set that has it. */
export interface SetDifference {
  readonly fresh: readonly HostMessage[];
  readonly changed: readonly Change[];
  readonly gone: readonly HostMessage[];
  readonly same: number;
}

/** The order of messages is no difference: nobody is shown it. */
export function setDifference(before: readonly HostMessage[], now: readonly HostMessage[]): SetDifference {
  const former = new Map(before.map((message) => [message.id, message]));
  const ids = new Set(now.map(({ id }) => id));
  const fresh: HostMessage[] = [];
  const changed: Change[] = [];
  for (const message of now) {
    const earlier = former.get(message.id);
    if (earlier === undefined) fresh.push(message);
    else if (!isSame(earlier, message)) changed.push({ before: earlier, now: message });
  }
  const gone = before.filter(({ id }) => !ids.has(id));
  return { fresh, changed, gone, same: now.length - fresh.length - changed.length };
}

/** The set that `setDifference` found the difference to, apart from its order. */
export function applyDifference(
  before: readonly HostMessage[],
  { fresh, changed, gone }: SetDifference,
): readonly HostMessage[] {
  const left = new Set(gone.map(({ id }) => id));
  const now = new Map(changed.map((change) => [change.now.id, change.now]));
  const stayed = before.filter(({ id }) => !left.has(id)).map((message) => now.get(message.id) ?? message);
  return [...stayed, ...fresh];
}

/** Whether visitors read something else; otherwise only labels changed. */
export const isRewritten = ({ before, now }: Change): boolean =>
  !isSame(before, { ...before, text: now.text, translations: now.translations });

function isSame(a: HostMessage, b: HostMessage): boolean {
  const fields = ["lang", "text", "motive", "emotion", "provenance"] as const;
  if (fields.some((field) => a[field] !== b[field])) return false;
  const [left, right] = [a.translations ?? {}, b.translations ?? {}];
  const languages = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...languages].every((lang) => left[lang] === right[lang]);
}
