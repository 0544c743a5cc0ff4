import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { logFile } from "../../../src/server/log-file.ts";
import { setPin } from "../../../src/server/pins.ts";
import { installationText } from "../../fixtures/installation-text.ts";
import { caller, enter, type Caller } from "./trial-caller.ts";
import { trialHouse, type TrialHouse } from "./trial-house.ts";

/** What a technician reads of the house, at the machine and by telephone, and nobody else does from beyond it. */

let house: TrialHouse;
let technician: Caller;
let staff: Caller;
beforeAll(async () => {
  house = trialHouse();
  const { state } = house.options;
  await setPin(state, "technician", "333333");
  await setPin(state, "staff", "111111");
  technician = caller(house, "192.0.2.7");
  staff = caller(house, "192.0.2.8");
  expect(await enter(technician, "technician", "333333")).toBe(201);
  expect(await enter(staff, "staff", "111111")).toBe(201);
});
afterAll(() => house.remove());

const statuses = (page: Caller) =>
  Promise.all(
    ["/health", "/metrics", "/log", "/counters.csv", "/floor/status", "/floor", "/floor/messages?q=a"].map(
      async (path) => (await page.get(path)).status,
    ),
  );

test("a technician reads figures, log and counts by telephone, and nothing of what is in palms", async () => {
  expect(await statuses(technician)).toEqual([200, 200, 200, 200, 200, 403, 403]);
  expect(await (await technician.get("/metrics")).text()).toContain('paume_build{version="1.2.3"} 1');
  expect(await (await technician.get("/health")).json()).toMatchObject({ reasons: ["kiosk-absent"] });
  expect(await (await technician.get("/counters.csv")).text()).toMatch(/^date,/);
  const order = { kind: "pause", isOn: true };
  expect((await technician.send("POST", "/floor/orders", order)).status).toBe(403);
});

test("staff have their own page for it; without a session nothing is told", async () => {
  expect(await statuses(staff)).toEqual([403, 403, 403, 200, 200, 200, 200]);
  expect(await statuses(caller(house, "192.0.2.9"))).toEqual([401, 401, 401, 401, 401, 401, 401]);
});

test("at the machine programs that have nobody to log in read health and metrics, not the log", async () => {
  expect(await statuses(caller(house))).toEqual([200, 200, 401, 401, 401, 401, 401]);
});

/** Of the log, as a technician's telephone is told it. */
const lines = async () => (await (await technician.get("/log")).text()).trimEnd().split("\n");
const told = async () => (await caller(house, "192.0.2.9").get("/notice.json")).json();

test("the log is told newest first, from the files that were put aside too, and a damaged line as it is", async () => {
  const folder = join(house.options.state, "log");
  let nowMs = Date.UTC(2030, 0, 1);
  const rotation = { mostBytes: 300, oldestMs: 1e12, aside: 5 };
  const log = logFile(folder, () => new Date(nowMs), rotation);
  for (let i = 0; i < 12; i++, nowMs += 1000) log(`${new Date(nowMs).toISOString()} house: number ${i}`);
  const all = await lines();
  expect(all).toHaveLength(12);
  expect(all[0]).toBe("2030-01-01T00:00:11.000Z house: number 11");
  expect(all.at(-1)).toBe("2030-01-01T00:00:00.000Z house: number 0");
  writeFileSync(join(folder, "house.jsonl"), '{"at":"2030-01-\n');
  expect((await lines())[0]).toBe('{"at":"2030-01-');
});

test("the notice's own words are what the site's file says to visitors, and nothing else of it", async () => {
  const { installation } = house.options;
  expect(await told()).toEqual({ notice: null });
  writeFileSync(installation, installationText());
  expect(await told()).toEqual({ notice: null });
  const notice = { operator: "Musée des Mains", contact: "dpo@mains.example" };
  writeFileSync(installation, installationText({ notice }));
  expect(await told()).toEqual({ notice });
  writeFileSync(installation, "{");
  expect(await told()).toEqual({ notice: null });
});
