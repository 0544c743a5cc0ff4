import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { houseEventKinds, type HouseEvent } from "../../../src/schema/house-event.ts";
import { eventHub, type EventHub, type Listener } from "../../../src/server/event-hub.ts";
import { anyHouseEvent } from "./any-house-event.ts";
import { reading, type Reading } from "./reading.ts";

const now = () => new Date(Date.UTC(2030, 0, 1));
const kiosk: Listener = {
  kinds: houseEventKinds,
  door: "inner",
  heard: undefined,
  mayStay: async () => true,
  ended: undefined,
};
const next: HouseEvent = { kind: "remote-key", key: "next" };
const activated = (id: string): HouseEvent => ({ kind: "calibration-activated", id });

const listenTo = (hub: EventHub, of: Partial<Listener> = {}): Reading =>
  reading(hub.listen({ ...kiosk, ...of }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what is told", () => {
  test("arrives whole and in order, of the kinds asked for, with growing ids (seed 508)", async () => {
    const kinds = fc.subarray([...houseEventKinds], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyHouseEvent, { maxLength: 40 }), kinds, async (told, wanted) => {
        const hub = eventHub(now);
        const page = reading(hub.listen({ ...kiosk, kinds: wanted }));
        const counts = told.map((event) => hub.tell(event));
        await page.settled();
        expect(page.events).toEqual(told.filter(({ kind }) => wanted.includes(kind)));
        expect(counts).toEqual(told.map(({ kind }) => Number(wanted.includes(kind))));
        const numbers = page.ids.map((id) => Number(id.split("-")[1]));
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
        page.leave();
      }),
      { seed: 508 },
    );
  });

  test("whoever comes later hears the latest of each lasting kind it has not heard, and no moment (seed 509)", async () => {
    const told = fc.array(anyHouseEvent, { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(told, fc.nat(20), async (events, cut) => {
        const hub = eventHub(now);
        const first = reading(hub.listen(kiosk));
        for (const event of events.slice(0, cut)) hub.tell(event);
        await first.settled();
        first.leave();
        for (const event of events.slice(cut)) hub.tell(event);

        const missed = events.slice(cut).filter(({ kind }) => kind !== "remote-key" && kind !== "set-seen");
        const latest = missed.filter(({ kind }, i) => missed.findLastIndex((m) => m.kind === kind) === i);
        const again = reading(hub.listen({ ...kiosk, heard: first.ids.at(-1) }));
        await again.settled();
        expect(new Set(again.events)).toEqual(new Set(latest));
        again.leave();
      }),
      { seed: 509 },
    );
  });

  test.each(["", "x", "-", "0-5", "zzz-1", `${now().getTime().toString(36)}-x`])(
    "an id that this life of the house did not give (%j) is none",
    async (heard) => {
      const hub = eventHub(now);
      hub.tell(activated("a"));
      const page = reading(hub.listen({ ...kiosk, heard }));
      await page.settled();
      expect(page.events).toEqual([activated("a")]);
    },
  );
});

describe("a page that", () => {
  test("has nothing to hear is told every 15 s that the house is there", async () => {
    const page = listenTo(eventHub(now));
    await vi.advanceTimersByTimeAsync(45_100);
    expect(page.text().match(/^: still here$/gm)).toHaveLength(3);
    page.leave();
  });

  test("has gone is not counted", async () => {
    const hub = eventHub(now);
    const page = listenTo(hub);
    expect(hub.tell(next)).toBe(1);
    page.leave();
    await page.over;
    expect(hub.tell(next)).toBe(0);
  });

  test("does not read is dropped, and the others hear on", async () => {
    const hub = eventHub(now);
    const stuck = hub.listen(kiosk);
    const page = listenTo(hub);
    for (let i = 0; i < 70; i++) {
      hub.tell(next);
      await page.settled();
    }
    expect(hub.tell(next)).toBe(1);
    await expect(stuck.getReader().read()).rejects.toThrow("does not read");
    await page.settled();
    expect(page.events).toHaveLength(71);
    page.leave();
  });

  test("may no longer listen is sent away at the next heartbeat", async () => {
    const may = vi.fn<Listener["mayStay"]>().mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    const hub = eventHub(now);
    const page = listenTo(hub, { mayStay: may });
    await vi.advanceTimersByTimeAsync(15_100);
    expect(hub.tell(next)).toBe(1);
    await vi.advanceTimersByTimeAsync(15_000);
    await page.over;
    expect(hub.tell(next)).toBe(0);
  });

  test("listens in a session is sent away as that ends", async () => {
    const [hub, session] = [eventHub(now), new AbortController()];
    const page = listenTo(hub, { ended: session.signal });
    session.abort();
    await page.over;
    expect(hub.tell(next)).toBe(0);
  });

  test.each([
    ["inner", 24],
    ["outer", 6],
  ] as const)(
    "comes last by the %s door as one more than %i takes the oldest's place",
    async (door, most) => {
      const hub = eventHub(now);
      const other = listenTo(hub, { door: door === "inner" ? "outer" : "inner" });
      const pages = Array.from({ length: most + 1 }, () => listenTo(hub, { door }));
      await pages[0]?.over;
      expect(hub.tell(next)).toBe(most + 1);
      for (const page of [other, ...pages.slice(1)]) page.leave();
    },
  );
});

test("a kind is heard for as long as a page of this machine listens for it", async () => {
  const hub = eventHub(now);
  expect(hub.isHeard("remote-key")).toBe(false);
  const phone = listenTo(hub, { door: "outer" });
  expect(hub.isHeard("remote-key")).toBe(false);
  const booth = listenTo(hub, { kinds: ["remote-key"] });
  expect([hub.isHeard("remote-key"), hub.isHeard("opening-hours")]).toEqual([true, false]);
  booth.leave();
  await phone.settled();
  expect(hub.isHeard("remote-key")).toBe(false);
  phone.leave();
});
