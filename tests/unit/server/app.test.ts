import { writeFileSync } from "node:fs";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { secret, trialHouse, type TrialHouse } from "./trial-house.ts";

let house: TrialHouse;
beforeAll(() => {
  house = trialHouse();
});
afterAll(() => house.remove());

const get = (path: string, init?: RequestInit) => house.app.request(`http://127.0.0.1:8417${path}`, init);

const strict = {
  "content-security-policy":
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';.*frame-ancestors 'none'$/,
  "permissions-policy": /^camera=\(self\).*microphone=\(\)/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-embedder-policy": /^require-corp$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^no-referrer$/,
  "cache-control": /no-cache|no-store|immutable/,
};

function expectStrict(response: Response) {
  for (const [name, value] of Object.entries(strict)) expect(response.headers.get(name), name).toMatch(value);
}

describe("strict headers stand on every answer", () => {
  test.each([
    ["a page", "/", {}, 200],
    ["a script", "/assets/main-C0FFEE.js", {}, 200],
    ["a head request", "/", { method: "HEAD" }, 200],
    ["a redirect", "/kiosk", {}, 308],
    ["a missing file", "/nothing.js", {}, 404],
    ["a malformed path", "/%ff", {}, 404],
    ["a wrong method", "/", { method: "DELETE" }, 405],
    ["a wrong method on faults", "/faults", {}, 405],
    ["a refused heartbeat", "/heartbeat", { method: "POST", body: "x" }, 415],
    ["metrics", "/metrics", {}, 200],
    ["the log", "/log", {}, 200],
    ["the notice's own words", "/notice.json", {}, 200],
    ["the kiosk's health", "/health/kiosk", {}, 503],
    ["a refused fault", "/faults", { method: "POST", body: "x" }, 415],
    ["health", "/health", {}, 200],
    ["who am I", "/session", {}, 200],
    ["a wrong method on the session", "/session", { method: "PUT" }, 405],
    ["events", "/events?kinds=calibration-activated", {}, 200],
    ["unknown events", "/events?kinds=all", {}, 400],
    ["the head of events", "/events?kinds=calibration-activated", { method: "HEAD" }, 405],
    ["a key that is none", "/remote/keys", { method: "POST", body: "x" }, 415],
    ["a wrong method on keys", "/remote/keys", {}, 405],
    [
      "another site's request",
      "/faults",
      { method: "POST", headers: { Origin: "https://evil.example" } },
      403,
    ],
  ])("%s", async (_, path, init, status) => {
    const response = await get(path, init);
    expect(response.status).toBe(status);
    expectStrict(response);
    await response.body?.cancel();
  });

  test("any path, any method (seed 417)", async () => {
    const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    await fc.assert(
      fc.asyncProperty(fc.webPath({ size: "small" }), method, async (path, verb) => {
        expectStrict(await get(path.startsWith("/") ? path : `/${path}`, { method: verb }));
      }),
      { seed: 417 },
    );
  });
});

describe("nothing outside the served folders is ever answered", () => {
  const step = fc.constantFrom(
    "..",
    ".",
    "%2e%2e",
    "%2E.",
    "..%2f",
    "..%5c",
    "\\..",
    "kiosk",
    "assets",
    "messages",
    "",
    "%00",
  );
  const goal = fc.constantFrom(
    "secret.json",
    "room.json",
    ".hidden.json",
    "notes.bak",
    "pages/.hidden.json",
    "%2ehidden.json",
  );

  test("by any climbing path (seed 418)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), goal, async (steps, name) => {
        const response = await get(`/${[...steps, name].join("/")}`);
        expect(response.status).not.toBe(200);
        expect(await response.text()).not.toContain(secret);
      }),
      { seed: 418, numRuns: 500 },
    );
  });

  test("by another site's name bound to this address", async () => {
    const response = await house.app.request("http://museum.example:8417/");
    expect(response.status).toBe(421);
    expectStrict(response);
    expect((await house.app.request("http://localhost:8417/")).status).toBe(200);
  });
});

describe("the pages and the sets", () => {
  test.each([
    ["/", "text/html; charset=utf-8", "no-cache"],
    ["/kiosk/", "text/html; charset=utf-8", "no-cache"],
    ["/assets/main-C0FFEE.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/assets/main-C0FFEE.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/assets/vision-C0FFEE.wasm", "application/wasm", "public, max-age=31536000, immutable"],
    ["/assets/hand-C0FFEE.glb", "model/gltf-binary", "public, max-age=31536000, immutable"],
    ["/assets/noto-C0FFEE.woff2", "font/woff2", "public, max-age=31536000, immutable"],
    ["/models/hand.task", "application/octet-stream", "no-cache"],
    ["/messages/bundled/messages.jsonl", "application/x-ndjson; charset=utf-8", "no-cache"],
    ["/messages/bundled/manifest.json", "application/json", "no-cache"],
  ])("%s is %s, %s", async (path, type, cache) => {
    const response = await get(path);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("cache-control")).toBe(cache);
  });

  test("a folder without its slash is sent to the one with it", async () => {
    expect((await get("/kiosk")).headers.get("location")).toBe("/kiosk/");
  });

  test("nobody is sent to another host", async () => {
    expect((await get("//kiosk")).status).toBe(404);
  });

  test("an unchanged file is not sent twice", async () => {
    const etag = (await get("/models/hand.task")).headers.get("etag") ?? "";
    const again = await get("/models/hand.task", { headers: { "If-None-Match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expectStrict(again);
  });
});

describe("the installation's file", () => {
  test("missing, then written, then mended: each is seen at the next request", async () => {
    const missing = await get("/installation.json");
    expect(missing.status).toBe(404);
    expect(await missing.json()).toEqual({
      error: "installation-missing",
      detail: house.options.installation,
    });
    for (const content of ['{"broken', '{"name":"room"}']) {
      writeFileSync(house.options.installation, content);
      const response = await get("/installation.json");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(await response.text()).toBe(content);
    }
  });
});

test("health says who answers", async () => {
  const health = await (await get("/health")).json();
  expect(health).toEqual({ ok: false, name: "paume", version: "1.2.3", reasons: ["kiosk-absent"] });
});
