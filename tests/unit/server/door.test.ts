import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { innerDoor } from "../../../src/server/door.ts";
import { caller, outerName } from "./trial-caller.ts";
import { secret, trialHouse, type TrialHouse } from "./trial-house.ts";

let nowMs: number;
let house: TrialHouse;
beforeEach(() => {
  nowMs = Date.UTC(2030, 0, 1);
  house = trialHouse(() => nowMs);
});
afterEach(() => house.remove());

const outer = { door: { kind: "outer", names: [outerName] }, address: "192.0.2.7" } as const;

describe("from beyond the machine", () => {
  test.each([
    ["/", 302],
    ["/booth/remote", 308],
    ["/booth/remote/", 200],
    ["/assets/main-C0FFEE.js", 200],
    ["/assets/missing.js", 404],
    ["/icon.svg", 200],
    ["/session", 200],
    ["/events?kinds=booth-guidance", 401],
    ["/staff", 308],
    ["/staff/", 200],
    ["/floor", 401],
    ["/floor/status", 401],
    ["/floor/messages", 401],
    ["/counters.csv", 401],
    ["/health", 401],
    ["/metrics", 401],
    ["/log", 401],
    ["/door/", 200],
    ["/notice", 308],
    ["/notice/", 200],
    ["/notice/sign.html", 200],
    ["/notice.json", 200],
  ])("GET %s is there: %i", async (path, status) => {
    expect((await caller(house, "192.0.2.7").get(path)).status).toBe(status);
  });

  test("the plain address leads to the few places that there are", async () => {
    const { headers } = await caller(house, "192.0.2.7").get("/");
    expect(headers.get("location")).toBe("/door/");
  });

  test.each([
    "/kiosk/",
    "/booth/",
    "/booth/index.html",
    "/index.html",
    "/health/kiosk",
    "/health/picture",
    "/health-notes",
    "/log/",
    "/notice/index.html",
    "/installation.json",
    "/messages/bundled/messages.jsonl",
    "/models/hand.task",
    "/assets",
    "/assets/%2e%2e/kiosk/",
    "/booth/remote/index.html",
    "//booth/remote/",
    "/booth/remote//",
    "/events/",
  ])("GET %s is not", async (path) => {
    expect((await caller(house, "192.0.2.7").get(path)).status).toBe(403);
  });

  test("nothing is posted but a log-in, a key and an order", async () => {
    const phone = caller(house, "192.0.2.7");
    expect((await phone.send("POST", "/faults", { code: "camera-lost", detail: "" })).status).toBe(403);
    expect((await phone.send("POST", "/heartbeat", { rendered: 1, tracked: 1 })).status).toBe(403);
    expect((await phone.send("POST", "/remote/guidance", {})).status).toBe(403);
    expect((await phone.send("POST", "/remote/keys", { key: "next" })).status).toBe(401);
    expect((await phone.send("POST", "/floor/orders", { kind: "put-back", id: "m" })).status).toBe(401);
    expect((await phone.send("POST", "/floor/report", {})).status).toBe(403);
    expect((await phone.send("POST", "/counts", {})).status).toBe(403);
    expect(house.log).toEqual([]);
  });

  test("no other path is there, whatever it is (seed 510)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.webPath({ size: "small" }), fc.nat(1000), async (path, address) => {
        nowMs += 1000;
        const response = await caller(house, String(address)).get(`/${path}`);
        expect([302, 403]).toContain(response.status);
        expect(await response.text()).not.toContain(secret);
      }),
      { seed: 510 },
    );
  });

  test("many requests at once are turned away until it has calmed down", async () => {
    const phone = caller(house, "192.0.2.7");
    const statuses = await Promise.all(
      Array.from({ length: 70 }, async () => (await phone.get("/session")).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect((await caller(house, "192.0.2.8").get("/session")).status).toBe(200);
    nowMs += 1000;
    expect((await phone.get("/session")).status).toBe(200);
  });
});

describe("the house is called by the name of the door", () => {
  const named = [
    ["http://127.0.0.1:8417", innerDoor, 200],
    ["http://localhost:8417", innerDoor, 200],
    [`http://${outerName}:8417`, innerDoor, 421],
    [`https://${outerName}:8417`, outer.door, 200],
    ["https://localhost:8417", outer.door, 421],
    ["https://rebound.example:8417", outer.door, 421],
  ] as const;
  test.each(named)("%s", async (origin, door, status) => {
    const response = await house.app.request(`${origin}/session`, {}, { door, address: "192.0.2.7" });
    expect(response.status).toBe(status);
  });
});

describe("another site's page", () => {
  const login = JSON.stringify({ role: "technician", pin: "482915" });
  const post = async (headers: Readonly<Record<string, string>>) => {
    const init = { method: "POST", body: login, headers: { "Content-Type": "application/json", ...headers } };
    return (await house.app.request(`https://${outerName}:8417/session`, init, outer)).status;
  };
  const own = `https://${outerName}:8417`;

  test.each([
    ["its own origin", { Origin: "https://evil.example" }],
    ["no origin", { Origin: "null" }],
    ["this origin over HTTP", { Origin: own.replace("https", "http") }],
    ["this origin at another port", { Origin: own.replace("8417", "8418") }],
    ["this origin and more", { Origin: `${own}.evil.example` }],
    ["that it is of the same site", { "Sec-Fetch-Site": "same-site" }],
    ["that it is cross-site, under this origin", { Origin: own, "Sec-Fetch-Site": "cross-site" }],
  ])("that says %s changes nothing", async (_, headers) => {
    expect(await post({ ...headers })).toBe(403);
  });

  test("cannot be forged by accident: this very origin is let through", async () => {
    expect(await post({ Origin: own, "Sec-Fetch-Site": "same-origin" })).toBe(409);
  });

  test.each(["/session", "/events?kinds=calibration-activated"])("does not even ask for %s", async (path) => {
    expect((await caller(house).get(path, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  });

  test("may link to the front page", async () => {
    expect((await caller(house).get("/", { "Sec-Fetch-Site": "cross-site" })).status).toBe(200);
  });
});
