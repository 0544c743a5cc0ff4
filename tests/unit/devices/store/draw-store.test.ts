import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { beginLanguageDraw, drawByLanguage } from "../../../../src/core/messages/draw-languages.ts";
import { poolsOf } from "../../../../src/core/messages/languages.ts";
import { openDrawStore } from "../../../../src/devices/store/draw-store.ts";
import { idsTo, setOf } from "../../core/messages/set-of.ts";
import { FakeDatabase } from "./fake-database.ts";

const begun = beginLanguageDraw(5);
const progress = drawByLanguage(poolsOf(setOf(idsTo(3)), {}), begun, new Set())?.progress ?? begun;
const HASH = "a".repeat(64);
const nextTask = () => new Promise((resolve) => setTimeout(resolve));
let database = new FakeDatabase();

beforeEach(() => {
  database = new FakeDatabase();
  vi.stubGlobal("indexedDB", database.factory);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the store of the draw's progress", () => {
  it("saves with strict durability, and has saved only once the transaction is complete", async () => {
    let saved = false;
    const saving = openDrawStore()
      .save(HASH, progress)
      .then(() => (saved = true));
    await nextTask();
    expect(database.asked).toEqual([{ mode: "readwrite", durability: "strict" }]);
    expect(saved).toBe(false);
    database.commit();
    await saving;
    expect(await openDrawStore().load(HASH)).toEqual(progress);
  });

  it("has nothing where nothing, or nothing sensible, is stored", async () => {
    expect(await openDrawStore().load(HASH)).toBeUndefined();
    database.stored.set("progress", { format: 2, ...progress, drawn: -1 });
    expect(await openDrawStore().load(HASH)).toBeUndefined();
  });

  it("has each set's own draw, and for a new set the latest of another", async () => {
    const other = { ...progress, drawn: progress.drawn + 1 };
    for (const [hash, draw] of [
      [HASH, progress],
      ["b".repeat(64), other],
    ] as const) {
      const saving = openDrawStore().save(hash, draw);
      await nextTask();
      database.commit();
      await saving;
    }
    expect(await openDrawStore().load(HASH)).toEqual(progress);
    expect(await openDrawStore().load("b".repeat(64))).toEqual(other);
    expect(await openDrawStore().load("c".repeat(64))).toEqual(other);
  });

  it("tells that a save failed, and saves again the next time", async () => {
    const store = openDrawStore();
    const full = store.save(HASH, progress);
    await nextTask();
    database.abort(new DOMException("no room", "QuotaExceededError"));
    await expect(full).rejects.toMatchObject({
      code: "store-failed",
      detail: "saving the draw's progress: QuotaExceededError: no room",
    });
    const again = store.save(HASH, progress);
    await nextTask();
    database.commit();
    await expect(again).resolves.toBeUndefined();
  });

  it("opens the database once, and anew where the browser has closed it", async () => {
    const store = openDrawStore();
    await store.load(HASH);
    await store.load(HASH);
    expect(database.opened).toBe(1);
    database.dispatchEvent(new Event("versionchange"));
    await store.load(HASH);
    expect(database.opened).toBe(2);
  });

  it("tells that there is no IndexedDB", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const store = openDrawStore();
    await expect(store.load(HASH)).rejects.toMatchObject({ code: "store-failed" });
    await expect(store.save(HASH, progress)).rejects.toMatchObject({ code: "store-failed" });
  });
});
