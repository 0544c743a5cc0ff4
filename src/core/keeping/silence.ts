import { quotable, silencedDecision, withoutQuotations } from "../decisions/erase.ts";
import type { Decision } from "../decisions/decision.ts";
import type { ImportedMessage } from "../import/read-messages.ts";
import type { Entry } from "./entry.ts";

/** What must go: of which messages, and the texts that others may have quoted. */
export interface Silence {
  readonly erased: ReadonlySet<string>;
  readonly quoted: readonly string[];
}

const decisionsOf = (entry: Entry): readonly Decision[] =>
  entry.kind === "decisions" ? entry.decisions : [];

/** Decisions by which somebody had a text erased. */
export const erasuresIn = (entries: readonly Entry[]): readonly Decision[] =>
  entries.flatMap((entry) => decisionsOf(entry).filter(({ act }) => act.kind === "erase"));

/** Messages whose text somebody had erased. */
export const erasedIn = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(erasuresIn(entries).map(({ message }) => message));

/** All that these messages ever said, as far as it is still there: texts as they came, each time, and as they were edited. */
export function saidBy(erased: ReadonlySet<string>, entries: readonly Entry[]): readonly string[] {
  const said = entries.flatMap((entry): readonly string[] => {
    switch (entry.kind) {
      case "import":
        return [...entry.fresh, ...entry.changed].flatMap(({ id, text, normalised }) =>
          erased.has(id) ? [text, normalised] : [],
        );
      case "snapshot":
        return entry.texts.flatMap(([id, text]) => (erased.has(id) ? [text] : []));
      case "decisions":
        return entry.decisions.flatMap(({ message, act }) =>
          erased.has(message) && act.kind === "edit" && act.text !== undefined ? [act.text] : [],
        );
      default:
        return [];
    }
  });
  return quotable(said);
}

/** An entry without the erased words, of the same chain. @returns the very same where it has none of them. */
export function silenced(entry: Entry, { erased, quoted }: Silence): Entry {
  const stays = ({ id }: ImportedMessage): boolean => !erased.has(id);
  switch (entry.kind) {
    case "decisions":
      return redecided(entry, (decision) => silencedDecision(decision, erased, quoted));
    case "import": {
      const [fresh, changed] = [entry.fresh.filter(stays), entry.changed.filter(stays)];
      const isSame = fresh.length === entry.fresh.length && changed.length === entry.changed.length;
      return isSame ? entry : { ...entry, fresh, changed };
    }
    case "snapshot": {
      const texts = entry.texts.filter(([id]) => !erased.has(id));
      return texts.length === entry.texts.length ? entry : { ...entry, texts };
    }
    default:
      return entry;
  }
}

/**
 * The first half of it: quotations alone, while the erased messages still have the words by which quotations are found. Where a journal is more
 * than one file, all of them get this first: so an erasing that a power cut interrupts can be ended later.
 */
export const unquoted = (entry: Entry, { erased, quoted }: Silence): Entry =>
  entry.kind === "decisions"
    ? redecided(entry, (decision) =>
        erased.has(decision.message) ? decision : withoutQuotations(decision, quoted),
      )
    : entry;

function redecided(
  entry: Extract<Entry, { readonly kind: "decisions" }>,
  change: (decision: Decision) => Decision,
): Entry {
  const decisions = entry.decisions.map(change);
  const isSame = decisions.every((decision, index) => wordsOf(decision) === wordsOf(entry.decisions[index]));
  return isSame ? entry : { ...entry, decisions };
}

const wordsOf = (decision: Decision | undefined): string =>
  JSON.stringify([
    decision?.why,
    decision !== undefined && "text" in decision.act ? decision.act.text : null,
  ]);
