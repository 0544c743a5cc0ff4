import type { Signal } from "@preact/signals";
import { PaumeError } from "../../../core/error.ts";
import type { Decision } from "../../../core/decisions/decision.ts";
import type { Faults } from "../../../installation/faults.ts";

const RETRY_MS = 3000;

/** What was done in memory, on its way to the disk, in its order. */
export interface WriteInTurn {
  readonly add: (decisions: readonly Decision[]) => void;
  /** Something else that has to be written between decisions. Resolves once it is. @param last number of the decision up to which it wrote the log, too. */
  readonly also: (write: () => Promise<unknown>, last?: number) => Promise<void>;
  /** Something that is tried once, between decisions. @throws whatever it throws. */
  readonly once: (write: () => Promise<void>) => Promise<void>;
}

/**
 * Writes until it works: nothing that was decided is ever dropped, and nothing is called durable before it is.
 * @param durable gets the number of the last decision that is on the disk.
 */
export function writeInTurn(
  append: (decisions: readonly Decision[]) => Promise<void>,
  durable: Signal<number>,
  faults: Faults,
): WriteInTurn {
  let gathering: Decision[] | undefined;
  let turn: Promise<void> = Promise.resolve();

  const insist = async (write: () => Promise<unknown>): Promise<void> => {
    for (;;) {
      try {
        await write();
        faults.clear("store-failed");
        return;
      } catch (error) {
        faults.raise(
          error instanceof PaumeError
            ? error
            : new PaumeError("store-failed", String(error), { cause: error }),
        );
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  };
  const inTurn = (job: () => Promise<void>): Promise<void> => {
    turn = turn.then(job);
    return turn;
  };

  return {
    add(decisions) {
      if (decisions.length === 0) return;
      if (gathering !== undefined) {
        gathering.push(...decisions);
        return;
      }
      // Whatever is decided while the disk is busy goes to it in one piece.
      const together = [...decisions];
      gathering = together;
      void inTurn(async () => {
        if (gathering === together) gathering = undefined;
        await insist(() => append(together));
        durable.value = together.at(-1)?.number ?? durable.value;
      });
    },
    also(write, last) {
      // What is decided from here on comes after it.
      gathering = undefined;
      return inTurn(async () => {
        await insist(write);
        if (last !== undefined) durable.value = last;
      });
    },
    once(write) {
      gathering = undefined;
      const done = turn.then(write);
      turn = done.catch(() => undefined);
      return done;
    },
  };
}
