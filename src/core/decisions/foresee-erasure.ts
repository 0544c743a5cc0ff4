import type { Decision } from "./decision.ts";
import { eraseMessages, sameText } from "./erase.ts";
import type { Workspace } from "./workspace.ts";

/** What an erasure will reach, told before it is done. */
export interface ErasureReach {
  /** Ids whose text goes: the message's own first, then those with the same words. */
  readonly messages: readonly string[];
  /** Entries of the log that lose words of their own: edits, notes, reasons. */
  readonly silenced: number;
  /** Entries about other messages that quote the text, and lose the quotation. */
  readonly quoting: number;
  /** Versions of published sets that lose it. */
  readonly snapshots: readonly string[];
}

const wordsOf = ({ act, why }: Decision): string =>
  JSON.stringify([act.kind === "edit" || act.kind === "note" ? act.text : undefined, why]);

/** Does it on a copy and looks what is different: so it cannot tell another thing than is done. */
export function foreseeErasure(workspace: Workspace, message: string): ErasureReach {
  const messages = sameText(workspace, message);
  const request = { messages: [message], by: "", atMs: 0, why: undefined, batch: undefined };
  // What is foreseen needs no hashes.
  const after = eraseMessages(workspace, request, new Map());
  const changed = workspace.log.filter((decision, index) => {
    const then = after.log[index];
    return then !== undefined && wordsOf(then) !== wordsOf(decision);
  });
  const own = changed.filter((decision) => messages.includes(decision.message)).length;
  return {
    messages,
    silenced: own,
    quoting: changed.length - own,
    snapshots: workspace.snapshots
      .filter(({ texts }, index) => after.snapshots[index]?.texts.size !== texts.size)
      .map(({ version }) => version),
  };
}
