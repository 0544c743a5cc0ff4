import { beforeEach, expect, test } from "vitest";
import { innerDoor } from "../../../src/server/door.ts";
import { health } from "../../../src/server/health.ts";

let elapsedMs: number;
let log: string[];
let app: ReturnType<typeof health>;
beforeEach(() => {
  elapsedMs = 0;
  log = [];
  app = health({
    version: "1.2.3",
    log: (line) => log.push(line.replace(/^\S+ /, "")),
    now: () => new Date(0),
    elapsedMs: () => elapsedMs,
  });
});

const env = { door: innerDoor, address: "127.0.0.1" };
const get = async (path: string) => {
  const response = await app.request(path, {}, env);
  const body: unknown = await response.json();
  return { status: response.status, body };
};
const beat = async (rendered: number, tracked: number) => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ rendered, tracked });
  expect((await app.request("/heartbeat", { method: "POST", headers, body }, env)).status).toBe(204);
};
const statuses = async () => [(await get("/health/kiosk")).status, (await get("/health/picture")).status];

test("a kiosk that draws and looks is well", async () => {
  expect(await statuses()).toEqual([503, 503]);
  await beat(1, 1);
  expect(await get("/health/kiosk")).toEqual({
    status: 200,
    body: { ok: true, reasons: [], rendered: 1, tracked: 1 },
  });
  expect(log).toEqual(["kiosk: well"]);
});

test("a frozen picture is a failure though the page goes on beating; an unplugged camera is none of the browser's", async () => {
  for (elapsedMs = 0; elapsedMs <= 14_000; elapsedMs += 2000) await beat(7, elapsedMs);
  expect(await statuses()).toEqual([503, 503]);
  expect((await get("/health")).body).toMatchObject({ ok: false, reasons: ["picture-frozen"] });
  for (; elapsedMs <= 40_000; elapsedMs += 2000) await beat(elapsedMs, 14_000);
  expect(await statuses()).toEqual([503, 200]);
  elapsedMs += 11_000;
  expect((await get("/health/picture")).body).toEqual({ ok: false, reasons: ["kiosk-silent"] });
  expect(log).toEqual(
    ["well", "picture-frozen", "well", "camera-blind", "kiosk-silent"].map((s) => `kiosk: ${s}`),
  );
});

test.each([["rendered"], [{ rendered: -1, tracked: 0 }], [{ rendered: 1, tracked: 0.5 }], [{ rendered: 1 }]])(
  "%j is no heartbeat",
  async (body) => {
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    expect((await app.request("/heartbeat", init, env)).status).toBe(400);
    expect((await get("/health")).body).toMatchObject({ reasons: ["kiosk-absent"] });
  },
);
