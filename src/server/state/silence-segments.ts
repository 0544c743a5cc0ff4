import type { Entry } from "../../core/keeping/entry.ts";
import { mayHold, saidBy, silenced, type Silence, unquoted } from "../../core/keeping/silence.ts";
import { journalLine, readJournalLine } from "../../schema/journal-line.ts";
import type { Disk } from "./disk.ts";
import { fileOf, linesOf, type Segment } from "./journal-segments.ts";
import { keepFile } from "./keep-file.ts";

/**
 * Takes erased words out of a journal's files. It may be interrupted anywhere, and is ended by doing it again.
 * @returns the erased texts that were still there.
 * @throws PaumeError state-unsaved.
 */
export async function silenceSegments(
  disk: Disk,
  segments: readonly Segment[],
  erased: ReadonlySet<string>,
): Promise<readonly string[]> {
  const quoted = new Set<string>();
  for (const segment of segments) {
    for (const words of saidBy(erased, await entriesOf(disk, segment))) quoted.add(words);
  }
  const silence: Silence = { erased, quoted: [...quoted] };
  for (const change of [unquoted, silenced]) {
    for (const segment of segments) await rewrite(disk, segment, silence, change);
  }
  return silence.quoted;
}

async function entriesOf(disk: Disk, segment: Segment): Promise<readonly Entry[]> {
  const { lines } = await linesOf(disk, segment);
  return lines.flatMap((line) => {
    const read = readJournalLine(line);
    return typeof read === "string" ? [] : [read.entry];
  });
}

async function rewrite(
  disk: Disk,
  segment: Segment,
  silence: Silence,
  change: (entry: Entry, silence: Silence) => Entry,
): Promise<void> {
  const { lines } = await linesOf(disk, segment);
  const changed = lines.map((line) => {
    const read = readJournalLine(line);
    if (typeof read === "string") return mayHold(line, silence) ? "" : line;
    const entry = change(read.entry, silence);
    return entry === read.entry ? line : journalLine({ ...read, entry });
  });
  if (changed.some((line, index) => line !== lines[index]))
    await keepFile(disk, segment.path, fileOf(changed));
}
