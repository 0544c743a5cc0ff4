import { inTurn } from "../../core/in-turn.ts";
import { PaumeError } from "../../core/error.ts";
import type { FindingRules } from "../../core/findings/rules.ts";
import type { KnownFindings } from "../../core/keeping/known-findings.ts";
import { inSlices } from "../../devices/in-slices.ts";
import type { JournalStore } from "../../devices/store/journal-store.ts";
import { makingKnownLines, readingKnownLines } from "../../schema/known-findings.ts";

/** What the last search found, beside the workspace: whoever opens the desk has it at once. The house does not get it, as it can be found again. */
export interface FindingsShelf {
  /** @returns undefined where nothing is known by these rules, or nothing that can be read. */
  readonly load: (rules: FindingRules) => Promise<KnownFindings | undefined>;
  /** Has these and no others from then on: what was known of other texts is gone from the disk, too. @throws PaumeError store-failed. */
  readonly keep: (known: KnownFindings, rules: FindingRules) => Promise<void>;
  readonly close: () => void;
}

/** @param versionOf names what else decides on findings: other detectors, other letters or other rules have another name. */
export function openFindingsShelf(
  store: JournalStore,
  versionOf: (rules: FindingRules) => string,
): FindingsShelf {
  const writing = inTurn();
  return {
    async load(rules) {
      try {
        const lines = await writing(() => store.read(0));
        const texts = lines.map(({ line }) => line);
        return await inSlices(readingKnownLines(texts, versionOf(rules)));
      } catch (error) {
        if (error instanceof PaumeError) return undefined;
        throw error;
      }
    },
    keep: (known, rules) =>
      writing(async () => {
        const lines = await inSlices(makingKnownLines(known, versionOf(rules)));
        await store.renew(lines.map((line, place) => ({ number: place + 1, line })));
      }),
    close: store.close,
  };
}
