import type { Decision } from "./decision.ts";
import { eraseMessage, sameText } from "./erase.ts";
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

/** A hash of the right length: what is foreseen needs none. */
const noHash = "0".repeat(64);

const wordsOf = ({ act, why }: Decision): string =>
  JSON.stringify([act.kind === "edit" || act.kind === "note" ? act.text : undefined, why]);

/** Does it on a copy and looks what is different: so it cannot tell another thing than is done. */
export function foreseeErasure(workspace: Workspace, message: string): ErasureReach {
  const messages = sameText(workspace, message);
  const after = eraseMessage(workspace, { message, by: "", atMs: 0, why: undefined }, noHash);
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
