import { basename, join } from "node:path";
import { PaumeError } from "../../core/error.ts";
import type { z } from "../../schema/zod.ts";
import type { Disk } from "./disk.ts";
import { inTurn } from "../../core/in-turn.ts";

/** A line is some 150 bytes: a month with one each minute. Whoever sends more is broken. */
const MOST_BYTES = 8_000_000;
const MONTH = /^\d{4}-\d{2}\.jsonl$/;

/** What happened, on disk: a line each, a file each month. Nothing is ever changed. */
export interface MonthlyJournal<T> {
  /** @throws PaumeError state-unsaved. */
  readonly add: (entry: T) => Promise<void>;
  /** The latest ones, newest first. A line that is damaged, or was cut off, is left out. */
  readonly latest: (count: number) => Promise<readonly T[]>;
}

/** @param folder its alone. @param schema of an entry; `at` is ISO 8601. */
export function openMonthlyJournal<T extends { readonly at: string }>(
  folder: string,
  disk: Disk,
  schema: z.ZodType<T>,
): MonthlyJournal<T> {
  const next = inTurn();
  return {
    add: (entry) =>
      next(async () => {
        const path = join(folder, `${entry.at.slice(0, 7)}.jsonl`);
        try {
          await disk.makeFolder(folder);
          const before = (await disk.read(path)) ?? "";
          if (before.length > MOST_BYTES) throw new Error("has grown too long");
          // What a power cut left of a line is ended, so that the next one begins anew.
          const end = before === "" || before.endsWith("\n") ? "" : "\n";
          await disk.append(path, `${end}${JSON.stringify(entry)}\n`);
          await disk.sync(path);
          await disk.syncFolder(folder);
        } catch (cause) {
          throw new PaumeError("state-unsaved", `${basename(path)}: ${String(cause)}`, { cause });
        }
      }),
    async latest(count) {
      const months = (await disk.names(folder))
        .filter((name) => MONTH.test(name))
        .toSorted()
        .toReversed();
      const entries: T[] = [];
      for (const month of months) {
        const lines = ((await disk.read(join(folder, month))) ?? "").split("\n").toReversed();
        for (const line of lines) {
          if (entries.length >= count) return entries;
          entries.push(...entryOf(line, schema));
        }
      }
      return entries;
    },
  };
}

function entryOf<T>(line: string, schema: z.ZodType<T>): readonly T[] {
  try {
    const entry = schema.safeParse(JSON.parse(line));
    return entry.success ? [entry.data] : [];
  } catch {
    return [];
  }
}
