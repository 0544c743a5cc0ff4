import type { Act, Decision, Draft } from "./decision.ts";
import { append } from "./log.ts";
import { redactionMark } from "./redaction.ts";
import type { Workspace } from "./workspace.ts";

/** A shorter text, "Venez !", stands in other people's sentences too: it is taken out of its own message alone. */
const shortestQuoted = 12;

/** Ids under which a workspace has this message's text, its own first. */
export const sameText = ({ texts }: Workspace, message: string): readonly string[] => {
  const text = texts.get(message);
  const others = [...texts].flatMap(([id, other]) => (id !== message && other === text ? [id] : []));
  return text === undefined ? [message] : [message, ...others];
};

/**
 * The workspace without a message's text, on somebody's request: gone from what was imported, under every id that has it, from edits, notes and
 * reasons, from quotations of it in other messages' notes, and from every published snapshot. The decisions stay, without words; each message
 * gets an entry with the hash and the reason. It can't be undone, and nothing more can be decided of the message.
 * @param sha256 hex, of the text as written in UTF-8.
 */
export function eraseMessage(
  workspace: Workspace,
  { message, by, atMs, why }: Pick<Draft, "message" | "by" | "atMs" | "why">,
  sha256: string,
): Workspace {
  const gone = new Set(sameText(workspace, message));
  const text = workspace.texts.get(message) ?? "";
  const edits = workspace.log.flatMap(({ message: id, act }) =>
    gone.has(id) && act.kind === "edit" && act.text !== undefined ? [act.text] : [],
  );
  const quoted = [text, ...edits].filter((words) => words.length >= shortestQuoted);
  const silent = workspace.log.map((decision) =>
    gone.has(decision.message) ? withoutWords(decision) : withoutQuotations(decision, quoted),
  );
  const reason = why === undefined ? undefined : withoutQuoted(why, quoted);
  const log = [...gone]
    .filter((id) => !silent.some((decision) => decision.message === id && decision.act.kind === "erase"))
    .reduce<readonly Decision[]>(
      (sofar, id) =>
        append(sofar, {
          message: id,
          by,
          atMs,
          why: reason,
          batch: undefined,
          act: { kind: "erase", sha256 },
        }),
      silent,
    );
  const without = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...texts].filter(([id]) => !gone.has(id)));
  return {
    ...workspace,
    texts: without(workspace.texts),
    log,
    snapshots: workspace.snapshots.map((snapshot) => ({ ...snapshot, texts: without(snapshot.texts) })),
  };
}

function withoutWords(decision: Decision): Decision {
  const { act } = decision;
  const silent: Act = act.kind === "edit" || act.kind === "note" ? { kind: act.kind, text: undefined } : act;
  return { ...decision, act: silent, why: act.kind === "erase" ? decision.why : undefined };
}

const withoutQuoted = (words: string, quoted: readonly string[]): string =>
  quoted.reduce((sofar, quotation) => sofar.replaceAll(quotation, redactionMark), words);

function withoutQuotations(decision: Decision, quoted: readonly string[]): Decision {
  const { act, why } = decision;
  const silent: Act =
    act.kind === "note" && act.text !== undefined ? { ...act, text: withoutQuoted(act.text, quoted) } : act;
  return { ...decision, act: silent, why: why === undefined ? undefined : withoutQuoted(why, quoted) };
}
