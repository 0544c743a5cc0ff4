import { get, set } from "idb-keyval";
import type { LanguageDraw } from "../../core/messages/draw-languages.ts";
import { parseDrawProgress, storedDraw } from "../../schema/draw-progress.ts";
import { openStrictStore } from "./strict-store.ts";
import { told } from "./told.ts";

const key = "progress";

export interface DrawStore {
  /**
   * @returns undefined where nothing is stored, or nothing that can be read: begin a new draw.
   * @throws PaumeError "store-failed".
   */
  readonly load: () => Promise<LanguageDraw | undefined>;
  /**
   * Resolves once the progress is on the disk. Once a visit is enough.
   * @throws PaumeError "store-failed": refused, or the disk is full.
   */
  readonly save: (progress: LanguageDraw) => Promise<void>;
  readonly close: () => void;
}

/**
 * Keeps the draw's progress in the browser. A failure need not stop the floor: the progress in memory is the one to
 * draw from, so log the error, show the message, and save again with the next visit. Until that succeeds, a reload
 * repeats what was shown since the last save.
 */
export function openDrawStore(): DrawStore {
  const store = openStrictStore("paume-draw");
  return {
    load: async () =>
      parseDrawProgress(await told("reading the draw's progress", get<unknown>(key, store.use))),
    save: (progress) => told("saving the draw's progress", set(key, storedDraw(progress), store.use)),
    close: store.close,
  };
}
