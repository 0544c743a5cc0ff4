import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calibration } from "../../../../src/core/calibration/calibration.ts";
import { keepCalibrations, type KeptCalibrations } from "../../../../src/server/state/kept-calibrations.ts";
import { fullCalibration, plainCalibration } from "../../../fixtures/calibrations.ts";
import { PowerCut, TrialDisk } from "./trial-disk.ts";

const folder = join("state", "calibrations");
const at = "2026-11-22T09:00:00.000Z";
const [first, second, third] = [plainCalibration(20), plainCalibration(21), plainCalibration(22)];
const chosen = ({ id }: Calibration) => ({ id, by: "Ada", at });

/** A disk with these kept, and the last one in use. */
async function diskWith(...calibrations: readonly Calibration[]): Promise<TrialDisk> {
  const disk = new TrialDisk();
  const kept = keepCalibrations(folder, disk);
  for (const calibration of calibrations) {
    await kept.save(calibration);
    await kept.activate(chosen(calibration));
  }
  return disk;
}

/** A disk with one kept, and none ever chosen. */
async function unused(): Promise<TrialDisk> {
  const disk = new TrialDisk();
  await keepCalibrations(folder, disk).save(first);
  return disk;
}

const usedOn = async (disk: TrialDisk): Promise<string | undefined> => {
  const { calibration, fault } = await keepCalibrations(folder, disk).inUse();
  expect(fault).toBeUndefined();
  return calibration?.id;
};

describe("calibrations on disk", () => {
  it("come back as they were kept, newest first, with the one in use and who chose it", async () => {
    const kept = keepCalibrations(folder, await diskWith(fullCalibration(21), first));
    expect(await kept.one(fullCalibration(21).id)).toEqual(fullCalibration(21));
    expect((await kept.inUse()).calibration).toEqual(first);
    const list = await kept.list();
    expect(list.calibrations.map(({ id }) => id)).toEqual([fullCalibration(21).id, first.id]);
    expect(list.calibrations[0]).not.toHaveProperty("reference");
    expect(list.calibrations[0]?.verdict).toEqual(expect.not.objectContaining({ volume: expect.anything() }));
    expect(list.active).toBe(first.id);
    expect(list.history).toEqual([chosen(first), chosen(fullCalibration(21))]);
  });

  it("has none in use on an empty disk, and after going back to the installation's own lenses", async () => {
    expect(await usedOn(new TrialDisk())).toBeUndefined();
    const disk = await diskWith(first);
    await keepCalibrations(folder, disk).activate({ id: null, by: "Ada", at });
    expect(await usedOn(disk)).toBeUndefined();
    await keepCalibrations(folder, disk).activate(chosen(first));
    expect(await usedOn(disk)).toBe(first.id);
  });

  it("are never written over: another one of the same id is refused, the same one is kept already", async () => {
    const kept = keepCalibrations(folder, await diskWith(first));
    expect(await kept.save(first)).toBe(true);
    expect(await kept.save({ ...first, madeBy: "Eve" })).toBe(false);
    expect(await kept.one(first.id)).toEqual(first);
  });

  it("are not chosen where they are not there", async () => {
    const disk = await diskWith(first);
    expect(await keepCalibrations(folder, disk).activate(chosen(second))).toBe(false);
    expect(await usedOn(disk)).toBe(first.id);
  });

  it("loses no choice where many are made at once", async () => {
    const kept = keepCalibrations(folder, await diskWith(first, second));
    const many = Array.from({ length: 20 }, (_, i) => ({ ...chosen(i % 2 ? first : second), by: `n${i}` }));
    await Promise.all(many.map((one) => kept.activate(one)));
    const { history } = await kept.list();
    expect(history.slice(0, 20).map(({ by }) => by)).toEqual(many.map(({ by }) => by).toReversed());
  });
});

/** Everything that may be found after a cut at one step: names that came through or did not, and any share of the bytes. */
async function afterEachCut(
  before: () => Promise<TrialDisk>,
  act: (kept: KeptCalibrations) => Promise<unknown>,
  look: (disk: TrialDisk, isDone: boolean) => Promise<void>,
): Promise<number> {
  for (let steps = 0; ; steps++) {
    const disk = await before();
    disk.cutAfter(steps);
    let isDone = true;
    try {
      await act(keepCalibrations(folder, disk));
    } catch (error) {
      if (!(error instanceof Error && error.cause instanceof PowerCut)) throw error;
      isDone = false;
    }
    for (const names of [true, false]) {
      for (let share = 0; share <= 1; share += 0.05) await look(disk.restart(names, share), isDone);
    }
    if (isDone) return steps;
  }
}

describe("a power cut at any step, with any bytes lost that were not synced", () => {
  it("leaves the old one in use or the new one, and the new one once that was promised", async () => {
    const found = new Set<string | undefined>();
    const steps = await afterEachCut(
      () => diskWith(first, second),
      (kept) => kept.activate(chosen(first)),
      async (disk, isDone) => {
        const used = await usedOn(disk);
        found.add(used);
        expect(used === first.id || (!isDone && used === second.id)).toBe(true);
        // Whatever lies about from the cut is in nobody's way.
        await keepCalibrations(folder, disk).save(third);
        await keepCalibrations(folder, disk).activate(chosen(third));
        expect(await usedOn(disk)).toBe(third.id);
      },
    );
    expect(steps).toBe(8);
    expect(found).toEqual(new Set([first.id, second.id]));
  });

  it("leaves none in use or the first one where there was none before", async () => {
    await afterEachCut(
      unused,
      (kept) => kept.activate(chosen(first)),
      async (disk, isDone) =>
        expect([first.id, ...(isDone ? [] : [undefined])]).toContain(await usedOn(disk)),
    );
  });

  it("leaves a new one whole or not there, and what was there before untouched", async () => {
    await afterEachCut(
      () => diskWith(first, fullCalibration(21)),
      (kept) => kept.save(third),
      async (disk, isDone) => {
        const { calibrations, active, faults } = await keepCalibrations(folder, disk).list();
        const ids = calibrations.map(({ id }) => id);
        const old = [fullCalibration(21).id, first.id];
        expect(faults).toEqual([]);
        expect(isDone ? [[third.id, ...old]] : [[third.id, ...old], old]).toContainEqual(ids);
        expect(active).toBe(fullCalibration(21).id);
      },
    );
  });
});

describe("damage on the disk (seed 531)", () => {
  it("of the one in use brings back the last good one, and says so", async () => {
    const length = 300;
    await fc.assert(
      fc.asyncProperty(fc.nat(length), async (cut) => {
        const disk = await diskWith(first, second, third, second, third);
        disk.damage(`${third.id}.json`, (text) => text.slice(0, cut));
        const kept = keepCalibrations(folder, disk);
        const { calibration, fault } = await kept.inUse();
        expect(calibration).toEqual(second);
        expect(fault).toMatchObject({ code: "calibration-invalid" });
        expect(fault?.detail).toContain(`${third.id}.json: `);
        const { calibrations, active, faults } = await kept.list();
        expect(active).toBe(second.id);
        expect(calibrations.map(({ id }) => id)).toEqual([second.id, first.id]);
        expect(faults).toMatchObject([{ code: "calibration-invalid" }]);
        await expect(kept.activate(chosen(third))).rejects.toMatchObject({ code: "calibration-invalid" });
        // Saved again, by a booth that still has it.
        expect(await kept.save(third)).toBe(true);
        expect(await usedOn(disk)).toBe(third.id);
      }),
      { seed: 531, numRuns: 40 },
    );
  });

  it("of either copy of the pointer changes nothing", async () => {
    for (const name of ["active.json", "active.json.last-good"]) {
      const disk = await diskWith(first, second);
      disk.damage(name, (text) => text.slice(0, 40));
      expect(await usedOn(disk)).toBe(second.id);
      await keepCalibrations(folder, disk).activate(chosen(first));
      expect((await keepCalibrations(folder, disk).list()).history).toHaveLength(3);
    }
  });

  it("of both copies of the pointer is told, and one can be chosen again", async () => {
    const disk = await diskWith(first, second);
    disk.damage("active.json", () => "");
    disk.damage("active.json.last-good", (text) => text.replace("Ada", "\u0000"));
    const kept = keepCalibrations(folder, disk);
    expect(await kept.inUse()).toMatchObject({
      calibration: undefined,
      fault: { code: "calibration-invalid", detail: expect.stringContaining("active.json: ") },
    });
    await kept.activate(chosen(first));
    expect(await usedOn(disk)).toBe(first.id);
  });

  it("that puts one file in another's place is told", async () => {
    const disk = await diskWith(first, second);
    const other = (await disk.read(join(folder, `${first.id}.json`))) ?? "";
    disk.damage(`${second.id}.json`, () => other);
    expect(await keepCalibrations(folder, disk).inUse()).toMatchObject({
      calibration: first,
      fault: { detail: `${second.id}.json: holds ${first.id}` },
    });
  });
});

describe("a full disk", () => {
  it("takes nothing that was there, and says so", async () => {
    const disk = await diskWith(first, second);
    const kept = keepCalibrations(folder, disk);
    disk.isFull = true;
    const refused = { code: "state-unsaved", detail: expect.stringMatching(/\.json: ENOSPC$/) };
    await expect(kept.save(third)).rejects.toMatchObject(refused);
    await expect(kept.activate(chosen(first))).rejects.toMatchObject(refused);
    expect(await usedOn(disk)).toBe(second.id);
    expect((await kept.list()).calibrations).toHaveLength(2);
    disk.isFull = false;
    await kept.save(third);
    await kept.activate(chosen(third));
    expect(await usedOn(disk)).toBe(third.id);
  });
});
