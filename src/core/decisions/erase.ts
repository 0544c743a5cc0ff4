import type { Act, Decision, Draft, RetentionRule } from "./decision.ts";
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

/** Somebody's request that the texts of messages be erased, or what a rule asks for. */
export interface ErasureRequest extends Pick<Draft, "by" | "atMs" | "why" | "batch"> {
  readonly messages: readonly string[];
  readonly rule?: RetentionRule | undefined;
}

/** What was asked for where this is what the log says of it: those of one batch together, as rewriting everything takes its time. */
export function requestsOf(erasures: readonly Decision[]): readonly ErasureRequest[] {
  const requests = new Map<string, ErasureRequest>();
  for (const { number, message, by, atMs, why, batch, act } of erasures) {
    const key = batch ?? `${number}`;
    const messages = [...(requests.get(key)?.messages ?? []), message];
    const rule = act.kind === "erase" ? act.rule : undefined;
    requests.set(key, { messages, by, atMs, why, batch, rule });
  }
  return [...requests.values()];
}

/** By id of each message that is asked for: SHA-256, hex, of its text as written in UTF-8. */
export type TextHashes = ReadonlyMap<string, string>;

/** Ids under which the texts of these messages stand, each with the hash of its text. */
function hashesUnderAll(
  workspace: Workspace,
  messages: readonly string[],
  hashes: TextHashes,
): ReadonlyMap<string, string> {
  const hashOf = new Map(
    messages.flatMap((id) => {
      const text = workspace.texts.get(id);
      return text === undefined ? [] : [[text, hashes.get(id) ?? ""] as const];
    }),
  );
  const same = [...workspace.texts].flatMap(([id, text]) => {
    const hash = hashOf.get(text);
    return hash === undefined ? [] : [[id, hash] as const];
  });
  return new Map([...messages.map((id) => [id, hashes.get(id) ?? ""] as const), ...same]);
}

/** Of which messages a text is erased, and what the log gets for each that it was not erased of before. */
export interface Erasure {
  readonly erased: ReadonlySet<string>;
  readonly decisions: readonly Decision[];
}

/** @param quoted all that the messages ever said (see `quotable`): a reason must not repeat it. */
export function erasureOf(
  workspace: Workspace,
  { messages, by, atMs, why, batch, rule }: ErasureRequest,
  quoted: readonly string[],
  hashes: TextHashes,
): Erasure {
  const before = new Set(workspace.log.flatMap(({ act, message: id }) => (act.kind === "erase" ? [id] : [])));
  const erased = hashesUnderAll(workspace, messages, hashes);
  const first = (workspace.log.at(-1)?.number ?? 0) + 1;
  const decisions = [...erased]
    .filter(([id]) => !before.has(id))
    .map(([id, sha256], index): Decision => ({
      number: first + index,
      message: id,
      by,
      atMs,
      act: { kind: "erase", sha256, ...(rule !== undefined && { rule }) },
      why: why === undefined ? undefined : withoutQuoted(why, quoted),
      batch,
    }));
  return { erased: new Set(erased.keys()), decisions };
}

/**
 * The workspace without the texts of messages, on somebody's request: gone from what was imported, under every id that has them, from edits, notes and
 * reasons, from quotations of them in other messages' notes, and from every published snapshot. The decisions stay, without words; each message
 * gets an entry with the hash and the reason. It can't be undone, and nothing more can be decided of the messages.
 */
export function eraseMessages(workspace: Workspace, request: ErasureRequest, hashes: TextHashes): Workspace {
  const { erased: gone } = erasureOf(workspace, request, [], hashes);
  const edits = workspace.log.flatMap(({ message, act }) =>
    gone.has(message) && act.kind === "edit" && act.text !== undefined ? [act.text] : [],
  );
  const quoted = quotable([...request.messages.map((id) => workspace.texts.get(id) ?? ""), ...edits]);
  const { decisions } = erasureOf(workspace, request, quoted, hashes);
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
