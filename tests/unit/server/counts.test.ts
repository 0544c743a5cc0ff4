import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import {
  addCounts,
  laterCounts,
  messagesOf,
  NO_COUNTS,
  type Counts,
} from "../../../src/core/counts/counts.ts";
import { nodeDisk } from "../../../src/server/state/disk.ts";
import { keepCounts } from "../../../src/server/state/kept-counts.ts";
import { PowerCut, TrialDisk } from "./state/trial-disk.ts";
import { caller } from "./trial-caller.ts";
import { trialHouse, type TrialHouse } from "./trial-house.ts";

const folder = join("state", "counters");
const some = (visits: number, languages: Counts["languages"] = {}): Counts => ({
  ...NO_COUNTS,
  visits,
  litSeconds: 7.5 * visits,
  languages,
});
const ALL = ["0001-01-01", "9999-12-31"] as const;

describe("kept counts (seed 751)", () => {
  const told = fc.array(
    fc.record({
      kiosk: fc.constantFrom("a1", "b2"),
      day: fc.integer({ min: 1, max: 30 }),
      more: fc.nat(5),
      times: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 25 },
  );

  it("are the sums of what was counted, however often and in whatever order it was told", async () => {
    await fc.assert(
      fc.asyncProperty(told, async (all) => {
        const kept = keepCounts(folder, new TrialDisk());
        const truth = new Map<string, number>();
        const sums = new Map<string, number>();
        const tallies = all.map(({ kiosk, day, more, times }) => {
          const date = `2026-${day > 15 ? "11" : "12"}-${String(day).padStart(2, "0")}`;
          const visits = (sums.get(`${kiosk} ${date}`) ?? 0) + more;
          sums.set(`${kiosk} ${date}`, visits);
          truth.set(date, (truth.get(date) ?? 0) + more);
          return { times, tally: { id: kiosk, date, counts: some(visits) } };
        });
        for (const { times, tally } of tallies.toReversed())
          for (let n = 0; n < times; n++) expect(await kept.take(tally)).toBe(true);
        const days = await kept.days(...ALL);
        expect(days.map(({ date, counts }) => [date, counts.visits])).toEqual(
          [...truth].toSorted(([a], [b]) => (a < b ? -1 : 1)),
        );
      }),
      { seed: 751, numRuns: 40 },
    );
  });

  it("lose nothing that was kept to a power cut at any step", async () => {
    for (let steps = 0, isDone = false; !isDone; steps++) {
      const disk = new TrialDisk();
      const kept = keepCounts(folder, disk);
      await kept.take({ id: "a1", date: "2026-11-22", counts: some(3, { fr: 3 }) });
      disk.cutAfter(steps);
      isDone = await kept.take({ id: "a1", date: "2026-11-22", counts: some(4, { fr: 4 }) }).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Error && error.cause instanceof PowerCut) return false;
          throw error;
        },
      );
      for (const names of [true, false]) {
        const [day] = await keepCounts(folder, disk.restart(names, 0.5)).days(...ALL);
        expect(isDone ? [4] : [3, 4]).toContain(day?.counts.visits);
      }
    }
  });

  it("add up, and only grow", () => {
    const counts = fc.record({
      visits: fc.nat(1000),
      litSeconds: fc.nat(1000),
      languages: fc.dictionary(fc.constantFrom("fr", "ar", "uk"), fc.nat(100)),
      faults: fc.nat(9),
      recoveries: fc.nat(9),
    });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        expect(messagesOf(addCounts(a, b))).toBe(messagesOf(a) + messagesOf(b));
        expect(laterCounts(a, addCounts(a, b))).toEqual(addCounts(a, b));
        expect(laterCounts(a, b)).toEqual(laterCounts(b, a));
      }),
      { seed: 751 },
    );
  });
});

let house: TrialHouse;
beforeEach(() => {
  house = trialHouse();
});
afterEach(() => house.remove());

const csv = async (query = "") => (await caller(house).get(`/counters.csv${query}`)).text();

test("a museum's statistics: a line a day, the same columns whatever the languages, within the days that are asked for", async () => {
  const kiosk = caller(house);
  const tell = async (date: string, counts: Counts) =>
    (await kiosk.send("POST", "/counts", { id: "a1", date, counts })).status;
  expect(await tell("2029-12-31", some(41, { fr: 40, ar: 3 }))).toBe(204);
  expect(await tell("2030-01-01", { ...some(2, { "pt-BR": 2 }), faults: 2, recoveries: 1 })).toBe(204);
  await keepCounts(join(house.options.state, "counters"), nodeDisk).add("2030-01-01", {
    ...NO_COUNTS,
    faults: 1,
  });
  const columns = "date,visits,messages,lit_seconds,languages,faults,recoveries";
  const [eve, day] = ["2029-12-31,41,43,308,ar:3 fr:40,0,0", "2030-01-01,2,2,15,pt-BR:2,3,1"];
  expect(await csv()).toBe([columns, eve, day, ""].join("\r\n"));
  expect(await csv("?from=2030-01-01")).toBe([columns, day, ""].join("\r\n"));
  expect(await csv("?from=2029-12-01&to=2029-12-31")).toBe([columns, eve, ""].join("\r\n"));
  expect((await caller(house).get("/counters.csv?from=yesterday")).status).toBe(400);
});

test.each([
  ["a time of day", { id: "a1", date: "2030-01-01T10:00", counts: NO_COUNTS }],
  ["a day that there is not", { id: "a1", date: "2030-02-30", counts: NO_COUNTS }],
  ["anything about a visit", { id: "a1", date: "2030-01-01", counts: { ...NO_COUNTS, durations: [4] } }],
  ["a count of less than nothing", { id: "a1", date: "2030-01-01", counts: { ...NO_COUNTS, visits: -1 } }],
])("%s is not taken", async (_, body) => {
  expect((await caller(house).send("POST", "/counts", body)).status).toBe(400);
  expect((await csv()).trimEnd()).not.toContain("2030");
});
