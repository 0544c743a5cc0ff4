import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erasedIn, saidBy, silenced, unquoted } from "../../../../src/core/keeping/silence.ts";
import { readJournal } from "../../../../src/schema/journal.ts";
import { journalLine } from "../../../../src/schema/journal-line.ts";
import { deeds, ids, journalOf, wordsOf } from "./histories.ts";

describe("erasing from a journal (seed 92)", () => {
  it("leaves no word of the message, a journal that is whole, and all other messages' words", () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom(...ids), (done, id) => {
        const before = journalOf(done);
        const entries = before.map(({ entry }) => entry);
        const silence = { erased: new Set([id]), quoted: saidBy(new Set([id]), entries) };
        const after = before.map((one) => ({ ...one, entry: silenced(one.entry, silence) }));
        const text = after.map(journalLine).join("\n");
        expect(text).not.toMatch(wordsOf(id));
        expect(readJournal(text.split("\n"))).toEqual({ entries: after, damage: [] });
        for (const other of ids.filter((each) => each !== id)) {
          const words = (journal: typeof before) =>
            journal
              .map(journalLine)
              .join("\n")
              .match(new RegExp(wordsOf(other), "gu"))?.length;
          // Reasons and notes that stand with the erased message go with it.
          const own = JSON.stringify(
            entries.flatMap((entry) =>
              entry.kind === "decisions" ? entry.decisions.filter(({ message }) => message === id) : [],
            ),
          );
          const lost = own.match(new RegExp(wordsOf(other), "gu"))?.length ?? 0;
          expect((words(after) ?? 0) + lost).toBe(words(before) ?? 0);
        }
      }),
      { seed: 92 },
    );
  });

  it("done twice, or after its first half alone, leaves the same", () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom(...ids), (done, id) => {
        const entries = journalOf(done).map(({ entry }) => entry);
        const erased = new Set([id]);
        const silence = { erased, quoted: saidBy(erased, entries) };
        const once = entries.map((entry) => silenced(entry, silence));
        const halfway = entries.map((entry) => unquoted(entry, silence));
        expect(saidBy(erased, halfway)).toEqual(silence.quoted);
        expect(halfway.map((entry) => silenced(entry, silence))).toEqual(once);
        for (const entry of once) expect(silenced(entry, silence)).toBe(entry);
        expect(saidBy(erased, once)).toEqual([]);
        expect(erasedIn(once).size).toBe(0);
      }),
      { seed: 92 },
    );
  });
});
