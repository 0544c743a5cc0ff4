import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginDraw, drawMessage, type DrawProgress } from "../../../../src/core/messages/draw.ts";
import type { MessageSet } from "../../../../src/core/messages/host-message.ts";
import { idsTo, setOf } from "./set-of.ts";

const seed = fc.integer({ min: 0, max: 0xffffffff });
const size = fc.integer({ min: 1, max: 3000 });
const none: ReadonlySet<string> = new Set();

/** Draws `count` messages. @returns their ids, and the progress after the last. */
function draws(set: MessageSet, from: DrawProgress, count: number, censored = none) {
  const ids: string[] = [];
  let progress = from;
  for (let n = 0; n < count; n += 1) {
    const drawn = drawMessage(set, progress, censored);
    if (drawn === undefined) throw new Error("nothing to draw");
    ids.push(drawn.message.id);
    progress = drawn.progress;
  }
  return { ids, progress };
}

const sorted = (ids: Iterable<string>) => [...ids].toSorted();

describe("drawing (seed 21)", () => {
  it("shows every message once before any comes again", () => {
    fc.assert(
      fc.property(size, seed, (messages, chance) => {
        const set = setOf(idsTo(messages));
        const first = draws(set, beginDraw(set, chance), messages);
        const second = draws(set, first.progress, messages);
        expect(sorted(first.ids)).toEqual(sorted(idsTo(messages)));
        expect(sorted(second.ids)).toEqual(sorted(idsTo(messages)));
      }),
      { seed: 21, numRuns: 40 },
    );
  });

  it("shows none of a round's last 500, or last half, among as many first of the next", () => {
    fc.assert(
      fc.property(size, seed, fc.double({ min: 0, max: 0.9, noNaN: true }), (messages, chance, share) => {
        const ids = idsTo(messages);
        const set = setOf(ids);
        const censored = new Set(ids.slice(0, Math.floor(messages * share)));
        const drawable = messages - censored.size;
        const rest = Math.min(500, Math.floor(drawable / 2));
        let progress = beginDraw(set, chance);
        let last: ReadonlySet<string> = none;
        for (let round = 0; round < 4; round += 1) {
          const drawn = draws(set, progress, drawable, censored);
          expect(drawn.ids.slice(0, rest).filter((id) => last.has(id))).toEqual([]);
          last = new Set(drawn.ids.slice(drawable - rest));
          progress = drawn.progress;
        }
      }),
      { seed: 21, numRuns: 25 },
    );
  });

  it("goes on alike after a reload at any moment", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), seed, fc.nat(2000), (messages, chance, before) => {
        const set = setOf(idsTo(messages));
        const { progress } = draws(set, beginDraw(set, chance), before);
        const reloaded: DrawProgress = JSON.parse(JSON.stringify(progress));
        expect(draws(set, reloaded, 300)).toEqual(draws(set, progress, 300));
      }),
      { seed: 21, numRuns: 30 },
    );
  });

  it("takes another order in each round, and with each seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 1000 }), seed, (messages, chance) => {
        const set = setOf(idsTo(messages));
        const first = draws(set, beginDraw(set, chance), messages);
        expect(draws(set, first.progress, messages).ids).not.toEqual(first.ids);
        expect(draws(set, beginDraw(set, chance + 1), messages).ids).not.toEqual(first.ids);
      }),
      { seed: 21, numRuns: 40 },
    );
  });

  it("looks at each place once a round, or twice if it had to wait", () => {
    fc.assert(
      fc.property(size, seed, (messages, chance) => {
        const set = setOf(idsTo(messages));
        let looks = 0;
        const counting = new (class extends Set<string> {
          override has(id: string): boolean {
            looks += 1;
            return super.has(id);
          }
        })();
        const first = draws(set, beginDraw(set, chance), messages, counting);
        expect(looks).toBe(messages);
        draws(set, first.progress, messages, counting);
        expect(looks).toBeLessThanOrEqual(2 * messages + Math.min(500, messages / 2));
      }),
      { seed: 21, numRuns: 25 },
    );
  });
});

describe("the stored progress", () => {
  it("stays within 12 kB, at the fullest moment of the largest set", () => {
    const set = setOf(idsTo(120_000));
    const round = { place: 119_000, shown: 118_999, recent: idsTo(500, 119_000) };
    const { progress } = draws(set, { ...beginDraw(set, 3), ...round }, 1000 + 499);
    expect(progress.round).toBe(1);
    expect(progress.resting).toHaveLength(500);
    expect(progress.recent).toHaveLength(500);
    expect(JSON.stringify(progress).length).toBeLessThan(12_000);
  });

  it("begins a new round where its place is none of the set's", () => {
    const set = setOf(idsTo(10));
    const damaged = { ...beginDraw(set, 1), place: 11, waiting: [10] };
    expect(sorted(draws(set, damaged, 10).ids)).toEqual(sorted(idsTo(10)));
  });
});
