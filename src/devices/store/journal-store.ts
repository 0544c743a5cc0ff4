import { promisifyRequest } from "idb-keyval";
import { openRenewableStore } from "./renewable-store.ts";
import { told } from "./told.ts";

/** A line of a journal under its number. */
export interface NumberedLine {
  readonly number: number;
  readonly line: string;
}

/** So many lines are taken from the database at once: some 20 MB. */
const atOnce = 64;

/** The browser's own journal: a record for each line, that is never written again but where it was damaged. */
export interface JournalStore {
  /** Those behind a number, in their order. @param most as many as that at least, where there are as many; all when absent. @throws PaumeError store-failed. */
  readonly read: (after: number, most?: number) => Promise<readonly NumberedLine[]>;
  /**
   * Resolves once all of it is on the disk; if it does not, nothing is.
   * @param added lines under numbers that are free: what is there is never written over by them.
   * @param rewritten lines in place of those of their numbers.
   * @throws PaumeError store-failed.
   */
  readonly write: (added: readonly NumberedLine[], rewritten?: readonly NumberedLine[]) => Promise<void>;
  /** Has these lines and nothing else, on the disk too; none where there are none. @throws PaumeError store-failed. */
  readonly renew: (lines: readonly NumberedLine[]) => Promise<void>;
  readonly close: () => void;
}

export function openJournalStore(name = "paume-desk"): JournalStore {
  const store = openRenewableStore(name);
  const doneWith = async (change: (lines: IDBObjectStore) => void): Promise<void> => {
    await store.use("readwrite", (lines) => {
      change(lines);
      return promisifyRequest(lines.transaction);
    });
  };
  return {
    read: (after, most = Infinity) =>
      told(
        "reading the workspace",
        store.use("readonly", async (lines) => {
          const all: NumberedLine[] = [];
          for (let from = after, got = atOnce; got === atOnce && all.length < most;) {
            const range = IDBKeyRange.lowerBound(from, true);
            const [keys, values] = await Promise.all([
              promisifyRequest(lines.getAllKeys(range, atOnce)),
              promisifyRequest<unknown[]>(lines.getAll(range, atOnce)),
            ]);
            for (const [index, key] of keys.entries()) {
              const value = values[index];
              if (typeof key === "number")
                all.push({ number: key, line: typeof value === "string" ? value : "" });
            }
            got = keys.length;
            from = all.at(-1)?.number ?? from;
          }
          return all;
        }),
      ),
    write: (added, rewritten = []) =>
      told(
        "saving decisions",
        doneWith((lines) => {
          for (const { number, line } of added) lines.add(line, number);
          for (const { number, line } of rewritten) lines.put(line, number);
        }),
      ),
    renew: (all) =>
      told(
        "erasing",
        store.renew((lines) => {
          for (const { number, line } of all) lines.add(line, number);
        }),
      ),
    close: store.close,
  };
}
