import { beforeEach, expect, test } from "vitest";
import { innerDoor } from "../../../src/server/door.ts";
import { health } from "../../../src/server/health.ts";
import { houseMetrics } from "../../../src/server/metrics.ts";

let elapsedMs: number;
let isBoothHeard: boolean;
let log: string[];
let app: ReturnType<typeof health>["app"];
let changes: (readonly [number, number])[];
beforeEach(() => {
  elapsedMs = 0;
  isBoothHeard = false;
  log = [];
  changes = [];
  ({ app } = health({
    version: "1.2.3",
    metrics: houseMetrics("1.2.3"),
    // Who may ask from beyond is the house's matter: see readings.test.ts.
    access: { fromBeyond: () => (_, next) => next() },
    isAttended: () => isBoothHeard,
    changed: (before, after) => changes.push([before, after]),
    log: (line) => log.push(line.replace(/^\S+ /, "")),
    now: () => new Date(0),
    elapsedMs: () => elapsedMs,
  }));
});

const env = { door: innerDoor, address: "127.0.0.1" };
const get = async (path: string) => {
  const response = await app.request(path, {}, env);
  const body: unknown = await response.json();
  return { status: response.status, body };
};
const metric = async (name: string) => {
  const text = await (await app.request("/metrics", {}, env)).text();
  return text
    .split("\n")
    .find((line) => line.startsWith(`${name} `))
    ?.split(" ")[1];
};
const beat = async (rendered: number, tracked: number, life = "0badcafe") => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ life, rendered, tracked });
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
  expect(log).toEqual([]);
});

test("a frozen picture is a failure though the page goes on beating; an unplugged camera is none of the browser's", async () => {
  for (elapsedMs = 0; elapsedMs <= 14_000; elapsedMs += 2000) await beat(7, elapsedMs);
  expect(await statuses()).toEqual([503, 503]);
  expect((await get("/health")).body).toMatchObject({ ok: false, reasons: ["picture-frozen"] });
  for (; elapsedMs <= 40_000; elapsedMs += 2000) await beat(elapsedMs, 14_000);
  expect(await statuses()).toEqual([503, 200]);
  elapsedMs += 11_000;
  expect((await get("/health/picture")).body).toMatchObject({ ok: false, reasons: ["kiosk-silent"] });
  expect(log).toEqual(["picture-frozen", "well", "camera-blind", "kiosk-silent"].map((s) => `kiosk: ${s}`));
});

const life = "0badcafe";
test.each([
  ["rendered"],
  [{ life, rendered: -1, tracked: 0 }],
  [{ life, rendered: 1, tracked: 0.5 }],
  [{ life, rendered: 1 }],
  [{ rendered: 1, tracked: 1 }],
  [{ life: "../pins", rendered: 1, tracked: 1 }],
])("%j is no heartbeat", async (body) => {
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  expect((await app.request("/heartbeat", init, env)).status).toBe(400);
  expect((await get("/health")).body).toMatchObject({ reasons: ["kiosk-absent"] });
});

test("metrics add up over pages that were opened anew, and name what is amiss", async () => {
  expect(await metric('paume_kiosk_fault{fault="kiosk-absent"}')).toBe("1");
  for (const [rendered, tracked, page] of [
    [100, 40, "00000001"],
    [160, 70, "00000001"],
    [160, 70, "00000001"],
    [30, 5, "00000002"],
    [60, 20, "00000002"],
  ] as const) {
    await beat(rendered, tracked, page);
  }
  expect(await metric("paume_pictures_total")).toBe("220");
  expect(await metric("paume_frames_tracked_total")).toBe("90");
  expect(await metric("paume_kiosk_opened_total")).toBe("2");
  expect(await metric('paume_kiosk_fault{fault="kiosk-absent"}')).toBe("0");
  elapsedMs = 11_000;
  expect(await metric('paume_kiosk_fault{fault="kiosk-silent"}')).toBe("1");
});

test("a booth in the kiosk's place is no reason for a new browser, until a while after it was left", async () => {
  await beat(1, 1);
  await app.request("/booth/", {}, env);
  elapsedMs = 200_000;
  expect(await statuses()).toEqual([503, 200]);
  isBoothHeard = true;
  elapsedMs = 2_000_000;
  expect(await statuses()).toEqual([503, 200]);
  isBoothHeard = false;
  expect(await statuses()).toEqual([503, 503]);
  await app.request("/booth/remote/", {}, { ...env, door: { kind: "outer", names: ["10.0.0.1"] } });
  expect(await statuses()).toEqual([503, 503]);
});

test("of two windows that stand still neither is hidden by the other's beats, and one that was closed is no fault", async () => {
  for (elapsedMs = 0; elapsedMs <= 14_000; elapsedMs += 2000) {
    await beat(7, elapsedMs, "00000001");
    await beat(9, elapsedMs, "00000002");
  }
  expect((await get("/health")).body).toMatchObject({ reasons: ["picture-frozen"] });
  for (; elapsedMs <= 30_000; elapsedMs += 2000) await beat(elapsedMs, elapsedMs, "00000002");
  expect((await get("/health")).body).toMatchObject({ ok: true });
});
