import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Calibration } from "../../../src/core/calibration/calibration.ts";
import { calibrationFile, storedCalibration } from "../../../src/schema/calibration.ts";
import { setPin } from "../../../src/server/pins.ts";
import { calibrations, fullCalibration, plainCalibration } from "../../fixtures/calibrations.ts";
import { secret, trialHouse, type TrialHouse } from "./trial-house.ts";

let house: TrialHouse;
beforeEach(() => {
  house = trialHouse();
});
afterEach(() => house.remove());

const [first, second] = [plainCalibration(20), fullCalibration(21)];
const folder = () => join(house.options.state, "calibrations");

const get = (path: string) => house.app.request(`http://127.0.0.1/calibrations${path}`);

function post(path: string, body: unknown, type = "application/json"): Promise<Response> {
  return house.app.request(`http://127.0.0.1/calibrations${path}`, {
    method: "POST",
    headers: { "Content-Type": type },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

const keep = (calibration: Calibration) => post("", storedCalibration(calibration));
const choose = (id: string | null) => post("/active", { id, by: "Ada" });
const active = async (): Promise<unknown> => (await get("/active")).json();
const statusOf = async (response: Promise<Response>): Promise<number> => (await response).status;

describe("the house's calibrations", () => {
  test("are none at first: the installation's own lenses are in use", async () => {
    expect(await active()).toEqual({ calibration: null });
    expect(await (await get("")).json()).toEqual({ calibrations: [], active: null, history: [], faults: [] });
  });

  test("are kept, chosen, and gone back from, each in the history and in the log", async () => {
    expect(await statusOf(keep(first))).toBe(201);
    expect(await statusOf(keep(second))).toBe(201);
    expect(await active()).toEqual({ calibration: null });
    for (const { id } of [first, second, first]) expect(await statusOf(choose(id))).toBe(204);
    expect(await active()).toEqual({ calibration: storedCalibration(first) });
    const list = await (await get("")).json();
    expect(list).toMatchObject({ active: first.id, faults: [] });
    const at = "2030-01-01T00:00:00.000Z";
    expect(list.history).toEqual([first, second, first].map(({ id }) => ({ id, by: "Ada", at })));
    expect(await statusOf(choose(null))).toBe(204);
    expect(await active()).toEqual({ calibration: null });
    expect(house.log).toHaveLength(6);
    expect(house.log.at(-2)).toContain(`calibration ${first.id}: in use`);
    expect(house.log.at(-1)).toContain("calibration of the installation's file: in use");
  });

  test("each is a readable file, byte for byte as the booth would export it", async () => {
    await keep(second);
    expect(readFileSync(join(folder(), `${second.id}.json`), "utf8")).toBe(calibrationFile(second));
    expect(await (await get(`/${second.id}`)).json()).toEqual(storedCalibration(second));
  });

  test("come back as they were sent (seed 541)", async () => {
    await fc.assert(
      fc.asyncProperty(calibrations, async (calibration) => {
        expect(await statusOf(keep(calibration))).toBe(201);
        expect(await (await get(`/${calibration.id}`)).json()).toEqual(storedCalibration(calibration));
      }),
      { seed: 541, numRuns: 15 },
    );
  });

  test("another one of the same id is refused, the same one is not kept twice", async () => {
    await keep(first);
    expect(await statusOf(keep(first))).toBe(201);
    expect(await statusOf(keep({ ...first, madeBy: "Eve" }))).toBe(409);
    expect(readdirSync(folder())).toEqual([`${first.id}.json`]);
  });

  test("a damaged one gives way to the last good one, and the answer says so", async () => {
    for (const one of [first, second]) {
      await keep(one);
      await choose(one.id);
    }
    const file = join(folder(), `${second.id}.json`);
    writeFileSync(file, readFileSync(file, "utf8").replace('"focalPx": 6', '"focalPx": 7'));
    expect(await active()).toMatchObject({
      calibration: storedCalibration(first),
      fault: { code: "calibration-invalid", detail: expect.stringContaining(`${second.id}.json: check: `) },
    });
    expect(await (await get("")).json()).toMatchObject({
      active: first.id,
      faults: [{ code: "calibration-invalid" }],
    });
    expect(await statusOf(choose(second.id))).toBe(400);
    expect(await statusOf(get(`/${second.id}`))).toBe(400);
  });

  test("a disk that takes no more is told, and nothing is lost", async () => {
    await keep(first);
    await choose(first.id);
    // No file can be put in a folder's place.
    mkdirSync(join(folder(), `${second.id}.json.aside`));
    const refused = await keep(second);
    expect(refused.status).toBe(507);
    expect(await refused.json()).toEqual({ error: "state-unsaved", detail: `${second.id}.json: EISDIR` });
    expect(await active()).toEqual({ calibration: storedCalibration(first) });
  });
});

describe("hostile requests", () => {
  test.each([
    ["no calibration", {}, 400],
    ["no JSON", "{", 400],
    ["a calibration without its check", { format: 1, ...first }, 400],
    ["a calibration that was changed on its way", { ...storedCalibration(first), madeBy: "Eve" }, 400],
    ["too much", { ...storedCalibration(first), more: "x".repeat(1_000_001) }, 413],
  ])("%s is not kept", async (_, body, status) => {
    const response = await post("", body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: expect.stringMatching(/^calibration-/) });
    expect(await (await get("")).json()).toMatchObject({ calibrations: [] });
  });

  test("another site's page, which may only send plain text, is refused", async () => {
    expect(await statusOf(post("", calibrationFile(first), "text/plain"))).toBe(415);
    expect(await statusOf(post("/active", '{"id":null,"by":"Eve"}', "text/plain"))).toBe(415);
    const origin = "http://museum.example";
    const foreign = await house.app.request("http://127.0.0.1/calibrations/active", {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: origin },
      body: '{"id":null,"by":"Eve"}',
    });
    expect(foreign.status).toBe(403);
    expect(house.log).toEqual([]);
  });

  test("nobody beyond this machine sees or changes one", async () => {
    const outer = { door: { kind: "outer", names: ["127.0.0.1"] }, address: "10.0.0.7" } as const;
    const ask = (path: string, init?: RequestInit) =>
      house.app.request(`http://127.0.0.1/calibrations${path}`, init, outer);
    const body = JSON.stringify(storedCalibration(first));
    const headers = { "Content-Type": "application/json" };
    for (const path of ["", "/active", `/${first.id}`]) expect((await ask(path)).status).toBe(403);
    expect((await ask("", { method: "POST", headers, body })).status).toBe(403);
  });

  test.each([
    ["an unknown id", { id: first.id, by: "Ada" }, 404],
    ["a path", { id: "../../secret", by: "Ada" }, 400],
    ["no person", { id: null }, 400],
    ["two lines of a person", { id: null, by: "Ada\nEve" }, 400],
    ["a number", { id: 7, by: "Ada" }, 400],
    ["a field too many", { id: null, by: "Ada", force: true }, 400],
    ["too much", { id: null, by: "x".repeat(600) }, 413],
  ])("%s is not chosen", async (_, body, status) => {
    expect(await statusOf(post("/active", body))).toBe(status);
    expect(await (await get("")).json()).toMatchObject({ history: [] });
  });

  test("no id climbs out of the folder (seed 542)", async () => {
    await keep(first);
    const step = fc.constantFrom(
      "..",
      "%2e%2e",
      "..%2f",
      "..%5c",
      "%00",
      "secret",
      "active",
      "pins",
      first.id,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        for (const path of [`/${steps.join("/")}`, `/${steps.join("%2f")}`, `/${steps.join("%2f")}.json`]) {
          const text = await (await get(path)).text();
          expect(text).not.toContain(secret);
          expect(text).not.toContain("activations");
        }
      }),
      { seed: 542, numRuns: 200 },
    );
  });

  test("whatever is sent, the house stands and keeps what it had (seed 543)", async () => {
    await keep(first);
    await choose(first.id);
    const path = fc.constantFrom("", "/active", `/${first.id}`);
    const type = fc.constantFrom("application/json", "text/plain", "");
    await fc.assert(
      fc.asyncProperty(path, type, fc.oneof(fc.json(), fc.string()), async (where, kind, body) => {
        const { status } = await post(where, body, kind);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
      { seed: 543, numRuns: 300 },
    );
    for (const method of ["PUT", "DELETE", "PATCH"]) {
      const { status } = await house.app.request(`http://127.0.0.1/calibrations/${first.id}`, { method });
      expect(status).toBe(405);
    }
    expect(await active()).toEqual({ calibration: storedCalibration(first) });
  });
});

test("with a technician's PIN set, whoever has no session may look but change nothing", async () => {
  await keep(first);
  await setPin(house.options.state, "technician", "739146");
  expect(await statusOf(keep(second))).toBe(401);
  expect(await statusOf(choose(first.id))).toBe(401);
  expect(await statusOf(get("/active"))).toBe(200);
});
