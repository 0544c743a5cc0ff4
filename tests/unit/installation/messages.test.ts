import { afterEach, describe, expect, it, vi } from "vitest";
import { PaumeError, type PaumeErrorCode } from "../../../src/core/error.ts";
import type { LanguageDraw } from "../../../src/core/messages/draw-languages.ts";
import type { DrawStore } from "../../../src/devices/store/draw-store.ts";
import type { Faults } from "../../../src/installation/faults.ts";
import { openMessages, type DrawNext } from "../../../src/installation/messages.ts";
import { idsTo, setOf } from "../core/messages/set-of.ts";

const SET = setOf(idsTo(40));
const NONE: ReadonlySet<string> = new Set();
const raise = vi.fn<(error: PaumeError) => void>();
const clear = vi.fn<(...codes: PaumeErrorCode[]) => void>();
const faults: Faults = { raise, clear };
afterEach(() => void vi.resetAllMocks());

/** A store whose disk the test decides. */
function memory(): DrawStore & { broken: boolean } {
  let kept: LanguageDraw | undefined;
  const store = {
    broken: false,
    load: async () => {
      if (store.broken) throw new PaumeError("store-failed", "no disk");
      return kept;
    },
    save: async (_hash: string, progress: LanguageDraw) => {
      if (store.broken) throw new PaumeError("store-failed", "disk full");
      kept = structuredClone(progress);
    },
    close: () => undefined,
  };
  return store;
}

const take = (draw: DrawNext, count: number): readonly (string | undefined)[] =>
  Array.from({ length: count }, () => draw()?.id);
const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

describe("drawing messages for a floor", () => {
  it("goes on after a reload where it was, whatever the new seed: none twice before all have been shown", async () => {
    const store = memory();
    const before = take(await openMessages(SET, NONE, store, 1, faults), 25);
    await settle();
    const after = take(await openMessages(SET, NONE, store, 2, faults), 15);
    expect(new Set([...before, ...after]).size).toBe(40);
  });

  it("keeps nothing without a store, and draws alike with the same seed", async () => {
    const first = take(await openMessages(SET, NONE, undefined, 7, faults), 40);
    expect(take(await openMessages(SET, NONE, undefined, 7, faults), 40)).toEqual(first);
    expect(take(await openMessages(SET, NONE, undefined, 8, faults), 40)).not.toEqual(first);
  });

  it("never draws what is censored, and gives nothing where everything is", async () => {
    const censored = new Set(idsTo(39));
    expect(new Set(take(await openMessages(SET, censored, memory(), 1, faults), 10)).size).toBe(1);
    expect((await openMessages(SET, new Set(idsTo(40)), memory(), 1, faults))()).toBeUndefined();
  });

  it("draws on while the store is broken, says so, and takes it back when it is mended", async () => {
    const store = memory();
    store.broken = true;
    const draw = await openMessages(SET, NONE, store, 1, faults);
    expect(raise.mock.lastCall?.[0]).toMatchObject({ code: "store-failed", detail: "no disk" });
    expect(new Set(take(draw, 10)).size).toBe(10);
    await settle();
    expect(raise.mock.lastCall?.[0]).toMatchObject({ code: "store-failed", detail: "disk full" });
    store.broken = false;
    draw();
    await settle();
    expect(clear).toHaveBeenLastCalledWith("store-failed");
  });
});
