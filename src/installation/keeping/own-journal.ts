import { PaumeError } from "../../core/error.ts";
import { chained, type Entry, type Head, type JournalEntry, noHead } from "../../core/keeping/entry.ts";
import { erasedIn, mayHold, saidBy, silenced } from "../../core/keeping/silence.ts";
import type { ReadJournal } from "../../core/keeping/workspace-of.ts";
import type { JournalStore, NumberedLine } from "../../devices/store/journal-store.ts";
import { readJournal } from "../../schema/journal.ts";
import { journalLine, readJournalLine } from "../../schema/journal-line.ts";

/** The browser's journal, in its own words. Each promise to write resolves once that is on the disk, and throws PaumeError "store-failed". */
export interface OwnJournal {
  /** All of it; until then nothing is known of its end. */
  readonly read: () => Promise<ReadJournal>;
  readonly head: () => Head;
  /** Undefined where it does not go as far, or is damaged there. */
  readonly chainAt: (number: number) => string | undefined;
  /** Whether nothing but settings was ever written. */
  readonly isBlank: () => boolean;
  /** Entries behind the last one. Where they erase messages, the words are gone from all entries. */
  readonly add: (entries: readonly Entry[]) => Promise<void>;
  /** The same of entries that another journal has behind this one's last. */
  readonly take: (entries: readonly JournalEntry[]) => Promise<void>;
  /** Entries in the place of damaged ones. */
  readonly mend: (entries: readonly JournalEntry[]) => Promise<void>;
  /** Lines behind an entry, some of them. */
  readonly linesAfter: (number: number, most: number) => Promise<readonly NumberedLine[]>;
  readonly clear: () => Promise<void>;
  readonly close: () => void;
}

const numbered = (entry: JournalEntry): NumberedLine => {
  const line = journalLine(entry);
  // What could not be read again would be lost: it must not pass for saved.
  const read = readJournalLine(line);
  if (typeof read === "string") throw new PaumeError("store-failed", `entry ${entry.number}: ${read}`);
  return { number: entry.number, line };
};

export function openOwnJournal(store: JournalStore): OwnJournal {
  let chains = new Map<number, string>();
  let head: Head = noHead;
  let isBlank = true;
  /** Numbers under which there is something that can't be read. */
  let lost: ReadonlySet<number> = new Set();

  const know = (entries: readonly JournalEntry[]): void => {
    for (const { number, chain, entry } of entries) {
      chains.set(number, chain);
      if (number > head.number) head = { number, chain };
      if (entry.kind !== "settings") isBlank = false;
    }
  };
  const forget = (): void => {
    chains = new Map([[noHead.number, noHead.chain]]);
    head = noHead;
    isBlank = true;
  };
  const read = async (): Promise<ReadJournal> => {
    const lines = await store.read(0);
    const journal = readJournal(lines.map(({ line }) => line));
    forget();
    know(journal.entries);
    lost = new Set(journal.damage.map(({ entry }) => entry));
    return journal;
  };
  const write = (added: readonly JournalEntry[], rewritten: readonly JournalEntry[]): Promise<void> => {
    const fresh = added.filter(({ number }) => !lost.has(number));
    const anew = [...rewritten, ...added.filter(({ number }) => lost.has(number))];
    return store.write(fresh.map(numbered), anew.map(numbered));
  };

  /** All lines anew, without the words of messages that the added entries erase. */
  const rewriteWithout = async (
    erased: ReadonlySet<string>,
    added: readonly JournalEntry[],
  ): Promise<void> => {
    const lines = await store.read(0);
    const { entries } = readJournal(lines.map(({ line }) => line));
    const quoted = saidBy(
      erased,
      [...entries, ...added].map(({ entry }) => entry),
    );
    const silence = { erased, quoted };
    const whole = [...entries, ...added].map((one) => ({ ...one, entry: silenced(one.entry, silence) }));
    const known = new Set(whole.map(({ number }) => number));
    const damaged = lines.filter(({ number, line }) => !known.has(number) && !mayHold(line, silence));
    await store.renew([...whole.map(numbered), ...damaged]);
  };

  const take = async (entries: readonly JournalEntry[]): Promise<void> => {
    if (entries[0]?.number !== head.number + 1)
      throw new PaumeError(
        "store-failed",
        `entry ${entries[0]?.number}: does not follow entry ${head.number}`,
      );
    const erased = erasedIn(entries.map(({ entry }) => entry));
    if (erased.size === 0) await write(entries, []);
    else await rewriteWithout(erased, entries);
    know(entries);
  };

  return {
    read,
    head: () => head,
    chainAt: (number) => chains.get(number),
    isBlank: () => isBlank,
    add: (entries) => take(chained(head, entries)),
    take,
    mend: async (entries) => {
      await write([], entries);
      know(entries);
    },
    linesAfter: (number, most) => store.read(number, most),
    clear: async () => {
      await store.renew([]);
      forget();
    },
    close: store.close,
  };
}
