import { PaumeError } from "../core/error.ts";
import type { MessageSet } from "../core/messages/host-message.ts";
import type { Faults } from "./faults.ts";
import type { SetChoice } from "./set-choice.ts";
import { lookWhenFree } from "./when-free.ts";

interface SetChange {
  readonly inUse: SetChoice["published"];
  readonly choose: () => Promise<SetChoice>;
  /** The set that came with the installation. @throws PaumeError. */
  readonly bundled: () => Promise<MessageSet>;
  /** @returns what shows it. */
  readonly stage: (set: MessageSet) => Promise<() => void>;
  /** Told once another set is shown. */
  readonly changed: (set: MessageSet, published: SetChoice["published"]) => void;
  readonly isFree: () => boolean;
  readonly faults: Faults;
  readonly signal: AbortSignal;
}

/**
 * Shows another set when the house has another on the floor and nobody is here: it is verified and its letters are made ready first, and
 * what cannot be is told and not shown.
 * @returns what to call when there may be another: it is looked for soon.
 */
export function awaitSetChange(change: SetChange): () => void {
  const { choose, bundled, stage, changed, isFree, faults, signal } = change;
  let { inUse } = change;
  return lookWhenFree({
    isFree,
    signal,
    async look() {
      const { published, isHeard } = await choose();
      if (!isHeard) return "silent";
      if (signal.aborted || published === inUse) return "settled";
      try {
        const set = published?.set ?? (await bundled());
        const show = await stage(set);
        if (!isFree()) return "again";
        show();
        faults.clear("set-missing", "set-corrupt", "set-wrong-hash");
        inUse = published;
        changed(set, published);
        return "settled";
      } catch (error) {
        if (!(error instanceof PaumeError)) throw error;
        faults.raise(error);
        return "silent";
      }
    },
  });
}
