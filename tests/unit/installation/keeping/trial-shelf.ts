import { PaumeError } from "../../../../src/core/error.ts";
import type { NumberedLine } from "../../../../src/devices/store/journal-store.ts";
import {
  type FindingsShelf,
  openFindingsShelf,
} from "../../../../src/installation/keeping/findings-shelf.ts";

/** Where a browser keeps findings, as its pages find it one after the other. */
export class TrialShelf {
  lines: readonly NumberedLine[] = [];
  isFull = false;

  /** @param version of the detectors: what an older page found is no longer right. */
  open(version = "1"): FindingsShelf {
    return openFindingsShelf(
      {
        read: async () => this.lines,
        write: () => Promise.reject(new TypeError("findings are never added to")),
        renew: async (lines) => {
          if (this.isFull) throw new PaumeError("store-failed", "QuotaExceededError");
          this.lines = lines;
        },
        close: () => undefined,
      },
      (rules) => `${version} ${JSON.stringify(rules)}`,
    );
  }
}
