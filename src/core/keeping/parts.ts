import type { Decision } from "../decisions/decision.ts";
import type { Snapshot } from "../decisions/workspace.ts";
import type { ImportedMessage } from "../import/read-messages.ts";
import type { Entry } from "./entry.ts";
import type { Brought } from "./workspace-store.ts";

/** UTF-16 units of an entry's texts: so little that one is written, sent and read in a blink. */
const mostLetters = 150_000;
/** Of things without texts. */
const mostThings = 500;

/** @param letters of one thing. @returns the things in their order, in handfuls of at least one. */
function handfuls<T>(things: readonly T[], letters: (thing: T) => number): readonly (readonly T[])[] {
  const all: T[][] = [];
  let size = Infinity;
  for (const thing of things) {
    size += letters(thing);
    const last = all.at(-1);
    if (last === undefined || size > mostLetters || last.length >= mostThings) {
      all.push([thing]);
      size = letters(thing);
    } else last.push(thing);
  }
  return all;
}

export const decisionEntries = (decisions: readonly Decision[]): readonly Entry[] =>
  handfuls(decisions, ({ act }) => ("text" in act ? (act.text?.length ?? 0) : 0)).map((some) => ({
    kind: "decisions",
    decisions: some,
  }));

/** As written and normalised. */
const lettersOf = ({ text, normalised }: ImportedMessage): number => text.length + normalised.length;

/** At least one, even of an import that brings nothing: that somebody looked is worth knowing. */
export function importEntries({ source, atMs, fresh, changed, gone }: Brought): readonly Entry[] {
  const none = { fresh: [], changed: [], gone: [] };
  const parts = [
    ...handfuls(fresh, lettersOf).map((some) => ({ ...none, fresh: some })),
    ...handfuls(changed, lettersOf).map((some) => ({ ...none, changed: some })),
    ...handfuls(gone, () => 0).map((some) => ({ ...none, gone: some })),
  ];
  const all = parts.length === 0 ? [none] : parts;
  return all.map((part, index) => ({
    kind: "import",
    source,
    atMs,
    part: index + 1,
    of: all.length,
    ...part,
  }));
}

export function snapshotEntries({ version, atMs, texts }: Snapshot): readonly Entry[] {
  const some = handfuls([...texts], ([, text]) => text.length);
  const all = some.length === 0 ? [[]] : some;
  return all.map((part, index) => ({
    kind: "snapshot",
    version,
    atMs,
    part: index + 1,
    of: all.length,
    texts: part,
  }));
}
