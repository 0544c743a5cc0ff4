import { get, setMany } from "idb-keyval";
import type { LanguageDraw } from "../../core/messages/draw-languages.ts";
import { parseDrawProgress, storedDraw } from "../../schema/draw-progress.ts";
import { openStrictStore } from "./strict-store.ts";
import { told } from "./told.ts";

/** The latest, whatever set it is of. Beside it, each set's own, under its hash: going back to a set goes on where it was left. */
const latest = "progress";

export interface DrawStore {
  /**
   * The draw of this set, by the hash of its lines; where it was never drawn from, the latest of another one, which knows what was shown last.
   * @returns undefined where nothing is stored, or nothing that can be read: begin a new draw.
   * @throws PaumeError "store-failed".
   */
  readonly load: (setHash: string) => Promise<LanguageDraw | undefined>;
  /**
   * Resolves once the progress is on the disk. Once a visit is enough.
   * @throws PaumeError "store-failed": refused, or the disk is full.
   */
  readonly save: (setHash: string, progress: LanguageDraw) => Promise<void>;
  readonly close: () => void;
}

/**
 * Keeps the draw's progress in the browser. A failure need not stop the floor: the progress in memory is the one to
 * draw from, so log the error, show the message, and save again with the next visit. Until that succeeds, a reload
 * repeats what was shown since the last save.
 */
export function openDrawStore(): DrawStore {
  const store = openStrictStore("paume-draw");
  const read = async (key: string) =>
    parseDrawProgress(await told("reading the draw's progress", get<unknown>(key, store.use)));
  return {
    load: async (setHash) => (await read(setHash)) ?? read(latest),
    save: async (setHash, progress) => {
      const stored = storedDraw(progress);
      await told(
        "saving the draw's progress",
        setMany(
          [
            [latest, stored],
            [setHash, stored],
          ],
          store.use,
        ),
      );
    },
    close: store.close,
  };
}
