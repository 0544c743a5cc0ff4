import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type Bench, handSizes, isDone } from "../../../../../src/apps/desk/preview/preview.ts";
import { openPreviews } from "../../../../../src/apps/desk/preview/previews.ts";
import { PaumeError } from "../../../../../src/core/error.ts";
import { proofOf } from "../../../../../src/core/typeset/proof.ts";
import { defaultTypesetRules } from "../../../../../src/core/typeset/rules.ts";
import type { TypesetText } from "../../../../../src/core/typeset/typeset.ts";
import { adultPalm, childPalm } from "../../../core/typeset/palms.ts";
import { plainFace } from "../../../core/typeset/plain-face.ts";

class BlankCanvas {
  readonly width = 1;
}
vi.stubGlobal("HTMLCanvasElement", BlankCanvas);

const text = (words: number, lang = "fr"): TypesetText => ({ text: "chambre ".repeat(words), lang });
const life = () => new AbortController().signal;
const noFaults = { raise: () => undefined, clear: () => undefined };
const palms = { adult: adultPalm, child: childPalm };

/** A bench that notes what it does, in words. */
function notingBench() {
  const done: string[] = [];
  const bench: Bench = {
    lackedBy: () => [],
    prove: (message, hand) => {
      done.push(`${message.text.length} ${hand} set`);
      return proofOf(message, palms[hand], plainFace, defaultTypesetRules, 2);
    },
    draw: ({ pages }, page, hand) => {
      done.push(`${pages[page]?.source.length} ${hand} drawn`);
      return new HTMLCanvasElement();
    },
  };
  return { bench, done };
}

/** Idle once in a while, as often as it is let. */
function idling() {
  let next: (() => void)[] = [];
  return {
    idle: () => new Promise<void>((resolve) => next.push(resolve)),
    /** Lets so much idle time pass. */
    pass: async (times: number) => {
      for (let i = 0; i < times; i++) {
        const now = next;
        next = [];
        for (const resolve of now) resolve();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

describe("previews", () => {
  test("have figures and every page of both hands in the end, one piece at a time (seed 91)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (words) => {
        const { bench, done } = notingBench();
        const { idle, pass } = idling();
        const previews = openPreviews(
          Promise.resolve({ bench, bring: async () => undefined }),
          idle,
          noFaults,
          life(),
        );
        const message = text(words);
        previews.want([message]);
        await pass(0);
        for (let turn = 0; !isDone(previews.of(message).peek()) && turn < 100; turn++) {
          const before = done.length;
          await pass(1);
          expect(done.length - before).toBeLessThanOrEqual(1);
        }
        const { hands } = previews.of(message).peek();
        for (const hand of handSizes) {
          expect(hands[hand]?.plates).toHaveLength(hands[hand]?.proof.pages.length ?? -1);
        }
        expect(done.slice(0, 2).every((piece) => piece.endsWith("set"))).toBe(true);
      }),
      { seed: 91, numRuns: 20 },
    );
  });

  test("come to the card that is looked at before those that were wanted earlier", async () => {
    const { bench, done } = notingBench();
    const { idle, pass } = idling();
    const previews = openPreviews(
      Promise.resolve({ bench, bring: async () => undefined }),
      idle,
      noFaults,
      life(),
    );
    const [first, second, third] = [text(5), text(6), text(7)];
    previews.want([first, second]);
    await pass(2);
    previews.want([third, first]);
    await pass(30);
    const order = done.map((piece) => piece.split(" ")[0]);
    expect(order.indexOf(String(third.text.length))).toBeLessThan(
      order.lastIndexOf(String(first.text.length)),
    );
    expect(order).not.toContain(String(second.text.length));
    expect([first, third].every((message) => isDone(previews.of(message).peek()))).toBe(true);
  });

  test("come to the card that is looked at on a page that is never idle", async () => {
    const { bench } = notingBench();
    const previews = openPreviews(
      Promise.resolve({ bench, bring: async () => undefined }),
      (isAwaited) => (isAwaited ? Promise.resolve() : new Promise(() => undefined)),
      noFaults,
      life(),
    );
    const [first, second] = [text(5), text(6)];
    for (const [wanted, other] of [
      [first, second],
      [second, first],
    ] as const) {
      previews.want([wanted, text(7), other]);
      await vi.waitFor(() => expect(isDone(previews.of(wanted).peek())).toBe(true));
    }
    expect(isDone(previews.of(text(7)).peek())).toBe(false);
  });

  test("without a script's letters tell the fault, make the others, and try again when asked again", async () => {
    const { bench } = notingBench();
    const { idle, pass } = idling();
    const raise = vi.fn<(error: PaumeError) => void>();
    let isThere = false;
    const bring = async ({ lang }: TypesetText): Promise<void> => {
      if (lang === "ar" && !isThere) throw new PaumeError("fonts-missing", "Vazirmatn");
    };
    const previews = openPreviews(Promise.resolve({ bench, bring }), idle, { ...noFaults, raise }, life());
    const [arabic, french] = [text(4, "ar"), text(4)];
    previews.want([arabic, french]);
    await pass(30);
    expect(raise).toHaveBeenCalledOnce();
    expect(isDone(previews.of(french).peek())).toBe(true);
    expect(isDone(previews.of(arabic).peek())).toBe(false);
    isThere = true;
    previews.want([arabic]);
    await pass(30);
    expect(isDone(previews.of(arabic).peek())).toBe(true);
  });

  test("are drawn anew for plates of another size, and not set anew", async () => {
    const { bench, done } = notingBench();
    const { idle, pass } = idling();
    const previews = openPreviews(
      Promise.resolve({ bench, bring: async () => undefined }),
      idle,
      noFaults,
      life(),
    );
    previews.want([text(5)]);
    await pass(30);
    const before = done.splice(0);
    previews.redraw();
    expect(isDone(previews.of(text(5)).peek())).toBe(false);
    await pass(30);
    expect(done).toEqual(before.filter((piece) => piece.endsWith("drawn")));
  });

  test("keep those of the last cards only", async () => {
    const { bench } = notingBench();
    const { idle, pass } = idling();
    const previews = openPreviews(
      Promise.resolve({ bench, bring: async () => undefined }),
      idle,
      noFaults,
      life(),
    );
    previews.want([text(1)]);
    await pass(30);
    for (let words = 2; words < 12; words++) previews.of(text(words));
    expect(isDone(previews.of(text(1)).peek())).toBe(true);
    for (let words = 12; words < 30; words++) previews.of(text(words));
    expect(isDone(previews.of(text(1)).peek())).toBe(false);
  });
});
