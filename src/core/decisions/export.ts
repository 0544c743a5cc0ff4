import { anyOf, wordBegin, wordEnd } from "../findings/pattern.ts";
import type { Decision } from "./decision.ts";
import { placesOf, redacted, redactionMark } from "./redaction.ts";
import { byMessage } from "./log.ts";
import { type MessageState, replay } from "./replay.ts";
import type { Workspace } from "./workspace.ts";

/** A message as it leaves the desk. */
export interface ExportedMessage {
  readonly id: string;
  readonly text: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** What is kept, as it is shown: the set without a word that was taken out. */
export const exportedSet = ({ log, texts, rules, changed }: Workspace): readonly ExportedMessage[] =>
  [...replay(log, texts, rules, changed)].flatMap(([id, { status, text, tags }]) =>
    status === "kept" && text !== undefined ? [{ id, text, tags }] : [],
  );

/**
 * The log as it leaves the desk: who, when, what and why, with no word that was taken out. Words are looked for in the text as written and in
 * every edit of it, and taken out of edits, notes and reasons, since a reason may name what it takes out.
 */
export function exportedLog({ log, texts, rules }: Workspace): readonly Decision[] {
  const states = replay(log, texts, rules);
  const decisions = byMessage(log);
  return log.map((decision) => {
    const state = states.get(decision.message);
    const own = decisions.get(decision.message) ?? [];
    return state === undefined
      ? decision
      : scrubbed(
          decision,
          secretWords(state, texts.get(decision.message), own, rules.salt),
          state,
          rules.salt,
        );
  });
}

/** The words that were taken out, as far as they are still known. */
function secretWords(
  { takenOut }: MessageState,
  text: string | undefined,
  decisions: readonly Decision[],
  salt: string,
): readonly string[] {
  const sources = [text, ...decisions.map(({ act }) => (act.kind === "edit" ? act.text : undefined))];
  return [
    ...new Set(
      sources.flatMap((source) =>
        source === undefined
          ? []
          : takenOut.flatMap((words) =>
              placesOf(source, words, salt).map(({ start, end }) => source.slice(start, end)),
            ),
      ),
    ),
  ].toSorted((a, b) => b.length - a.length);
}

function scrubbed(
  decision: Decision,
  secrets: readonly string[],
  { takenOut }: MessageState,
  salt: string,
): Decision {
  const clean = (words: string): string =>
    // A reason may have the words in other letters, "KARIM" for "Karim"; in a text they are where the seals say.
    secrets.reduce((sofar, secret) => withoutSecret(sofar, secret), redacted(words, takenOut, salt));
  const { act, why } = decision;
  const silent =
    (act.kind === "edit" || act.kind === "note") && act.text !== undefined
      ? { ...act, text: clean(act.text) }
      : act;
  return { ...decision, act: silent, why: why === undefined ? undefined : clean(why) };
}

const withoutSecret = (words: string, secret: string): string =>
  words.replace(new RegExp(`${wordBegin}(?:${anyOf([secret])})${wordEnd}`, "giu"), redactionMark);
