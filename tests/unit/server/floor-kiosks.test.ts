import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FloorReport } from "../../../src/schema/floor.ts";
import { floorKiosks, shownTogether, slowestPace } from "../../../src/server/floor-kiosks.ts";

const report = (life: string, revision: number, ids: readonly string[] = [], more = {}): FloorReport => ({
  life,
  revision,
  shown: ids.map((id) => ({ id, page: 1, of: 1, palms: 1 })),
  safe: 3,
  isPaused: false,
  picturesPerSecond: 60,
  framesPerSecond: 30,
  frameAgeMs: 40,
  ...more,
});

const lives = fc.constantFrom("a", "b", "c");
const said = fc.record({
  life: lives,
  afterMs: fc.integer({ min: 0, max: 6000 }),
  revision: fc.nat(5),
  ids: fc.uniqueArray(fc.constantFrom("m1", "m2", "m3"), { maxLength: 3 }),
});

test("together they show what any shows that was heard of late, and have done what all have done (seed 770)", () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 20 }), (words) => {
      let nowMs = 0;
      const kiosks = floorKiosks(() => nowMs);
      const last = new Map<string, { readonly atMs: number; readonly word: FloorReport }>();
      for (const { life, afterMs, revision, ids } of words) {
        nowMs += afterMs;
        const word = report(life, revision, ids);
        kiosks.heard(word);
        last.set(life, { atMs: nowMs, word });
        const live = [...last.values()].filter(({ atMs }) => nowMs - atMs <= 10_000).map((one) => one.word);
        const { shown, revision: done } = shownTogether(kiosks.open());
        expect(kiosks.open()).toHaveLength(live.length);
        expect(done).toBe(Math.min(...live.map((one) => one.revision)));
        for (const id of ["m1", "m2", "m3"]) {
          const palms = live.filter((one) => one.shown.some((each) => each.id === id)).length;
          expect(shown.find((each) => each.id === id)?.palms ?? 0).toBe(palms);
        }
      }
      nowMs += 10_001;
      expect(kiosks.open()).toEqual([]);
    }),
    { seed: 770 },
  );
});

test("each keeps its place, whoever spoke last: a button must not move under a thumb", () => {
  const kiosks = floorKiosks(() => 0);
  const order = () => shownTogether(kiosks.open()).shown.map(({ id }) => id);
  kiosks.heard(report("a", 1, ["m1"]));
  kiosks.heard(report("b", 1, ["m2"]));
  kiosks.heard(report("a", 1, ["m1"]));
  expect(order()).toEqual(["m1", "m2"]);
  kiosks.heard(report("a", 2, ["m3"]));
  expect(order()).toEqual(["m3", "m2"]);
});

test("the floor is paused once all are, and as slow as its slowest; however many call themselves kiosks, a few count", () => {
  const kiosks = floorKiosks(() => 0);
  expect(slowestPace(kiosks.open())).toBeNull();
  kiosks.heard(report("a", 1, [], { isPaused: true }));
  kiosks.heard(report("b", 1, [], { framesPerSecond: 4 }));
  expect(shownTogether(kiosks.open()).isPaused).toBe(false);
  expect(slowestPace(kiosks.open())?.framesPerSecond).toBe(4);
  for (let i = 0; i < 100; i++) kiosks.heard(report(String(i), 1));
  expect(kiosks.open()).toHaveLength(8);
});
