import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  beginLanguageDraw,
  drawByLanguage,
  type LanguageDraw,
} from "../../../../src/core/messages/draw-languages.ts";
import { poolsOf } from "../../../../src/core/messages/languages.ts";
import { openDrawStore, type DrawStore } from "../../../../src/devices/store/draw-store.ts";
import { idsTo, setOf } from "../../core/messages/set-of.ts";
import { FakeDatabase } from "./fake-database.ts";

const begun = beginLanguageDraw(5);
const progress = drawByLanguage(poolsOf(setOf(idsTo(3)), {}), begun, new Set())?.progress ?? begun;
const HASH = "a".repeat(64);
/** One draw after another, of thirty messages: a round begins every so often, and rests what closed the last. */
function* draws(): Generator<LanguageDraw, never> {
  const pools = poolsOf(setOf(idsTo(30)), {});
  for (let latest = begun; ;) {
    latest = drawByLanguage(pools, latest, new Set())?.progress ?? latest;
    yield latest;
  }
}
const nextTask = () => new Promise((resolve) => setTimeout(resolve));
let database = new FakeDatabase();

beforeEach(() => {
  database = new FakeDatabase();
  vi.stubGlobal("indexedDB", database.factory);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function save(store: DrawStore, hash: string, draw: LanguageDraw): Promise<void> {
  const saving = store.save(hash, draw);
  await nextTask();
  database.commit();
  await saving;
}

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
      await save(openDrawStore(), hash, draw);
    }
    expect(await openDrawStore().load(HASH)).toEqual(progress);
    expect(await openDrawStore().load("b".repeat(64))).toEqual(other);
    expect(await openDrawStore().load("c".repeat(64))).toEqual(other);
  });

  it("knows the draw that an older version kept as the latest", async () => {
    database.stored.set("progress", { format: 2, ...progress });
    expect(await openDrawStore().load(HASH)).toEqual(progress);
  });

  it("has at every moment what was saved last, of two sets in turn, whenever the page was opened", async () => {
    const reader = openDrawStore();
    let store = openDrawStore();
    const saved = new Map<string, LanguageDraw>();
    const some = draws();
    for (let n = 0; n < 700; n += 1) {
      if (n % 110 === 0) store = openDrawStore();
      const hash = n % 300 < 250 ? HASH : "b".repeat(64);
      const { value } = some.next();
      await save(store, hash, value);
      saved.set(hash, value);
      if (n % 7 > 0) continue;
      for (const [of, draw] of saved) expect(await reader.load(of)).toEqual(draw);
    }
  });

  it("writes little at a visit: the whole seldom", async () => {
    const store = openDrawStore();
    const pools = poolsOf(setOf(idsTo(12_000)), {});
    let [latest, wholes] = [begun, 0];
    for (let n = 0; n < 600; n += 1) {
      latest = drawByLanguage(pools, latest, new Set())?.progress ?? latest;
      const before = database.stored.get(HASH);
      await save(store, HASH, latest);
      if (database.stored.get(HASH) !== before) wholes += 1;
    }
    // The first ever brings a language; then every 201st.
    expect(wholes).toBe(3);
    const steps = [...database.stored].filter(([key]) => key.includes("+"));
    expect(steps).toHaveLength(200);
    expect(Math.max(...steps.map(([, step]) => JSON.stringify(step).length))).toBeLessThan(80);
  });

  it("loses nothing by a save that failed", async () => {
    const store = openDrawStore();
    const some = draws();
    await save(store, HASH, some.next().value);
    const failing = store.save(HASH, some.next().value);
    await nextTask();
    database.abort(new DOMException("no room", "QuotaExceededError"));
    await expect(failing).rejects.toMatchObject({ code: "store-failed" });
    for (let n = 0; n < 3; n += 1) {
      const { value } = some.next();
      await save(store, HASH, value);
      expect(await openDrawStore().load(HASH)).toEqual(value);
    }
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
