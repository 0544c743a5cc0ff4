import type { Act, Decision, Draft } from "./decision.ts";
import { redactionMark } from "./redaction.ts";
import type { Workspace } from "./workspace.ts";

/** A shorter text, "Venez !", stands in other people's sentences too: it is taken out of its own message alone. */
const shortestQuoted = 12;

/** Texts that are looked for as quotations in what was said of other messages; the longest first, since one may be a part of another. */
export const quotable = (texts: Iterable<string>): readonly string[] =>
  [...new Set(texts)]
    .filter((words) => words.length >= shortestQuoted)
    .toSorted((a, b) => b.length - a.length);

/** Ids under which a workspace has this message's text, its own first. */
export const sameText = ({ texts }: Workspace, message: string): readonly string[] => {
  const text = texts.get(message);
  const others = [...texts].flatMap(([id, other]) => (id !== message && other === text ? [id] : []));
  return text === undefined ? [message] : [message, ...others];
};

/** Somebody's request that a message's text be erased. */
export type ErasureRequest = Pick<Draft, "message" | "by" | "atMs" | "why">;

/** Of which messages a text is erased, and what the log gets for each that it was not erased of before. */
export interface Erasure {
  readonly erased: ReadonlySet<string>;
  readonly decisions: readonly Decision[];
}

/**
 * @param quoted all that the message ever said (see `quotable`): a reason must not repeat it.
 * @param sha256 hex, of the text as written in UTF-8.
 */
export function erasureOf(
  workspace: Workspace,
  { message, by, atMs, why }: ErasureRequest,
  quoted: readonly string[],
  sha256: string,
): Erasure {
  const before = new Set(workspace.log.flatMap(({ act, message: id }) => (act.kind === "erase" ? [id] : [])));
  const erased = sameText(workspace, message);
  const first = (workspace.log.at(-1)?.number ?? 0) + 1;
  const decisions = erased
    .filter((id) => !before.has(id))
    .map((id, index): Decision => ({
      number: first + index,
      message: id,
      by,
      atMs,
      act: { kind: "erase", sha256 },
      why: why === undefined ? undefined : withoutQuoted(why, quoted),
      batch: undefined,
    }));
  return { erased: new Set(erased), decisions };
}

/**
 * The workspace without a message's text, on somebody's request: gone from what was imported, under every id that has it, from edits, notes and
 * reasons, from quotations of it in other messages' notes, and from every published snapshot. The decisions stay, without words; each message
 * gets an entry with the hash and the reason. It can't be undone, and nothing more can be decided of the message.
 * @param sha256 hex, of the text as written in UTF-8.
 */
export function eraseMessage(workspace: Workspace, request: ErasureRequest, sha256: string): Workspace {
  const gone = new Set(sameText(workspace, request.message));
  const edits = workspace.log.flatMap(({ message, act }) =>
    gone.has(message) && act.kind === "edit" && act.text !== undefined ? [act.text] : [],
  );
  const quoted = quotable([workspace.texts.get(request.message) ?? "", ...edits]);
  const { decisions } = erasureOf(workspace, request, quoted, sha256);
  const without = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...texts].filter(([id]) => !gone.has(id)));
  return {
    ...workspace,
    texts: without(workspace.texts),
    log: [...workspace.log.map((decision) => silencedDecision(decision, gone, quoted)), ...decisions],
    snapshots: workspace.snapshots.map((snapshot) => ({ ...snapshot, texts: without(snapshot.texts) })),
  };
}

/** A decision without an erased text: of an erased message, without any words; of another, without the quotations. */
export const silencedDecision = (
  decision: Decision,
  erased: ReadonlySet<string>,
  quoted: readonly string[],
): Decision => (erased.has(decision.message) ? withoutWords(decision) : withoutQuotations(decision, quoted));

function withoutWords(decision: Decision): Decision {
  const { act } = decision;
  const silent: Act = act.kind === "edit" || act.kind === "note" ? { kind: act.kind, text: undefined } : act;
  return { ...decision, act: silent, why: act.kind === "erase" ? decision.why : undefined };
}

/** Words that somebody wrote, without these quotations. */
export const withoutQuoted = (words: string, quoted: readonly string[]): string =>
  quoted.reduce((sofar, quotation) => sofar.replaceAll(quotation, redactionMark), words);

/** A decision of another message than those that are erased. */
export function withoutQuotations(decision: Decision, quoted: readonly string[]): Decision {
  const { act, why } = decision;
  const silent: Act =
    act.kind === "note" && act.text !== undefined ? { ...act, text: withoutQuoted(act.text, quoted) } : act;
  return { ...decision, act: silent, why: why === undefined ? undefined : withoutQuoted(why, quoted) };
}
