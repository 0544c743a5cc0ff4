import type { Workspace } from "./workspace.ts";

/** Letters alone: whoever asks for a message writes accents, capitals, apostrophes and spaces as they please. */
const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Messages that somebody means who gives an id or some words of a text: the one with that id alone, if there is one, else all that say these words, as
 * written or as edited since. Nothing where no letter is given.
 */
export function askedFor({ texts, log }: Pick<Workspace, "texts" | "log">, asked: string): readonly string[] {
  const id = asked.trim();
  if (texts.has(id)) return [id];
  const letters = lettersOf(asked);
  if (letters === "") return [];
  const found = new Set<string>();
  for (const [message, text] of texts) if (lettersOf(text).includes(letters)) found.add(message);
  for (const { message, act } of log) {
    if (act.kind === "edit" && act.text !== undefined && lettersOf(act.text).includes(letters))
      found.add(message);
  }
  return [...found];
}
