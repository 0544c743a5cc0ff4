import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chained, type Entry, type JournalEntry, noHead } from "../../../../src/core/keeping/entry.ts";
import { keepJournal, type KeptJournal } from "../../../../src/server/state/kept-journal.ts";
import { deeds, entriesOf, journalOf, wordsOf } from "../../core/keeping/histories.ts";
import { PowerCut, TrialDisk } from "./trial-disk.ts";

const folder = "/desk";
const file = "journal-00000001.jsonl";
const open = (disk: TrialDisk): KeptJournal => keepJournal(folder, disk, async () => undefined);
const erasing = (message: string, number: number): Entry => ({
  kind: "decisions",
  decisions: [
    {
      number,
      message,
      by: "Ana",
      atMs: 99,
      act: { kind: "erase", sha256: "0".repeat(64) },
      why: undefined,
      batch: undefined,
    },
  ],
});

/** Adds entries one by one until the power goes. @returns those that were said to be kept. */
async function addUntilCut(
  journal: KeptJournal,
  entries: readonly JournalEntry[],
): Promise<readonly JournalEntry[]> {
  const kept: JournalEntry[] = [];
  try {
    for (const entry of entries) {
      const head = kept.at(-1) ?? noHead;
      if (!(await journal.append(head, [entry]))) throw new Error("does not follow");
      kept.push(entry);
    }
  } catch (error) {
    if (!(error instanceof Error && error.cause instanceof PowerCut)) throw error;
  }
  return kept;
}

const allText = async (disk: TrialDisk): Promise<string> => {
  const names = await disk.names(`${folder}/journal`);
  return (await Promise.all(names.map((name) => disk.read(`${folder}/journal/${name}`)))).join("");
};

describe("the house's journal of the desk (seed 93)", () => {
  it("loses nothing that it said was kept, wherever the power goes, and takes the rest afterwards", async () => {
    const power = fc.record({
      steps: fc.nat(60),
      names: fc.boolean(),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(deeds, power, async (done, { steps, names, share }) => {
        const entries = journalOf(done);
        const disk = new TrialDisk();
        disk.cutAfter(steps);
        const said = await addUntilCut(open(disk), entries);
        const after = disk.restart(names, share);
        const again = open(after);
        const { head, damage } = await again.standing(0);
        expect(damage).toEqual([]);
        expect(head.number).toBeGreaterThanOrEqual(said.length);
        expect(head.chain).toBe(entries[head.number - 1]?.chain ?? noHead.chain);
        const rest = entries.slice(head.number);
        if (rest.length > 0) expect(await again.append(head, rest)).toBe(true);
        const { lines } = await open(after).after(0);
        expect(lines.map((line) => JSON.parse(line).chain)).toEqual(entries.map(({ chain }) => chain));
      }),
      { seed: 93, numRuns: 60 },
    );
  });

  it("ends an erasing that the power interrupted, in whatever step", async () => {
    const done = [
      { kind: "edit", id: "m1", pick: 3 },
      { kind: "note", id: "m1", pick: 1 },
      { kind: "snapshot", id: "m1", pick: 1 },
    ] as const;
    const entries = chained(noHead, [...entriesOf(done), erasing("m1", 3)]);
    const [before, last] = [entries.slice(0, -1), entries.slice(-1)];
    let cuts = 0;
    for (let steps = 0; steps < 40; steps++) {
      const disk = new TrialDisk();
      const journal = open(disk);
      await journal.append(noHead, before);
      disk.cutAfter(steps);
      const isKept = await journal.append(before.at(-1) ?? noHead, last).catch(() => false);
      if (!isKept) cuts += 1;
      const after = disk.restart(true, 0.5);
      const again = open(after);
      const { head } = await again.standing(0);
      if (head.number < entries.length) await again.append(head, entries.slice(head.number));
      expect(await allText(after)).not.toMatch(wordsOf("m1"));
      expect(await allText(after)).toMatch(wordsOf("m2"));
      expect((await again.standing(0)).head.number).toBe(entries.length);
    }
    expect(cuts).toBeGreaterThan(8);
    expect(cuts).toBeLessThan(40);
  });

  it("adds nothing behind another end, and says so", async () => {
    const entries = journalOf([{ kind: "keep", id: "m1", pick: 1 }]);
    const other = journalOf([{ kind: "censor", id: "m1", pick: 1 }]);
    const disk = new TrialDisk();
    const journal = open(disk);
    await journal.append(noHead, entries);
    const before = await allText(disk);
    expect(await journal.append(noHead, other)).toBe(false);
    expect(await journal.append(other.at(-1) ?? noHead, [])).toBe(false);
    expect(await allText(disk)).toBe(before);
  });

  it("says that the disk is full, and has what it had", async () => {
    const entries = journalOf([{ kind: "keep", id: "m1", pick: 1 }]);
    const disk = new TrialDisk();
    await open(disk).append(noHead, entries.slice(0, 2));
    disk.append = async () => {
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    };
    const journal = open(disk);
    await expect(journal.append(entries[1] ?? noHead, entries.slice(2))).rejects.toMatchObject({
      code: "state-unsaved",
    });
    expect((await journal.standing(2)).head.number).toBe(2);
  });

  it("tells what is damaged, has the rest, and takes the same again", async () => {
    const entries = journalOf([
      { kind: "keep", id: "m1", pick: 1 },
      { kind: "edit", id: "m2", pick: 2 },
    ]);
    const disk = new TrialDisk();
    await open(disk).append(noHead, entries);
    const whole = await allText(disk);
    disk.damage(file, (text) => text.replace('"keep"', '"kept"').replace("alpha", "alpho"));
    const journal = open(disk);
    const { damage } = await journal.standing(0);
    expect(damage.map(({ entry }) => entry)).toEqual([2, 3]);
    expect((await journal.after(0)).lines).toHaveLength(entries.length - 2);
    const foreign = journalOf([{ kind: "censor", id: "m1", pick: 1 }]);
    expect(await journal.mend(foreign.slice(2))).toBe(0);
    expect(await journal.mend(entries)).toBe(2);
    expect(await allText(disk)).toBe(whole);
    expect((await journal.standing(0)).damage).toEqual([]);
  });

  it("puts into a new file what would make one too long", async () => {
    const text = "a".repeat(3_000_000);
    const settings = entriesOf([])[0];
    const snapshots = Array.from({ length: 5 }, (_, atMs): Entry => ({
      kind: "snapshot",
      version: "1",
      atMs,
      part: 1,
      of: 1,
      texts: [["m1", text]],
    }));
    const entries = chained(noHead, settings === undefined ? snapshots : [settings, ...snapshots]);
    const disk = new TrialDisk();
    const said = await addUntilCut(open(disk), entries);
    expect(said).toHaveLength(entries.length);
    expect(await disk.names(`${folder}/journal`)).toHaveLength(2);
    const journal = open(disk);
    const first = await journal.after(0);
    expect(first.more).toBe(true);
    const second = await journal.after(first.lines.length);
    expect(second.more).toBe(false);
    expect(first.lines.length + second.lines.length).toBe(entries.length);
    expect((await journal.standing(0)).damage).toEqual([]);
  });
});
