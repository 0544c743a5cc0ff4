import { createHash } from "node:crypto";
import { PaumeError } from "../../../../src/core/error.ts";
import { deskHouse } from "../../../../src/devices/house/desk.ts";
import type { JournalStore } from "../../../../src/devices/store/journal-store.ts";
import {
  type HouseStanding,
  type Keeping,
  openKeeping,
} from "../../../../src/installation/keeping/keeping.ts";
import { openOwnJournal } from "../../../../src/installation/keeping/own-journal.ts";

/** A browser's storage, as its pages find it one after the other. What a real browser does is seen in tests/browser. */
export class TrialBrowser {
  lines = new Map<number, string>();
  isFull = false;
  #isTaken = false;
  told: HouseStanding[] = [];

  readonly #store: JournalStore = {
    read: async (after, most) =>
      [...this.lines]
        .filter(([number]) => number > after)
        .toSorted(([a], [b]) => a - b)
        .slice(0, most)
        .map(([number, line]) => ({ number, line })),
    write: async (added, rewritten = []) => {
      if (this.isFull) throw new PaumeError("store-failed", "QuotaExceededError");
      if (added.some(({ number }) => this.lines.has(number)))
        throw new PaumeError("store-failed", "ConstraintError");
      for (const { number, line } of [...added, ...rewritten]) this.lines.set(number, line);
    },
    renew: async (lines) => {
      this.lines = new Map(lines.map(({ number, line }) => [number, line]));
    },
    close: () => undefined,
  };

  /** A page of the desk. Its house is whatever answers `fetch`. */
  open(salt = "grain"): Keeping {
    return openKeeping({
      own: openOwnJournal(this.#store),
      house: deskHouse,
      takeTurn: async () => {
        if (this.#isTaken) return undefined;
        this.#isTaken = true;
        return () => {
          this.#isTaken = false;
        };
      },
      sha256: async (text) => sha256(text),
      salt,
      told: (standing) => this.told.push(standing),
    });
  }

  get written(): string {
    return [...this.lines.values()].join("\n");
  }
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
