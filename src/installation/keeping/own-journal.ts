import { PaumeError } from "../../core/error.ts";
import { chained, type Entry, type Head, type JournalEntry, noHead } from "../../core/keeping/entry.ts";
import { erasedIn, silenced } from "../../core/keeping/silence.ts";
import type { ReadJournal } from "../../core/keeping/workspace-of.ts";
import type { Sliced } from "../../core/slices.ts";
import { inSlices } from "../../devices/in-slices.ts";
import type { JournalStore, NumberedLine } from "../../devices/store/journal-store.ts";
import { readingJournal } from "../../schema/journal.ts";
import { journalLine, readJournalLine } from "../../schema/journal-line.ts";
import { saidInLines, silencedLine } from "../../schema/silence-lines.ts";

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
  /** The same, if nothing but settings was written until then. @returns whether it is done. */
  readonly giveWay: () => Promise<boolean>;
  readonly close: () => void;
}

const numbered = (entry: JournalEntry): NumberedLine => {
  const line = journalLine(entry);
  // What could not be read again would be lost: it must not pass for saved.
  const read = readJournalLine(line);
  if (typeof read === "string") throw new PaumeError("store-failed", `entry ${entry.number}: ${read}`);
  return { number: entry.number, line };
};

/** A large import has hundreds of entries: the page breathes between them. */
const inLines = (entries: readonly JournalEntry[]): Promise<readonly NumberedLine[]> =>
  inSlices(makingLines(entries));

function* makingLines(entries: readonly JournalEntry[]): Sliced<readonly NumberedLine[]> {
  const lines: NumberedLine[] = [];
  for (const entry of entries) {
    lines.push(numbered(entry));
    yield;
  }
  return lines;
}

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
    const journal = await inSlices(readingJournal(lines.map(({ line }) => line)));
    forget();
    know(journal.entries);
    lost = new Set(journal.damage.map(({ entry }) => entry));
    return journal;
  };
  const write = async (added: readonly JournalEntry[], rewritten: readonly JournalEntry[]): Promise<void> => {
    const fresh = added.filter(({ number }) => !lost.has(number));
    const anew = [...rewritten, ...added.filter(({ number }) => lost.has(number))];
    await store.write(await inLines(fresh), await inLines(anew));
  };

  /** All lines anew, without the words of messages that the added entries erase. */
  const rewriteWithout = async (
    erased: ReadonlySet<string>,
    added: readonly JournalEntry[],
  ): Promise<void> => {
    const first = added[0]?.number ?? Infinity;
    const kept = (await store.read(0)).filter(({ number }) => number < first);
    const all = [...kept, ...(await inLines(added))];
    const quoted = saidInLines(
      all.map(({ line }) => line),
      erased,
    );
    const without = (line: string): string => silencedLine(line, { erased, quoted }, silenced);
    await store.renew(all.map(({ number, line }) => ({ number, line: without(line) })));
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

  const clear = async (): Promise<void> => {
    await store.renew([]);
    forget();
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
    clear,
    giveWay: async () => {
      if (!isBlank) return false;
      await clear();
      return true;
    },
    close: store.close,
  };
}
