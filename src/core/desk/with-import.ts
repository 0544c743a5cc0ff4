import type { Brought } from "../keeping/workspace-store.ts";
import type { DeskMessage } from "./card.ts";

/** All messages, source by source, after a file was taken in: those that came, changed or went in it. */
export function withImport(messages: readonly DeskMessage[], brought: Brought): readonly DeskMessage[] {
  const { source, atMs } = brought;
  const changed = new Map(brought.changed.map((message) => [message.id, message]));
  const gone = new Set(brought.gone);
  const known = messages.map((message): DeskMessage => {
    if (message.source !== source) return message;
    const now = changed.get(message.id);
    if (now !== undefined) return { ...message, ...now, changedAtMs: atMs, goneAtMs: undefined };
    return gone.has(message.id) ? { ...message, goneAtMs: atMs } : message;
  });
  const fresh = brought.fresh.map((message) => ({
    ...message,
    source,
    importedAtMs: atMs,
    changedAtMs: undefined,
    goneAtMs: undefined,
  }));
  const after = known.findLastIndex((message) => message.source === source) + 1 || known.length;
  return [...known.slice(0, after), ...fresh, ...known.slice(after)];
}
