import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HealthEntry } from "../../../../src/schema/health-note.ts";
import { openHealthJournal } from "../../../../src/server/state/health-journal.ts";
import { PowerCut, TrialDisk } from "./trial-disk.ts";

const folder = join("state", "health");

/** @param hour since the beginning of November 2026. */
const entry = (hour: number): HealthEntry => ({
  at: new Date(Date.UTC(2026, 10, 1, hour)).toISOString(),
  note: {
    kind: "marks",
    calibration: null,
    mm: -0.4,
    standardErrorMm: 0.2,
    hands: 12 + hour,
    isAlarming: false,
  },
});

const fill = async (disk: TrialDisk, hours: readonly number[]): Promise<void> => {
  const journal = openHealthJournal(folder, disk);
  for (const hour of hours) await journal.add(entry(hour));
};

describe("the health journal", () => {
  it("gives back the latest notes, newest first, over the months (seed 561)", async () => {
    const months = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(months, fc.nat(15), async (hours, count) => {
        const disk = new TrialDisk();
        const inOrder = hours.toSorted((a, b) => a - b);
        await fill(disk, inOrder);
        const latest = await openHealthJournal(folder, disk).latest(count);
        expect(latest).toEqual(inOrder.toReversed().slice(0, count).map(entry));
      }),
      { seed: 561, numRuns: 50 },
    );
  });

  it("loses only the note that was being taken to a power cut at any step and byte, and takes the next one", async () => {
    for (let steps = 0, isDone = false; !isDone; steps++) {
      const disk = new TrialDisk();
      await fill(disk, [1, 2]);
      disk.cutAfter(steps);
      isDone = await fill(disk, [3]).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Error && error.cause instanceof PowerCut) return false;
          throw error;
        },
      );
      for (const names of [true, false]) {
        for (let share = 0; share <= 1; share += 0.05) {
          const after = disk.restart(names, share);
          const journal = openHealthJournal(folder, after);
          const found = await journal.latest(9);
          expect([[3, 2, 1], ...(isDone ? [] : [[2, 1]])].map((hours) => hours.map(entry))).toContainEqual(
            found,
          );
          await journal.add(entry(4));
          expect(await journal.latest(9)).toEqual([entry(4), ...found]);
        }
      }
    }
  });

  it("leaves out a damaged line", async () => {
    const disk = new TrialDisk();
    await fill(disk, [1, 2, 3]);
    disk.damage("2026-11.jsonl", (text) => text.replace('"hands":14', '"hands":-14'));
    expect(await openHealthJournal(folder, disk).latest(9)).toEqual([entry(3), entry(1)]);
  });
});
