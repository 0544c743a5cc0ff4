import type { ImportedMessage } from "../core/import/read-messages.ts";
import type { Entry, JournalEntry } from "../core/keeping/entry.ts";
import { crc32 } from "./crc32.ts";
import { DecisionLine } from "./decision.ts";
import { issueList } from "./issue-list.ts";
import { StoredSettings, storedSettings } from "./workspace-settings.ts";
import { z } from "./zod.ts";

const Id = z.string().min(1).max(64);
const Ms = z.number().min(0);
const PartNumber = z.int().min(1);

const Message: z.ZodType<ImportedMessage> = z
  .strictObject({
    id: Id,
    lang: z.string().max(64),
    text: z.string(),
    normalised: z.string(),
    motive: z.string().optional(),
    emotion: z.string().optional(),
  })
  .transform(({ motive, emotion, ...message }): ImportedMessage => ({ ...message, motive, emotion }));

const StoredEntry: z.ZodType<Entry> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("decisions"), decisions: z.array(DecisionLine).min(1) }),
  z.strictObject({
    kind: z.literal("import"),
    source: z.string().min(1).max(200),
    atMs: Ms,
    part: PartNumber,
    of: PartNumber,
    fresh: z.array(Message),
    changed: z.array(Message),
    gone: z.array(Id),
  }),
  z.strictObject({
    kind: z.literal("snapshot"),
    version: z.string().min(1).max(200),
    atMs: Ms,
    part: PartNumber,
    of: PartNumber,
    texts: z.array(z.tuple([Id, z.string()])),
  }),
  z.strictObject({ kind: z.literal("settings"), settings: StoredSettings }),
]);

/** Step n makes format n + 1 of an entry of format n. No step is ever taken away. */
const migrations: readonly ((entry: unknown) => unknown)[] = [];
const FORMAT = migrations.length + 1;

const Envelope = z.strictObject({
  format: z
    .int()
    .min(1)
    .max(FORMAT, `is of a newer version of Paume: this one knows formats up to ${FORMAT}`),
  number: z.int().min(1),
  chain: z.string().regex(/^[0-9a-f]{16}$/, "must be 16 hex digits"),
  check: z.string(),
  entry: z.unknown(),
});

const storedEntry = (entry: Entry): object =>
  entry.kind === "settings" ? { kind: entry.kind, settings: storedSettings(entry.settings) } : entry;

/**
 * The form in which a journal is kept and sent, in the browser, in the house and in an exported file: a line of JSON each, without its line end.
 * `check` is a CRC-32 of the entry, so that no damage passes for a decision.
 */
export function journalLine({ number, chain, entry }: JournalEntry): string {
  const stored = storedEntry(entry);
  return JSON.stringify({
    format: FORMAT,
    number,
    chain,
    check: crc32(JSON.stringify(stored)),
    entry: stored,
  });
}

/** @returns what is wrong with it, where it is no such line. */
export function readJournalLine(line: string): JournalEntry | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return `is not JSON: ${error instanceof Error ? error.name : ""}`;
  }
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return issueList(envelope.error);
  const { format, number, chain, check, entry: kept } = envelope.data;
  if (crc32(JSON.stringify(kept)) !== check) return "check: it was damaged or changed since it was written";
  let entry = kept;
  for (const migrate of migrations.slice(format - 1)) entry = migrate(entry);
  const parsed = StoredEntry.safeParse(entry);
  return parsed.success ? { number, chain, entry: parsed.data } : issueList(parsed.error);
}
