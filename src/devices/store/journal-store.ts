import { promisifyRequest } from "idb-keyval";
import { openRenewableStore } from "./renewable-store.ts";
import { told } from "./told.ts";

/** A line of a journal under its number. */
export interface NumberedLine {
  readonly number: number;
  readonly line: string;
}

/** So many lines go to or from the database at once: of an import's, which have some 300 kB, few; of single decisions, many. */
const [fewest, mostAtOnce] = [4, 64];
/** UTF-16 units that come in a blink. */
const easyLetters = 500_000;

/** All in one transaction, but not all in one moment. */
function addInTurn(store: IDBObjectStore, lines: readonly NumberedLine[], from = 0): void {
  const next = from + fewest;
  let last: IDBRequest | undefined;
  for (const { number, line } of lines.slice(from, next)) last = store.add(line, number);
  if (next < lines.length) last?.addEventListener("success", () => addInTurn(store, lines, next));
}

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
          for (let [from, size] = [after, fewest]; ;) {
            const range = IDBKeyRange.lowerBound(from, true);
            const [keys, values] = await Promise.all([
              promisifyRequest(lines.getAllKeys(range, size)),
              promisifyRequest<unknown[]>(lines.getAll(range, size)),
            ]);
            let letters = 0;
            for (const [index, key] of keys.entries()) {
              const value = values[index];
              const line = typeof value === "string" ? value : "";
              letters += line.length;
              if (typeof key === "number") all.push({ number: key, line });
            }
            if (keys.length < size || all.length >= most) return all;
            from = all.at(-1)?.number ?? from;
            size = letters < easyLetters ? Math.min(mostAtOnce, 4 * size) : fewest;
          }
        }),
      ),
    write: (added, rewritten = []) =>
      told(
        "saving decisions",
        doneWith((lines) => {
          addInTurn(lines, added);
          for (const { number, line } of rewritten) lines.put(line, number);
        }),
      ),
    renew: (all) =>
      told(
        "erasing",
        store.renew((lines) => addInTurn(lines, all)),
      ),
    close: store.close,
  };
}
