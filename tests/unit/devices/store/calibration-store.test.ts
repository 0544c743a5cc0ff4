import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openCalibrationStore } from "../../../../src/devices/store/calibration-store.ts";
import { fullCalibration, plainCalibration } from "../../../fixtures/calibrations.ts";
import { FakeDatabase } from "./fake-database.ts";

const nextTask = () => new Promise((resolve) => setTimeout(resolve));
let database = new FakeDatabase();

/** Lets the disk take what is being written. */
async function committed(saving: Promise<void>): Promise<void> {
  await nextTask();
  database.commit();
  await saving;
}

beforeEach(() => {
  database = new FakeDatabase();
  vi.stubGlobal("indexedDB", database.factory);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the browser's store of calibrations", () => {
  it("keeps the one in use with strict durability, and has it only once the transaction is complete", async () => {
    let saved = false;
    const saving = openCalibrationStore()
      .use(fullCalibration(22))
      .then(() => (saved = true));
    await nextTask();
    expect(database.asked).toEqual([{ mode: "readwrite", durability: "strict" }]);
    expect(saved).toBe(false);
    database.commit();
    await saving;
    expect(await openCalibrationStore().inUse()).toEqual(fullCalibration(22));
  });

  it("uses none where none was, or where the installation's own lenses are", async () => {
    const store = openCalibrationStore();
    expect(await store.inUse()).toBeUndefined();
    await committed(store.use(plainCalibration(22)));
    await committed(store.use(undefined));
    expect(await store.inUse()).toBeUndefined();
    expect(await store.all()).toEqual([plainCalibration(22)]);
  });

  it("keeps what the house could not, newest first, without using it", async () => {
    const store = openCalibrationStore();
    await committed(store.use(plainCalibration(21)));
    await committed(store.save(plainCalibration(20)));
    await committed(store.save(plainCalibration(22)));
    expect((await store.all()).map(({ id }) => id.slice(0, 8))).toEqual(["20261122", "20261121", "20261120"]);
    expect(await store.inUse()).toEqual(plainCalibration(21));
  });

  it("tells damage, and lists what is whole", async () => {
    const store = openCalibrationStore();
    await committed(store.save(plainCalibration(20)));
    await committed(store.use(plainCalibration(21)));
    const { id } = plainCalibration(21);
    database.stored.set(id, { ...Object(database.stored.get(id)), madeBy: "Eve" });
    await expect(store.inUse()).rejects.toMatchObject({ code: "calibration-invalid" });
    expect(await store.all()).toEqual([plainCalibration(20)]);
    database.stored.delete(id);
    await expect(store.inUse()).rejects.toMatchObject({ code: "calibration-invalid" });
  });

  it("tells that the disk is full, and what was in use still is", async () => {
    const store = openCalibrationStore();
    await committed(store.use(plainCalibration(21)));
    const full = store.use(plainCalibration(22));
    await nextTask();
    database.abort(new DOMException("no room", "QuotaExceededError"));
    await expect(full).rejects.toMatchObject({
      code: "store-failed",
      detail: "saving a calibration: QuotaExceededError: no room",
    });
    expect(await store.inUse()).toEqual(plainCalibration(21));
  });
});
