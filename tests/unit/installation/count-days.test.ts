import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NO_COUNTS, type Counts } from "../../../src/core/counts/counts.ts";
import { PaumeError } from "../../../src/core/error.ts";
import { countDays } from "../../../src/installation/count-days.ts";
import { countFaults } from "../../../src/installation/count-faults.ts";
import type { Tally } from "../../../src/schema/counts.ts";

const HOUR_MS = 3_600_000;
const faults = { raise: () => undefined, clear: () => undefined };
const visit: Counts = { ...NO_COUNTS, visits: 1, languages: { fr: 1 } };
const light: Counts = { ...NO_COUNTS, litSeconds: 0.5 };

let kept: readonly Tally[];
let isSilent: boolean;
let day: number;
let lives: AbortController;
/** What the house has heard last of each count. */
let house: Map<string, Tally>;
beforeEach(() => {
  vi.useFakeTimers();
  [kept, isSilent, day, lives, house] = [[], false, 22, new AbortController(), new Map()];
});
afterEach(() => vi.useRealTimers());

/** A kiosk's page, over what the browser has kept. */
function open(disk: "well" | "full" = "well"): (counts: Counts) => void {
  lives.abort();
  lives = new AbortController();
  const own = lives;
  let ids = house.size;
  return countDays(faults, own.signal, {
    store: {
      tallies: async () => kept,
      saveTallies: async (tallies) => {
        if (disk === "full") throw new PaumeError("store-failed", "full");
        if (!own.signal.aborted) kept = tallies;
      },
    },
    tell: async (tally) => {
      if (!isSilent) house.set(`${tally.date} ${tally.id}`, tally);
      return !isSilent;
    },
    today: () => `2026-11-${day}`,
    newId: () => `id${ids++}`,
  });
}
const visitsOn = (date: string): number =>
  [...house.values()]
    .filter((tally) => tally.date === date)
    .reduce((sum, { counts }) => sum + counts.visits, 0);

test("a visit is told soon, light within a minute, and nothing at all while nothing happens", async () => {
  const count = open();
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(house.size).toBe(0);
  count(visit);
  for (let n = 0; n < 100; n++) count(light);
  await vi.advanceTimersByTimeAsync(3000);
  expect([...house.values()]).toMatchObject([{ date: "2026-11-22", counts: { visits: 1, litSeconds: 50 } }]);
  count(light);
  await vi.advanceTimersByTimeAsync(61_000);
  expect([...house.values()]).toMatchObject([{ counts: { visits: 1, litSeconds: 50.5 } }]);
});

test("a silent house is told later, over restarts and days, each visit once, and days that are done are forgotten", async () => {
  isSilent = true;
  for (let life = 0; life < 4; life++) {
    const count = open();
    count(visit);
    await vi.advanceTimersByTimeAsync(5000);
    count(visit);
    await vi.advanceTimersByTimeAsync(5000);
    day += life % 2;
  }
  isSilent = false;
  open()(visit);
  await vi.advanceTimersByTimeAsync(5000);
  expect([visitsOn("2026-11-22"), visitsOn("2026-11-23"), visitsOn("2026-11-24")]).toEqual([4, 4, 1]);
  await vi.advanceTimersByTimeAsync(2 * HOUR_MS);
  expect([visitsOn("2026-11-22"), visitsOn("2026-11-23"), visitsOn("2026-11-24")]).toEqual([4, 4, 1]);
  expect(kept.map(({ date }) => date)).not.toContain("2026-11-22");
});

test("a browser that can keep nothing still tells the house", async () => {
  const count = open("full");
  count(visit);
  await vi.advanceTimersByTimeAsync(3000);
  expect(visitsOn("2026-11-22")).toBe(1);
});

test("what is kept for a silent house is bounded", async () => {
  isSilent = true;
  const count = open();
  for (day = 10; day < 90; day++) {
    count(visit);
    await vi.advanceTimersByTimeAsync(3000);
  }
  expect(kept).toHaveLength(31);
  expect(kept.at(-1)?.date).toBe("2026-11-89");
});

test("faults are counted as they come, and recoveries as they go", () => {
  let sum = NO_COUNTS;
  const present = countFaults((counts) => {
    sum = { ...sum, faults: sum.faults + counts.faults, recoveries: sum.recoveries + counts.recoveries };
  });
  for (const so of [0, 1, 1, 3, 0, 0, 1]) present(so);
  expect(sum).toMatchObject({ faults: 4, recoveries: 3 });
});
