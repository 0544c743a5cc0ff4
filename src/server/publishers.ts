import { PaumeError } from "../core/error.ts";
import { parseInstallation } from "../schema/installation.ts";
import type { Publisher } from "../schema/signature.ts";
import { nodeDisk } from "./state/disk.ts";

/**
 * Whose sets the installation shows. Its file is read anew each time, so that a key that is put there, or taken away, counts at once.
 * @returns those of before while the file is missing or damaged: the page that uses it says so.
 */
export function publishersOf(installation: string): () => Promise<readonly Publisher[]> {
  let lastGood: readonly Publisher[] = [];
  return async () => {
    const text = await nodeDisk.read(installation);
    if (text === undefined) return lastGood;
    try {
      lastGood = parseInstallation(text).messages.publishers;
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
    }
    return lastGood;
  };
}
