import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { houseApp } from "../../../src/server/app.ts";
import { innerDoor } from "../../../src/server/door.ts";
import { setPin } from "../../../src/server/pins.ts";
import { reading, type Reading } from "./reading.ts";
import { caller, enter, outerName } from "./trial-caller.ts";
import { secret, trialHouse, type TrialHouse } from "./trial-house.ts";

const pin = "482915";
let nowMs = Date.UTC(2030, 0, 1);
let house: TrialHouse;
/** All that the house has kept on disk, by file. */
const keptBy = ({ options: { state } }: TrialHouse): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(state, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), "utf8")]),
  );
/** The booth listens all the while: what gets through, it hears. */
let booth: Reading;
/** Tokens that were good once: of a session that was logged out, and of one whose PIN was changed. */
const spent: string[] = [];

beforeAll(async () => {
  house = trialHouse(() => nowMs);
  for (const end of ["log-out", "new-pin"]) {
    await setPin(house.options.state, "technician", pin);
    const phone = caller(house, "192.0.2.7");
    expect(await enter(phone, "technician", pin)).toBe(201);
    spent.push(phone.cookie.replace("__Host-paume=", ""));
    if (end === "log-out") await phone.send("DELETE", "/session");
  }
  await setPin(house.options.state, "technician", pin);
  const machine = caller(house);
  await enter(machine, "technician", pin);
  const { body } = await machine.get("/events?kinds=remote-key,booth-guidance,calibration-activated");
  if (body === null) throw new Error("the booth is not listening");
  booth = reading(body);
});
afterAll(() => {
  bare.remove();
  booth.leave();
  house.remove();
});

const mostly = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const door = fc.constantFrom(
  [innerDoor, "http://127.0.0.1:8417"] as const,
  [{ kind: "outer", names: [outerName] } as const, `https://${outerName}:8417`] as const,
);
const part = fc.constantFrom(
  "..",
  "%2e%2e",
  "..%2f",
  "..%5c",
  "%00",
  "%0d%0aSet-Cookie:x=1",
  "state",
  "",
  "%ff",
);
/** Every route that the house has, whatever may be added: its own list of them. */
const bare = trialHouse();
const routes = [
  ...new Set(
    houseApp(bare.options)
      .routes.map((route) => route.path.replace(/:[a-z]+/, "%2e%2e%2fpins.json"))
      .filter((route) => !route.includes("*")),
  ),
];
const path = fc.oneof(
  { weight: 3, arbitrary: fc.constant("/session") },
  { weight: 8, arbitrary: fc.constantFrom(...routes) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...["remote-key", "booth-guidance", "__proto__", "remote-key,booth-guidance"].map(
        (kind) => `/events?kinds=${kind}`,
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(part, { maxLength: 6 }), fc.constantFrom("secret.json", "pins.json", "state/pins.json"))
      .map(([steps, goal]) => `/${[...steps, goal].join("/")}`),
  },
  { weight: 1, arbitrary: fc.webPath({ size: "small" }).map((each) => `/${each}`) },
);
const method = mostly("POST", "DELETE", "GET", "PUT", "PATCH", "HEAD", "OPTIONS");
const guess = fc
  .integer({ min: 0, max: 999_999 })
  .map((n) => String(n).padStart(6, "0"))
  .filter((typed) => typed !== pin);
const json = (value: unknown) => JSON.stringify(value);
const body = fc.oneof(
  { weight: 4, arbitrary: guess.map((typed) => json({ role: "technician", pin: typed })) },
  fc.constantFrom(
    json({ key: "take" }),
    json({ key: "stop" }),
    json({ key: "format" }),
    json({ key: ["take"] }),
  ),
  fc.constantFrom('{"__proto__":{"role":"technician"}}', json({ role: ["technician"], pin: { length: 6 } })),
  fc.constantFrom(
    json({ language: "en", text: "hello", step: "poses", done: 1, of: 8, keys: [] }),
    json({ kind: "take-off", id: "h00001" }),
    json({ kind: "panic", isOn: true, why: "drill" }),
    json({ kind: "choose-safe", safe: { kind: "ids", ids: ["h00001"] } }),
    json({ id: null, by: "Eve" }),
    json({ id: "../../pins", by: "Eve" }),
    json({ publication: "{}", manifest: "{}", lines: "" }),
    json({ after: { number: 0, chain: "" }, lines: ["{}"] }),
    json({ life: "0badcafe", rendered: "1", tracked: -1 }),
  ),
  fc.integer({ min: 100, max: 20_000 }).map((length) => json({ key: "x".repeat(length) })),
  fc.integer({ min: 100, max: 3000 }).map((depth) => "[".repeat(depth)),
  fc.json(),
  fc.string({ unit: "binary" }),
);
/** Most get past the first doors, so that the inner ones are tried too. */
const usual = fc.record({
  Origin: mostly("own", "https://evil.example", "null", `https://${outerName}:8417`, "http://127.0.0.1:8417"),
  "Sec-Fetch-Site": mostly("same-origin", "same-site", "cross-site", "none", "x"),
  "Content-Type": mostly("application/json", "text/plain", "multipart/form-data", "application/jsonp"),
});
const strange = fc.record(
  {
    Cookie: fc.oneof(
      fc.nat(1).map((i) => `__Host-paume=${spent[i]}; paume=${spent[i]}`),
      fc.base64String({ maxLength: 60 }).map((token) => `paume=${token}; __Host-paume=${token}`),
      fc.constantFrom("paume=", "__Host-paume=technician", "paume=../../pins.json", "=;;=", "paume=%00"),
    ),
    "X-Forwarded-For": fc.ipV4(),
    "X-Forwarded-Host": fc.constant("127.0.0.1"),
    "X-HTTP-Method-Override": fc.constant("DELETE"),
    "Last-Event-ID": fc.stringMatching(/^[ -~]{0,40}$/),
    "Content-Length": fc.constantFrom("0", "1", "999999999999"),
    "Transfer-Encoding": fc.constant("chunked"),
  },
  { requiredKeys: [] },
);

test(
  "of 1,000 hostile requests none gets in and none brings the house down (seed 513)",
  { timeout: 60_000 },
  async () => {
    const before = keptBy(house);
    const asked = fc.tuple(door, path, method, usual, strange, body, fc.nat(30));
    const statuses = new Map<number, number>();
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(asked, async ([[by, origin], where, verb, ordinary, odd, sent, phone]) => {
        nowMs += 300;
        reached.add(where);
        const headers = new Headers({ ...ordinary, ...odd });
        if (ordinary.Origin === "own") headers.set("Origin", origin);
        const init = { method: verb, headers, ...(!["GET", "HEAD"].includes(verb) && { body: sent }) };
        const response = await house.app.request(`${origin}${where}`, init, {
          door: by,
          address: `192.0.2.${phone}`,
        });
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        expect(response.status).toBeLessThan(500);
        expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
        expect(response.headers.getSetCookie().filter((cookie) => /paume=[^;]/.test(cookie))).toEqual([]);
        const text = await response.text();
        expect(text).not.toContain(secret);
        expect(text).not.toContain("scrypt");
        if (verb === "POST" && where !== "/faults") expect(response.status).toBeGreaterThanOrEqual(400);
      }),
      { seed: 513, numRuns: 1000 },
    );
    expect(booth.events).toEqual([]);
    expect(keptBy(house)).toEqual(before);
    expect(Object.keys(before)).toEqual(["pins.json"]);
    expect(routes.filter((route) => !reached.has(route))).toEqual([]);
    const audited = house.log.filter((line) => line.includes(" audit: ")).slice(4);
    expect(audited.filter((line) => !line.includes("log in: refused"))).toEqual([]);
    // The generator reaches what it is meant to reach.
    for (const status of [400, 401, 403, 404, 405, 413, 415, 429])
      expect([...statuses.keys()]).toContain(status);
  },
);
