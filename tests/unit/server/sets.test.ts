import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SetList } from "../../../src/schema/kept-sets.ts";
import type { SetFiles } from "../../../src/schema/published-set.ts";
import type { Publisher } from "../../../src/schema/signature.ts";
import { setPin } from "../../../src/server/pins.ts";
import { installationText } from "../../fixtures/installation-text.ts";
import { messagesOf, trialDesk, type TrialDesk } from "../../fixtures/published-sets.ts";
import { reading } from "./reading.ts";
import { caller, enter } from "./trial-caller.ts";
import { secret, trialHouse, type TrialHouse } from "./trial-house.ts";

let desk: TrialDesk;
let first: SetFiles;
let second: SetFiles;
let house: TrialHouse;

const name = (publishers: readonly Publisher[]): void =>
  writeFileSync(house.options.installation, installationText({ messages: { publishers } }));

beforeAll(async () => {
  desk = await trialDesk();
  first = await desk.sign("1.0.0", messagesOf(3, "1.0.0"));
  second = await desk.sign("1.1.0", messagesOf(4, "1.1.0"), { previous: "1.0.0" });
});
beforeEach(() => {
  house = trialHouse();
  name([desk.publisher]);
});
afterEach(() => house.remove());

const get = (path: string) => house.app.request(`http://127.0.0.1/sets${path}`);
const post = (path: string, body: unknown, type = "application/json"): Promise<Response> =>
  house.app.request(`http://127.0.0.1/sets${path}`, {
    method: "POST",
    headers: { "Content-Type": type },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const choose = (id: string | null) => post("/active", { id, by: "Ada" });
const list = async (): Promise<SetList> => SetList.parse(await (await get("")).json());
const seen = { kiosk: "0123abcd", version: "1.0.0", sha256: "a".repeat(64), count: 3 };

const read = (part: string): string =>
  readFileSync(join(house.options.state, "sets", `1.0.0.${part}`), "utf8");

describe("the house's published sets", () => {
  test("are none at first: the set that came with the installation is on the floor", async () => {
    expect(await (await get("/active")).json()).toEqual({ version: null, sha256: null, chosen: null });
    expect(await list()).toMatchObject({ sets: [], history: [], seen: [], faults: [] });
  });

  test("are published, put on the floor and gone back from, each in the history and in the log", async () => {
    for (const set of [first, second]) expect((await post("", set)).status).toBe(201);
    expect(await list()).toMatchObject({ active: { version: null }, history: [] });
    for (const id of ["1.0.0", "1.1.0", "1.0.0", null]) expect((await choose(id)).status).toBe(204);
    const kept = await list();
    expect(kept.sets.map(({ version, previous }) => [version, previous])).toEqual([
      ["1.1.0", "1.0.0"],
      ["1.0.0", null],
    ]);
    expect(kept.history.map(({ id, by }) => `${id} ${by}`)).toEqual([
      "null Ada",
      "1.0.0 Ada",
      "1.1.0 Ada",
      "1.0.0 Ada",
    ]);
    expect(house.log.at(1)).toContain("set 1.1.0: published");
    expect(house.log.at(-2)).toContain("set 1.0.0: on the floor");
    expect(await (await get("/1.1.0")).json()).toEqual(second);
  });

  test("are three readable files each, byte for byte as they were signed", async () => {
    await post("", first);
    expect({
      publication: read("publication.json"),
      manifest: read("manifest.json"),
      lines: read("jsonl"),
    }).toEqual(first);
  });

  test("are tried without being kept", async () => {
    const tried = await post("/dry-run", first);
    expect(await tried.json()).toMatchObject({ version: "1.0.0", by: "Ada" });
    expect(await list()).toMatchObject({ sets: [] });
    expect((await post("/dry-run", { ...first, lines: second.lines })).status).toBe(400);
  });

  test("are told to whoever listens, and what a kiosk shows is told to the desk and kept for it", async () => {
    const { body } = await house.app.request("http://127.0.0.1/events?kinds=set-activated,set-seen");
    if (body === null) throw new Error("nothing to hear");
    const heard = reading(body);
    await post("", first);
    await choose("1.0.0");
    expect((await post("/seen", seen)).status).toBe(204);
    expect((await post("/seen", { ...seen, count: 2 })).status).toBe(204);
    await heard.settled();
    const at = "2030-01-01T00:00:00.000Z";
    expect(heard.events).toEqual([
      { kind: "set-activated", version: "1.0.0" },
      { kind: "set-seen", seen: { ...seen, at } },
      { kind: "set-seen", seen: { ...seen, count: 2, at } },
    ]);
    heard.leave();
    expect((await list()).seen).toEqual([{ ...seen, count: 2, at }]);
  });

  test("remember the kiosks that spoke last, and no more than 24", async () => {
    for (let n = 0; n < 40; n++) await post("/seen", { ...seen, kiosk: n.toString(16).padStart(8, "0") });
    const kiosks = (await list()).seen.map(({ kiosk }) => Number.parseInt(kiosk, 16));
    expect(kiosks).toEqual(Array.from({ length: 24 }, (_, i) => 39 - i));
  });

  test("a disk that takes no more is told", async () => {
    mkdirSync(join(house.options.state, "sets", "1.0.0.manifest.json.aside"), { recursive: true });
    const refused = await post("", first);
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({ error: "state-unsaved" });
    expect(await list()).toMatchObject({ sets: [] });
  });
});

describe("what is refused", () => {
  test("a set that the installation names no publisher of; naming one needs no restart", async () => {
    name([]);
    const refused = await post("", first);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      error: "set-refused",
      detail: expect.stringContaining("messages.publishers"),
    });
    name([desk.publisher]);
    expect((await post("", first)).status).toBe(201);
    writeFileSync(house.options.installation, "{");
    expect((await choose("1.0.0")).status).toBe(204);
  });

  test("one with a message that may not be shown, though it is signed", async () => {
    const blank = messagesOf(1, "1.0.0").map((message) => ({ ...message, id: "x", text: " " }));
    const bad = await desk.sign("1.0.0", [...messagesOf(2, "1.0.0"), ...blank]);
    expect(await (await post("", bad)).json()).toMatchObject({
      error: "set-refused",
      detail: "1.0.0: x is empty",
    });
  });

  test("another one of the same version", async () => {
    await post("", first);
    expect((await post("", await desk.sign("1.0.0", messagesOf(1, "x")))).status).toBe(409);
  });

  test("whatever else is sent, and the house stands (seed 706)", async () => {
    await post("", first);
    await choose("1.0.0");
    const before = await list();
    const path = fc.constantFrom("", "/active", "/dry-run", "/seen", "/1.0.0");
    const type = fc.constantFrom("application/json", "text/plain");
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({ publication: fc.string(), manifest: fc.string(), lines: fc.string() })
        .map((set) => JSON.stringify(set)),
      fc.record({ id: fc.string(), by: fc.string() }).map((wish) => JSON.stringify(wish)),
    );
    await fc.assert(
      fc.asyncProperty(path, type, body, async (where, kind, sent) => {
        const { status } = await post(where, sent, kind);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
      { seed: 706, numRuns: 300 },
    );
    expect(await list()).toEqual(before);
  });

  test("a path that climbs out of the folder (seed 707)", async () => {
    const step = fc.constantFrom(
      "..",
      "%2e%2e",
      "..%2f",
      "..%5c",
      "%00",
      "secret",
      "active",
      "1.0.0",
      "pins",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        for (const path of [`/${steps.join("/")}`, `/${steps.join("%2f")}.json`]) {
          expect(await (await get(path)).text()).not.toContain(secret);
        }
      }),
      { seed: 707, numRuns: 100 },
    );
  });

  test("a set too long to be one", async () => {
    const { status } = await house.app.request("http://127.0.0.1/sets", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Content-Length": "64000001" },
      body: "{}",
    });
    expect(status).toBe(413);
  });
});

test("with PINs set, curators alone publish and choose; everybody at the machine may look, nobody beyond it", async () => {
  for (const [role, pin] of [
    ["curator", "482915"],
    ["technician", "739146"],
  ] as const)
    await setPin(house.options.state, role, pin);
  const page = caller(house);
  const phone = caller(house, "192.0.2.7");
  expect((await page.send("POST", "/sets", first)).status).toBe(401);
  expect(await enter(page, "technician", "739146")).toBe(201);
  expect((await page.send("POST", "/sets", first)).status).toBe(403);
  expect((await page.send("POST", "/sets/active", { id: null, by: "Eve" })).status).toBe(403);
  expect(await enter(page, "curator", "482915")).toBe(201);
  expect((await page.send("POST", "/sets", first)).status).toBe(201);
  expect((await page.send("POST", "/sets/active", { id: "1.0.0", by: "Ada" })).status).toBe(204);
  expect((await caller(house).get("/sets/active")).status).toBe(200);
  for (const path of ["/sets", "/sets/active", "/sets/1.0.0"])
    expect((await phone.get(path)).status).toBe(403);
});
