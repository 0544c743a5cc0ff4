import type { Entry } from "../core/keeping/entry.ts";
import { saidBy, type Silence } from "../core/keeping/silence.ts";
import { journalLine, readJournalLine } from "./journal-line.ts";

/** Whether a line may hold anything of the erased messages: their names, and their words, stand in JSON as they are. Most lines need not be read. */
const mayHold = (line: string, { erased, quoted }: Silence): boolean =>
  [...erased].some((id) => line.includes(JSON.stringify(id))) ||
  quoted.some((words) => line.includes(JSON.stringify(words).slice(1, -1)));

/** All that these messages ever said, as far as these lines have it (see `saidBy`). */
export function saidInLines(lines: readonly string[], erased: ReadonlySet<string>): readonly string[] {
  const entries = lines
    .filter((line) => mayHold(line, { erased, quoted: [] }))
    .map(readJournalLine)
    .flatMap((read) => (typeof read === "string" ? [] : [read.entry]));
  return saidBy(erased, entries);
}

/**
 * A journal's line without the erased words. One that can't be read, and may have them, is emptied: it can't be told what else is in it.
 * @param change `silenced`, or its first half.
 */
export function silencedLine(
  line: string,
  silence: Silence,
  change: (entry: Entry, silence: Silence) => Entry,
): string {
  if (!mayHold(line, silence)) return line;
  const read = readJournalLine(line);
  if (typeof read === "string") return "";
  const entry = change(read.entry, silence);
  return entry === read.entry ? line : journalLine({ ...read, entry });
}
