import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginDraw, drawMessage } from "../../../../src/core/messages/draw.ts";
import { idsTo, setOf } from "./set-of.ts";

const seed = fc.integer({ min: 0, max: 0xffffffff });

/** What happens on the floor, one thing after another. */
const event = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("visit" as const), times: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("censor" as const), message: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("free" as const), message: fc.nat() }) },
);

describe("censoring (seed 22)", () => {
  it("in mid-round repeats no message, shows none that is censored, and skips no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), seed, fc.array(event), (messages, chance, events) => {
        const ids = idsTo(messages);
        const set = setOf(ids);
        const censored = new Set<string>();
        let everCensored = new Set<string>();
        let shown = new Set<string>();
        let progress = beginDraw(set, chance);
        const visit = () => {
          const drawn = drawMessage(set, progress, censored);
          if (drawn === undefined) {
            expect(censored.size).toBe(messages);
            return;
          }
          if (drawn.progress.round !== progress.round) {
            for (const id of ids) expect(shown.has(id) || everCensored.has(id)).toBe(true);
            shown = new Set();
            everCensored = new Set(censored);
          }
          expect(censored.has(drawn.message.id)).toBe(false);
          expect(shown.has(drawn.message.id)).toBe(false);
          shown.add(drawn.message.id);
          progress = drawn.progress;
        };
        for (const happened of events) {
          if (happened.kind === "visit") {
            for (let n = 0; n < happened.times; n += 1) visit();
            continue;
          }
          const id = ids[happened.message % messages] ?? "";
          if (happened.kind === "free") censored.delete(id);
          else censored.add(id);
          everCensored.add(id);
        }
      }),
      { seed: 22, numRuns: 400 },
    );
  });

  it("of everything leaves nothing to draw, and the draw goes on once a message is free again", () => {
    const set = setOf(idsTo(5));
    const all = new Set(idsTo(5));
    const progress = beginDraw(set, 1);
    expect(drawMessage(set, progress, all)).toBeUndefined();
    all.delete("m3");
    expect(drawMessage(set, progress, all)?.message.id).toBe("m3");
  });
});

describe("another set (seed 23)", () => {
  it("is shown from its beginning, without what was just shown from the old one", () => {
    fc.assert(
      fc.property(seed, fc.nat(1500), fc.nat(1200), (chance, before, kept) => {
        const old = setOf(idsTo(1500), "old");
        // The new set shares `kept` ids with the old one and has 1,500 of its own.
        const next = setOf([...idsTo(kept), ...idsTo(1500, 5000)], "new");
        let progress = beginDraw(old, chance);
        const shownBefore: string[] = [];
        const shownAfter: string[] = [];
        for (let n = 0; n < before + next.messages.length; n += 1) {
          const drawn = drawMessage(n < before ? old : next, progress, new Set());
          if (drawn === undefined) throw new Error("nothing to draw");
          (n < before ? shownBefore : shownAfter).push(drawn.message.id);
          progress = drawn.progress;
        }
        expect(shownAfter.toSorted()).toEqual(next.messages.map((message) => message.id).toSorted());
        const justShown = new Set(shownBefore.slice(-500));
        expect(shownAfter.slice(0, justShown.size).filter((id) => justShown.has(id))).toEqual([]);
      }),
      { seed: 23, numRuns: 20 },
    );
  });
});
