import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openEars } from "../../../../src/devices/house/ears.ts";
import { caller } from "../../server/trial-caller.ts";
import { trialHouse, type TrialHouse } from "../../server/trial-house.ts";
import { eventSourceOf } from "./trial-event-source.ts";

let house: TrialHouse;
let life: AbortController;
let connections: number;
beforeEach(() => {
  [house, life, connections] = [trialHouse(), new AbortController(), 0];
  const Source = eventSourceOf(() => caller(house));
  vi.stubGlobal(
    "EventSource",
    class extends Source {
      constructor(path: string) {
        super(path);
        connections++;
      }
    },
  );
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  house.remove();
});

const pause = (isOn: boolean) => caller(house).send("POST", "/floor/orders", { kind: "pause", isOn });

test("all that a page hears comes by one connection, each kind to whoever asked for it", async () => {
  const ears = openEars(["floor-orders", "opening-hours"], life.signal);
  const [heard, hours, linked]: [boolean[], unknown[], boolean[]] = [[], [], []];
  ears.on("floor-orders", ({ orders }) => heard.push(orders.isPaused));
  ears.on("opening-hours", (event) => hours.push(event));
  ears.linked((isHeard) => linked.push(isHeard));
  await expect.poll(() => linked.at(-1)).toBe(true);
  await pause(true);
  await expect.poll(() => heard.at(-1)).toBe(true);
  expect(hours).toEqual([]);
  expect(connections).toBe(1);
});

test("who asks later is told the latest at once", async () => {
  const ears = openEars(["floor-orders"], life.signal);
  const first: boolean[] = [];
  ears.on("floor-orders", ({ orders }) => first.push(orders.isPaused));
  await expect.poll(() => first.length).toBeGreaterThan(0);
  await pause(true);
  await expect.poll(() => first.at(-1)).toBe(true);
  const later: boolean[] = [];
  ears.on("floor-orders", ({ orders }) => later.push(orders.isPaused));
  expect(later).toEqual([true]);
});
