import { chainOf, noHead, type JournalEntry } from "../core/keeping/entry.ts";
import type { Damage } from "../core/keeping/kept-workspace.ts";
import type { ReadJournal } from "../core/keeping/workspace-of.ts";
import { atOnce, type Sliced } from "../core/slices.ts";
import { readJournalLine } from "./journal-line.ts";

/**
 * Reads a journal, or a piece of it. Whatever is wrong is told by the entry's number, and everything else is there.
 * @param lines as `journalLine` writes them. @param first the number that the first one should have.
 */
export const readJournal = (lines: Iterable<string>, first = 1): ReadJournal =>
  atOnce(readingJournal(lines, first));

/** The same, with a rest after each line. */
export function* readingJournal(lines: Iterable<string>, first = 1): Sliced<ReadJournal> {
  const entries: JournalEntry[] = [];
  const damage: Damage[] = [];
  let expected = first;
  for (const line of lines) {
    yield;
    const read = readJournalLine(line);
    if (typeof read === "string") {
      damage.push({ entry: expected, reason: read });
      expected += 1;
      continue;
    }
    const last = entries.at(-1)?.number ?? first - 1;
    if (read.number <= last) {
      damage.push({ entry: expected, reason: `number: is ${read.number} once more` });
      continue;
    }
    for (; expected < read.number; expected++) damage.push({ entry: expected, reason: "is missing" });
    // One entry that was broken into two lines is one that is damaged.
    while ((damage.at(-1)?.entry ?? 0) >= read.number) damage.pop();
    const before = last === 0 ? noHead : entries.at(-1);
    if (before?.number === read.number - 1 && chainOf(before.chain, read.entry) !== read.chain) {
      damage.push({ entry: read.number, reason: "chain: does not follow the entry before" });
    } else entries.push(read);
    expected = read.number + 1;
  }
  return { entries, damage };
}
