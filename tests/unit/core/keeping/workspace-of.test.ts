import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chained, noHead } from "../../../../src/core/keeping/entry.ts";
import { importEntries } from "../../../../src/core/keeping/parts.ts";
import { freshSettings } from "../../../../src/core/keeping/settings.ts";
import { workspaceOf } from "../../../../src/core/keeping/workspace-of.ts";
import { readJournal } from "../../../../src/schema/journal.ts";
import { journalLine } from "../../../../src/schema/journal-line.ts";
import { deeds, journalOf, textOf } from "./histories.ts";

const fresh = freshSettings("sel");

const message = (n: number, text: string) => ({
  id: `m${n}`,
  lang: "fr",
  text,
  normalised: text,
  motive: undefined,
  emotion: undefined,
});

describe("a desk's journal (seed 91)", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const entries = journalOf(done);
        const read = readJournal(entries.map(journalLine));
        expect(read).toEqual({ entries, damage: [] });
        expect(workspaceOf(read, fresh)).toEqual(workspaceOf({ entries, damage: [] }, fresh));
      }),
      { seed: 91 },
    );
  });

  it("is read but for what was damaged, of which the number and the reason are told", () => {
    fc.assert(
      fc.property(
        deeds,
        fc.nat(),
        fc.nat(),
        fc.constantFrom("cut", "letter", "gone"),
        (done, which, where, how) => {
          const entries = journalOf(done);
          const lines = entries.map(journalLine);
          const index = which % lines.length;
          const line = lines[index] ?? "";
          const at = where % line.length;
          const other = line[at] === "x" ? "y" : "x";
          const damaged =
            how === "cut" ? line.slice(0, at) : `${line.slice(0, at)}${other}${line.slice(at + 1)}`;
          const found = readJournal(
            how === "gone" ? lines.toSpliced(index, 1) : lines.toSpliced(index, 1, damaged),
          );
          expect(found.entries).toEqual(entries.toSpliced(index, 1));
          const isLast = index === lines.length - 1;
          const told = found.damage.map(({ entry }) => entry);
          expect(told).toEqual(how === "gone" && isLast ? [] : [index + 1]);
          const { damage, log } = workspaceOf(found, fresh);
          expect(damage).toEqual(found.damage);
          expect(log).toEqual(
            found.entries.flatMap(({ entry }) => (entry.kind === "decisions" ? entry.decisions : [])),
          );
        },
      ),
      { seed: 91, numRuns: 200 },
    );
  });

  it("tells what a newer version wrote, and what is in no form that any version had", () => {
    const [line = ""] = journalOf([]).map(journalLine);
    const newer = line.replace('"format":1', '"format":2');
    expect(readJournal([newer]).damage[0]?.reason).toContain("newer version of Paume");
    expect(readJournal(["{}"]).damage[0]?.reason).toContain("format: ");
  });

  it("does not take one entry that was broken into two lines for two", () => {
    const lines = journalOf([{ kind: "keep", id: "m1", pick: 1 }]).map(journalLine);
    const [settings = "", first = "", ...rest] = lines;
    const broken = [settings, first.slice(0, 40), first.slice(40), ...rest];
    expect(readJournal(broken).damage.map(({ entry }) => entry)).toEqual([2]);
  });
});

describe("imports", () => {
  const many = Array.from({ length: 2000 }, (_, n) => message(n, `${textOf(`m${n}`, 0)} ${"a".repeat(150)}`));
  const brought = { source: "a", atMs: 5, fresh: many, changed: [], gone: [] };
  const entries = chained(noHead, importEntries(brought));

  it("come in parts that are small, and count when the last one is there", () => {
    expect(entries.length).toBeGreaterThan(3);
    for (const line of entries.map(journalLine)) expect(line.length).toBeLessThan(400_000);
    const whole = workspaceOf({ entries, damage: [] }, fresh);
    expect(whole.sources[0]?.messages.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    for (let parts = 0; parts < entries.length; parts++) {
      const half = workspaceOf({ entries: entries.slice(0, parts), damage: [] }, fresh);
      expect(half.sources).toEqual([]);
    }
  });

  it("are there as far as they can be read where a part is damaged, the last one too", () => {
    for (const lost of entries) {
      const rest = entries.filter((entry) => entry !== lost);
      const { sources } = workspaceOf(
        { entries: rest, damage: [{ entry: lost.number, reason: "check" }] },
        fresh,
      );
      const missing = lost.entry.kind === "import" ? lost.entry.fresh.length : 0;
      expect(sources[0]?.messages).toHaveLength(many.length - missing);
    }
  });

  it("say when a message came, changed, went and came back", () => {
    const steps = [
      { atMs: 1, fresh: [message(1, "un"), message(2, "deux")], changed: [], gone: [] },
      { atMs: 2, fresh: [], changed: [message(1, "un autre")], gone: ["m2"] },
      { atMs: 3, fresh: [message(2, "deux")], changed: [], gone: ["m1"] },
    ];
    const journal = chained(
      noHead,
      steps.flatMap((step) => importEntries({ source: "a", ...step })),
    );
    const [source] = workspaceOf({ entries: journal, damage: [] }, fresh).sources;
    expect(source?.messages).toMatchObject([
      { id: "m1", text: "un autre", importedAtMs: 1, changedAtMs: 2, goneAtMs: 3 },
      { id: "m2", text: "deux", importedAtMs: 1, changedAtMs: undefined, goneAtMs: undefined },
    ]);
  });
});
