import { PaumeError } from "../core/error.ts";
import type { JournalEntry } from "../core/keeping/entry.ts";
import type { ReadJournal } from "../core/keeping/workspace-of.ts";
import { crc32 } from "./crc32.ts";
import { readJournal } from "./journal.ts";
import { journalLine } from "./journal-line.ts";
import { parseJson } from "./parse-json.ts";
import { z } from "./zod.ts";

const Header = z.strictObject({
  kind: z.literal("paume-workspace"),
  format: z.literal(1, "must be 1: another format needs another version of Paume"),
  entries: z.int().min(0),
  /** CRC-32 of everything behind this line. */
  check: z.string(),
});

/** A whole workspace as one file: a line that says what it is, then the journal's lines. */
export function workspaceFile(entries: readonly JournalEntry[]): string {
  const body = entries.map((entry) => `${journalLine(entry)}\n`).join("");
  const header: z.input<typeof Header> = {
    kind: "paume-workspace",
    format: 1,
    entries: entries.length,
    check: crc32(body),
  };
  return `${JSON.stringify(header)}\n${body}`;
}

/**
 * Such a file as it was written, or not at all: another copy of it may be whole. What was damaged before it was written is told in it.
 * @throws PaumeError "workspace-damaged", naming the entries and what is wrong with them.
 */
export function readWorkspaceFile(text: string): ReadJournal {
  const end = text.indexOf("\n") + 1;
  const { entries, check } = parseJson(text.slice(0, end), Header, "workspace-damaged");
  const body = text.slice(end);
  const journal = readJournal(body.split("\n").slice(0, -1));
  if (crc32(body) === check && journal.entries.length === entries) return journal;
  const faults = journal.damage.slice(0, 20).map(({ entry, reason }) => `entry ${entry}: ${reason}`);
  const missing = `it has ${journal.entries.length} of ${entries} entries, or was changed since it was written`;
  throw new PaumeError("workspace-damaged", [...faults, missing].join("; "));
}
