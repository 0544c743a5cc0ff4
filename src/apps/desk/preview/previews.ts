import { signal as state, type ReadonlySignal, type Signal } from "@preact/signals";
import { PaumeError } from "../../../core/error.ts";
import type { TypesetText } from "../../../core/typeset/typeset.ts";
import type { Faults } from "../../../installation/faults.ts";
import { type Bench, emptyPreview, isDone, type Preview, withNextPiece, withoutPlates } from "./preview.ts";

/** Previews kept: those of the next cards, and of the last ones, for whoever goes back. Each has some MB of pictures. */
const MOST_KEPT = 12;

/** What previews are made with, once it is there. */
export interface Making {
  readonly bench: Bench;
  /** @throws PaumeError fonts-missing. */
  readonly bring: (message: TypesetText) => Promise<void>;
}

/** Previews of the texts that are looked at, made while nothing else is to be done. */
export interface Previews {
  /** Reading it follows it, piece by piece. */
  readonly of: (message: TypesetText) => ReadonlySignal<Preview>;
  /** @param messages what is wanted, the nearest first. What was wanted before and is not done waits. */
  readonly want: (messages: readonly TypesetText[]) => void;
  /** Draws all anew: the plates have another size. */
  readonly redraw: () => void;
}

/** @param idle resolves when the page has nothing else to do; soon in any case, where what comes is looked at already. */
export function openPreviews(
  making: Promise<Making>,
  idle: (isAwaited: boolean) => Promise<void>,
  faults: Faults,
  signal: AbortSignal,
): Previews {
  // The last used is the last.
  const kept = new Map<string, Signal<Preview>>();
  let wanted: readonly TypesetText[] = [];
  let isWorking = false;
  let wake: (() => void) | undefined;

  const entryOf = (message: TypesetText): Signal<Preview> => {
    const key = `${message.lang}\n${message.text}`;
    const entry = kept.get(key) ?? state(emptyPreview(message));
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    return entry;
  };

  const wanting = (): TypesetText | undefined => wanted.find((message) => !isDone(entryOf(message).peek()));

  const awakened = (): Promise<false> =>
    new Promise((resolve) => {
      wake = () => resolve(false);
    });

  const makePiece = async ({ bench, bring }: Making, message: TypesetText): Promise<void> => {
    const entry = entryOf(message);
    try {
      // Once brought, they stay.
      if (entry.peek().lacks === undefined) await bring(message);
      faults.clear("fonts-missing");
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      faults.raise(error);
      // Its letters are asked for again when it is wanted again.
      wanted = wanted.filter((other) => other !== message);
      return;
    }
    entry.value = withNextPiece(message, entry.peek(), bench);
  };

  const work = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    try {
      const made = await making;
      for (let next = wanting(); next !== undefined; next = wanting()) {
        const isAwaited = next === wanted[0];
        const isIdle = idle(isAwaited).then(() => true);
        // A page that has much to do may be idle in a minute: whoever opens another card meanwhile does not wait for that.
        const goesOn = await (isAwaited ? isIdle : Promise.race([isIdle, awakened()]));
        signal.throwIfAborted();
        if (!goesOn) continue;
        const message = wanting();
        if (message !== undefined) await makePiece(made, message);
      }
    } finally {
      isWorking = false;
    }
  };
  const start = (): void => {
    work().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  };

  return {
    of: entryOf,
    want(messages) {
      wanted = messages.slice(0, MOST_KEPT);
      wake?.();
      start();
    },
    redraw() {
      for (const entry of kept.values()) entry.value = withoutPlates(entry.peek());
      wake?.();
      start();
    },
  };
}
