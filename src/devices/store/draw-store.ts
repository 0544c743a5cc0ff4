import { get, getMany, setMany } from "idb-keyval";
import type { LanguageDraw } from "../../core/messages/draw-languages.ts";
import { stepBetween, takeStep } from "../../core/messages/draw-step.ts";
import { parseDrawProgress, parseDrawStep, storedDraw } from "../../schema/draw-progress.ts";
import { openStrictStore } from "./strict-store.ts";
import { told } from "./told.ts";

/** The hash of the set whose draw was stored last. Older versions had that draw itself here. */
const latest = "progress";

/**
 * So many draws are stored as steps before the whole is stored again. Chromium's databases (LevelDB) hold what was written last in memory, until it
 * is some megabytes: the whole at each visit, 28 kB with what would undo it, was those in 45 minutes.
 */
const STEPS = 200;
const steps = Array.from({ length: STEPS }, (_, i) => i + 1);
/** Short, since it is written more often than anything else: 64 of the hash's bits tell any sets apart. */
const stepKey = (setHash: string, nth: number): string => `${setHash.slice(0, 16)}+${nth}`;

const reading = <T>(asked: Promise<T>): Promise<T> => told("reading the draw's progress", asked);

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
 * Keeps the draw's progress in the browser: under a set's hash the whole, beside it the steps taken since. A step of an earlier whole does not
 * follow on a later one, so none is ever taken away.
 *
 * A failure need not stop the floor: the progress in memory is the one to draw from, so log the error, show the message, and save again with
 * the next visit. Until that succeeds, a reload repeats what was shown since the last save.
 */
export function openDrawStore(): DrawStore {
  const store = openStrictStore("paume-draw");
  /** What is stored, and in how many steps since the whole. */
  let kept: { readonly setHash: string; readonly progress: LanguageDraw; readonly steps: number } | undefined;

  const read = async (setHash: string): Promise<LanguageDraw | undefined> => {
    const keys = [setHash, ...steps.map((nth) => stepKey(setHash, nth))];
    const [whole, ...since] = await reading(getMany<unknown>(keys, store.use));
    let progress = parseDrawProgress(whole);
    for (const stored of since) {
      const step = parseDrawStep(stored);
      const next = progress && step && takeStep(progress, step);
      if (next === undefined) break;
      progress = next;
    }
    return progress;
  };
  return {
    load: async (setHash) => {
      const own = await read(setHash);
      if (own !== undefined) return own;
      const last = await reading(get<unknown>(latest, store.use));
      return typeof last === "string" ? read(last) : parseDrawProgress(last);
    },
    save: async (setHash, progress) => {
      const before = kept?.setHash === setHash && kept.steps < STEPS ? kept : undefined;
      const step = before && stepBetween(before.progress, progress);
      const nth = before === undefined || step === undefined ? 0 : before.steps + 1;
      const whole: [string, unknown][] = [
        [latest, setHash],
        [setHash, storedDraw(progress)],
      ];
      const writing = setMany(nth === 0 ? whole : [[stepKey(setHash, nth), step]], store.use);
      await told("saving the draw's progress", writing);
      kept = { setHash, progress, steps: nth };
    },
    close: store.close,
  };
}
