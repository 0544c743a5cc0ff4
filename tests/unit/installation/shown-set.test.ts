import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MessageSet } from "../../../src/core/messages/host-message.ts";
import { openShownSet } from "../../../src/installation/shown-set.ts";
import { parseInstallation } from "../../../src/schema/installation.ts";
import { installationText } from "../../fixtures/installation-text.ts";
import { idsTo, setOf } from "../core/messages/set-of.ts";

const loaded: string[] = [];
let broken: RegExp | undefined;
const raise = vi.fn();
const life = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  loaded.length = 0;
  broken = undefined;
  vi.stubGlobal(
    "FontFace",
    class {
      readonly family: string;
      readonly source: string;
      constructor(family: string, source: string) {
        this.family = family;
        this.source = source;
      }
      async load() {
        if (broken?.test(this.source) === true) throw new DOMException("no network", "NetworkError");
        loaded.push(this.family);
        return this;
      }
    },
  );
  vi.stubGlobal("document", { fonts: { add: () => undefined } });
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      getContext = () => ({});
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const installation = parseInstallation(installationText());
const open = (set: MessageSet) =>
  openShownSet(set, {
    installation,
    store: undefined,
    orders: undefined,
    seed: 7,
    faults: { raise, clear: () => undefined },
    signal: life.signal,
  });
const [first, second] = [setOf(idsTo(5), "first"), setOf(idsTo(5, 100), "second")];
const inHebrew = {
  ...second,
  messages: second.messages.map((message) => ({ ...message, lang: "he", text: "ברוכים" })),
};
const idsOf = ({ messages }: MessageSet): ReadonlySet<string> => new Set(messages.map(({ id }) => id));
const drawn = (draw: () => { readonly id: string } | undefined) =>
  new Set(Array.from({ length: 5 }, () => draw()?.id));

describe("the set that is drawn from", () => {
  it("is another one once that is shown, not while it is made ready, with the letters that it needs besides", async () => {
    const shown = await open(first);
    const before = [...loaded];
    const show = await shown.stage(inHebrew);
    expect(loaded.slice(0, before.length)).toEqual(before);
    expect(new Set(loaded.slice(before.length))).toEqual(new Set(["Noto Sans Hebrew"]));
    expect(drawn(shown.draw)).toEqual(idsOf(first));
    show();
    expect(drawn(shown.draw)).toEqual(idsOf(inHebrew));
    (await shown.stage(first))();
    expect(drawn(shown.draw)).toEqual(idsOf(first));
    // None of the letters comes twice.
    expect(loaded.filter((family) => family === "Noto Sans")).toEqual(before);
  });

  it("waits for letters only while it is shown", async () => {
    broken = /hebrew/u;
    const shown = await open(inHebrew);
    expect(shown.draw()).toBeUndefined();
    (await shown.stage(first))();
    raise.mockClear();
    broken = undefined;
    loaded.length = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loaded).toEqual([]);
    expect(drawn(shown.draw)).toEqual(idsOf(first));
  });
});
