import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CLOSING_MS,
  nextVisit,
  WAITING,
  type Visit,
  type VisitEvent,
} from "../../../../src/core/visit/visit.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const OFFERED: Visit = { kind: "offered", sinceMs: 900 };
const READING: Visit = {
  kind: "reading",
  messageId: "m-1",
  readingMs: [4000, 5000],
  page: 0,
  pageSinceMs: 1000,
};
const LAST_PAGE: Visit = { ...READING, page: 1, pageSinceMs: 5000 };
const CLOSING: Visit = { kind: "closing", sinceMs: 900, isRead: false };

const offer = (atMs: number): VisitEvent => ({ kind: "palm-offered", atMs });
const tell = (atMs: number): VisitEvent => ({
  kind: "message-set",
  messageId: "m-2",
  readingMs: [4000],
  atMs,
});
const withdraw = (atMs: number): VisitEvent => ({ kind: "palm-withdrawn", atMs });
const time = (atMs: number, darkMs = 0): VisitEvent => ({ kind: "time", atMs, patience: 1, darkMs });

describe("a visit, state by state and event by event", () => {
  const told: Visit = { kind: "reading", messageId: "m-2", readingMs: [4000], page: 0, pageSinceMs: 1000 };
  const table: readonly (readonly [Visit, VisitEvent, Visit])[] = [
    [WAITING, offer(1000), { kind: "offered", sinceMs: 1000 }],
    [WAITING, tell(1000), WAITING],
    [WAITING, withdraw(1000), WAITING],
    [WAITING, time(1e9), WAITING],
    [OFFERED, offer(1000), OFFERED],
    [OFFERED, tell(1000), told],
    [OFFERED, withdraw(1000), WAITING],
    [OFFERED, time(1e9), OFFERED],
    [READING, offer(2000), READING],
    [READING, tell(2000), READING],
    [READING, withdraw(2000), { kind: "closing", sinceMs: 2000, isRead: false }],
    [READING, time(4999), READING],
    [READING, time(5000), LAST_PAGE],
    [READING, time(5000, 300), { ...READING, pageSinceMs: 1300 }],
    [LAST_PAGE, time(1e9), LAST_PAGE],
    [WAITING, { kind: "message-taken-off", atMs: 1000 }, WAITING],
    [OFFERED, { kind: "message-taken-off", atMs: 1000 }, OFFERED],
    [LAST_PAGE, { kind: "message-taken-off", atMs: 6000 }, { kind: "offered", sinceMs: 6000 }],
    [CLOSING, { kind: "message-taken-off", atMs: 1000 }, CLOSING],
    [CLOSING, offer(1000), CLOSING],
    [CLOSING, tell(1000), CLOSING],
    [CLOSING, withdraw(1000), CLOSING],
    [CLOSING, time(900 + CLOSING_MS - 1), CLOSING],
    [CLOSING, time(900 + CLOSING_MS), WAITING],
  ];
  it.each(table)("%j, on %j, becomes %j", (visit, event, next) => {
    expect(nextVisit(visit, event)).toEqual(next);
  });
});

/** @returns each visit beside the one before it, with the time. */
function play(all: readonly (readonly [(atMs: number) => VisitEvent, number])[]) {
  let [visit, nowMs]: [Visit, number] = [WAITING, 0];
  return all.map(([make, laterMs]) => {
    const before = visit;
    visit = nextVisit(visit, make((nowMs += laterMs)));
    return { before, after: visit, nowMs };
  });
}

describe("any visit (seed 72)", () => {
  const readingMs = fc.array(number(1000, 9000), { minLength: 1, maxLength: 4 });
  const event: fc.Arbitrary<(atMs: number) => VisitEvent> = fc.oneof(
    fc.constantFrom(offer, withdraw),
    { arbitrary: fc.constant(time), weight: 6 },
    readingMs.map((pages) => (atMs: number): VisitEvent => ({
      kind: "message-set",
      messageId: "m",
      readingMs: pages,
      atMs,
    })),
  );
  const story = fc.array(fc.tuple(event, number(0, 3000)), { maxLength: 120 });

  it("turns one page at a time, forward only, none sooner than it is read, and none beyond the last", () => {
    fc.assert(
      fc.property(story, (all) => {
        for (const { before, after, nowMs } of play(all)) {
          if (after.kind !== "reading") continue;
          expect(after.page).toBeLessThan(after.readingMs.length);
          if (before.kind !== "reading") expect(after.page).toBe(0);
          else if (after.page !== before.page) {
            expect(after.page).toBe(before.page + 1);
            expect(nowMs - before.pageSinceMs).toBeGreaterThanOrEqual(before.readingMs[before.page] ?? NaN);
          }
        }
      }),
      { seed: 72, numRuns: 300 },
    );
  });

  it("reads only what was offered, keeps its message, and ends through closing", () => {
    const follows: Readonly<Record<Visit["kind"], readonly Visit["kind"][]>> = {
      waiting: ["waiting", "offered"],
      offered: ["offered", "reading", "waiting"],
      reading: ["reading", "closing"],
      closing: ["closing", "waiting"],
    };
    fc.assert(
      fc.property(story, (all) => {
        for (const { before, after } of play(all)) expect(follows[before.kind]).toContain(after.kind);
      }),
      { seed: 72, numRuns: 300 },
    );
  });

  it("is over, whatever happened, once the palm is withdrawn and the light has had its time", () => {
    fc.assert(
      fc.property(story, (all) => {
        const last = play(all).at(-1);
        const nowMs = last?.nowMs ?? 0;
        const closing = nextVisit(last?.after ?? WAITING, withdraw(nowMs));
        expect(nextVisit(closing, time(nowMs + CLOSING_MS))).toEqual(WAITING);
      }),
      { seed: 72 },
    );
  });
});
