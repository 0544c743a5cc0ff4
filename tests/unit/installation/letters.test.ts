import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PaumeError, PaumeErrorCode } from "../../../src/core/error.ts";
import type { MessageSet } from "../../../src/core/messages/host-message.ts";
import { openLetters } from "../../../src/installation/letters.ts";
import { setOf } from "../core/messages/set-of.ts";

let added: string[] = [];
let broken: RegExp | undefined;
const raise = vi.fn<(error: PaumeError) => void>();
const clear = vi.fn<(...codes: PaumeErrorCode[]) => void>();
const faults = { raise, clear };

beforeEach(() => {
  vi.useFakeTimers();
  added = [];
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
        return this;
      }
    },
  );
  vi.stubGlobal("document", { fonts: { add: ({ family }: { family: string }) => added.push(family) } });
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
  vi.resetAllMocks();
});

/** Messages m0, m1, … in these languages. */
function setIn(...texts: readonly (readonly [lang: string, text: string])[]): MessageSet {
  const set = setOf(texts.map((_, i) => `m${i}`));
  const messages = set.messages.map((message, i) => {
    const [lang = "", text = ""] = texts[i] ?? [];
    return { ...message, lang, text };
  });
  return { ...set, messages };
}

/** Nothing is censored or translated. */
const AS_IT_IS = { censored: [], translateTo: [] };

const mixed = setIn(
  ["fr", "Entrez donc."],
  ["ta", "உள்ளே வாருங்கள்."],
  ["fr", "Dites « வாருங்கள் »."],
  ["fr", "Bienvenue 👋"],
  ["he", "ברוכים"],
);
const never = new AbortController().signal;

describe("the letters of a set", () => {
  it("are loaded for its scripts alone", async () => {
    await openLetters(setIn(["fr", "Entrez"], ["he", "ברוכים"]), AS_IT_IS, faults, never);
    expect(new Set(added)).toEqual(new Set(["Noto Sans", "Noto Sans Hebrew"]));
    expect(added).toHaveLength(4);
    expect(raise).not.toHaveBeenCalled();
  });

  it("withhold what is censored and what has no glyph, told by id with what the set refused, for a minute", async () => {
    const [message] = mixed.messages;
    if (message === undefined) throw new Error("no message");
    const refused = [{ message: { ...message, id: "m9" }, reason: "is empty" }];
    const { withheld } = await openLetters(
      { ...mixed, refused },
      { ...AS_IT_IS, censored: ["m0"] },
      faults,
      never,
    );
    expect([...withheld]).toEqual(["m0", "m3"]);
    expect(raise).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        code: "messages-refused",
        detail: "2 messages are left out: m9 is empty; m3 has no glyph for 👋 (U+1F44B)",
      }),
    );
    expect(clear).not.toHaveBeenCalledWith("messages-refused");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clear).toHaveBeenLastCalledWith("messages-refused");
  });

  it("that don't load are told, their messages wait, the rest goes on; and they come when the file does", async () => {
    broken = /tamil/u;
    const { withheld } = await openLetters(mixed, AS_IT_IS, faults, never);
    expect([...withheld]).toEqual(["m1", "m2", "m3"]);
    await vi.advanceTimersByTimeAsync(0);
    expect(raise.mock.lastCall?.[0]).toMatchObject({
      code: "fonts-missing",
      detail: expect.stringMatching(/^Noto Sans Tamil from .*tamil-600.*: 2 messages wait$/u),
    });
    await vi.advanceTimersByTimeAsync(3000);
    expect(withheld.size).toBe(3);
    broken = undefined;
    await vi.advanceTimersByTimeAsync(3000);
    expect([...withheld]).toEqual(["m3"]);
    expect(clear).toHaveBeenLastCalledWith("fonts-missing");
  });

  it("are waited for where they are Latin, since nothing can be set without", async () => {
    broken = /latin/u;
    let isOpen = false;
    const opening = openLetters(mixed, AS_IT_IS, faults, never).then(() => (isOpen = true));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(isOpen).toBe(false);
    expect(raise.mock.lastCall?.[0]).toMatchObject({ code: "fonts-missing" });
    broken = undefined;
    await vi.advanceTimersByTimeAsync(3000);
    await opening;
    expect(isOpen).toBe(true);
  });

  it("loads the letters of translations that are shown, and leaves out what cannot be shown translated", async () => {
    const french = setIn(["fr", "Entrez"], ["fr", "Venez"]);
    const hebrew = ["ברוכים", "ברוכים 👋"];
    const messages = french.messages.map((message, i) => ({
      ...message,
      translations: { he: hebrew[i] ?? "" },
    }));
    const set = { ...french, messages };
    await openLetters(set, AS_IT_IS, faults, never);
    expect(added.join()).not.toContain("Hebrew");
    const { withheld } = await openLetters(
      set,
      { censored: [], translateTo: [undefined, "he"] },
      faults,
      never,
    );
    expect(added.join()).toContain("Hebrew");
    expect([...withheld]).toEqual(["m1"]);
  });
});
