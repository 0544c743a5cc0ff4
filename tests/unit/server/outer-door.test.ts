import { connect } from "node:net";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openHouse, type House } from "../../../src/server/house.ts";
import { setPin } from "../../../src/server/pins.ts";
import { tls } from "../../fixtures/tls.ts";
import { reading } from "./reading.ts";
import { askByTls, openTls, untilHungUp } from "./tls-caller.ts";
import { secret, trialHouse, type TrialHouse } from "./trial-house.ts";

const pin = "482915";
const door = { address: "localhost", port: 0, ...tls };
let trial: TrialHouse;
let house: House;
let beyond: string;
beforeAll(async () => {
  trial = trialHouse();
  await setPin(trial.options.state, "technician", pin);
  house = await openHouse(trial.options, 0, door);
  beyond = house.outerOrigin ?? "";
});
afterAll(async () => {
  await house.close();
  trial.remove();
});

const asPage = (origin: string) => ({ Origin: origin, "Content-Type": "application/json" });
const logIn = JSON.stringify({ role: "technician", pin });

async function cookieBeyond(): Promise<string> {
  const { headers } = await askByTls(`${beyond}/session`, { method: "POST", headers: asPage(beyond) }, logIn);
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

describe("the house does not open beyond the machine", () => {
  test("where nobody could enter", async () => {
    const other = trialHouse();
    await expect(openHouse(other.options, 0, door)).rejects.toThrow("neither has a PIN");
    await setPin(other.options.state, "curator", pin);
    await expect(openHouse(other.options, 0, door)).rejects.toThrow("neither has a PIN");
    other.remove();
  });

  test.each([
    ["without a key", { key: "" }],
    ["with what is no certificate", { cert: "none" }],
    ["at an address that is another machine's", { address: "192.0.2.1" }],
  ])("%s, and then it does not open inside either", async (_, wrong) => {
    const port = await freePort();
    await expect(openHouse(trial.options, port, { ...door, ...wrong })).rejects.toThrow();
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
  });
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const taken = await openHouse(trial.options, 0);
  await taken.close();
  return Number(new URL(taken.origin).port);
}

test("a key goes from the telephone by TLS to the booth, whose line comes back, until the telephone logs out", async () => {
  const logged = await fetch(`${house.origin}/session`, {
    method: "POST",
    headers: asPage(house.origin),
    body: logIn,
  });
  const atMachine = {
    ...asPage(house.origin),
    Cookie: logged.headers.getSetCookie()[0]?.split(";")[0] ?? "",
  };
  const leave = new AbortController();
  const heard = await fetch(`${house.origin}/events?kinds=remote-key`, {
    headers: atMachine,
    signal: leave.signal,
  });
  const booth = reading(heard.body ?? new ReadableStream());

  const phone = { ...asPage(beyond), Cookie: await cookieBeyond() };
  const lines = await askByTls(`${beyond}/events?kinds=booth-guidance`, { headers: phone });
  expect(lines.headers["content-type"]).toBe("text/event-stream");
  expect(lines.headers["content-security-policy"]).toContain("default-src 'none'");
  const remote = reading(lines.body);

  const press = async () =>
    (await askByTls(`${beyond}/remote/keys`, { method: "POST", headers: phone }, '{"key":"take"}')).status;
  expect(await press()).toBe(204);
  await vi.waitFor(() => expect(booth.events).toEqual([{ kind: "remote-key", key: "take" }]));

  const line = {
    language: "en" as const,
    text: "Hold still",
    step: "poses",
    done: 1,
    of: 8,
    keys: ["take" as const],
  };
  const told = { method: "POST", headers: atMachine, body: JSON.stringify(line) };
  expect((await fetch(`${house.origin}/remote/guidance`, told)).status).toBe(204);
  await vi.waitFor(() => expect(remote.events).toEqual([{ kind: "booth-guidance", ...line }]));

  leave.abort();
  await booth.over.catch(() => undefined);
  await vi.waitFor(async () => expect(await press()).toBe(409));
  expect((await askByTls(`${beyond}/session`, { method: "DELETE", headers: phone })).status).toBe(204);
  await remote.over;
  expect(await press()).toBe(401);
});

test("what is for the machine alone is not beyond it, and nothing is answered without TLS", async () => {
  for (const path of ["/kiosk/", "/installation.json", "/messages/bundled/manifest.json"]) {
    expect((await askByTls(`${beyond}${path}`, {})).status).toBe(403);
  }
  expect((await askByTls(`${beyond}/booth/remote/`, {})).status).toBe(200);
  await expect(fetch(beyond.replace("https", "http"))).rejects.toThrow();
});

test("whoever sends slowly is hung up on, in the headers and in the body", async () => {
  const [head, body] = [await openTls(beyond), await openTls(beyond)];
  const host = new URL(beyond).host;
  const answers = [untilHungUp(head), untilHungUp(body)];
  head.write(`POST /session HTTP/1.1\r\nHost: ${host}\r\n`);
  body.write(
    `POST /session HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${beyond}\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n{`,
  );
  const drip = setInterval(() => void body.write(" "), 500);
  for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^(HTTP\/1\.1 40[08] |$)/);
  clearInterval(drip);
});

test(
  "whatever is sent as a request, the house stands and nothing slips out (seed 514)",
  { timeout: 30_000 },
  async () => {
    const host = new URL(beyond).host;
    const start = fc.constantFrom(
      "GET /../secret.json HTTP/1.1",
      "GET https://127.0.0.1/secret.json HTTP/1.1",
      "POST /session HTTP/1.1",
      "POST /remote/keys HTTP/1.1",
      "CONNECT secret.json:443 HTTP/1.1",
      "GET / HTTP/9.9",
      "PRI * HTTP/2.0",
    );
    const field = fc.constantFrom(
      `Host: ${host}`,
      "Host: ",
      "Host: a b",
      "Host: 127.0.0.1",
      `Origin: ${beyond}`,
      "Content-Type: application/json",
      "Content-Length: 5",
      "Content-Length: -1",
      "Transfer-Encoding: chunked",
      "Transfer-Encoding: identity, chunked",
      "Cookie: __Host-paume=a\u0000b",
      "Cookie: x\nSet-Cookie: __Host-paume=a",
      `X-Long: ${"x".repeat(20_000)}`,
      "Upgrade: websocket\r\nConnection: Upgrade",
      "Expect: 100-continue",
    );
    const after = fc.constantFrom(
      "",
      '{"key":"take"}',
      "5\r\nhello\r\n0\r\n\r\n",
      "GET /secret.json HTTP/1.1\r\n\r\n",
      "\u0000",
    );
    await fc.assert(
      fc.asyncProperty(start, fc.array(field, { maxLength: 6 }), after, async (line, fields, rest) => {
        const socket = await openTls(beyond);
        const answer = untilHungUp(socket);
        socket.end(`${[line, ...fields, "Connection: close"].join("\r\n")}\r\n\r\n${rest}`);
        const text = await answer;
        expect(text).not.toContain(secret);
        expect(text).not.toMatch(/^HTTP\/1\.1 (20|5)/);
        expect(text).not.toMatch(/^set-cookie/im);
      }),
      { seed: 514, numRuns: 100 },
    );
    expect((await askByTls(`${beyond}/session`, {})).status).toBe(200);
    expect(trial.log.filter((line) => line.includes(" house: "))).toEqual([]);
  },
);

test("closing waits for no telephone", async () => {
  const second = await openHouse(trial.options, 0, door);
  const origin = second.outerOrigin ?? "";
  const [socket, silent] = [await openTls(origin), connect(Number(new URL(origin).port), "localhost")];
  silent.on("error", () => undefined);
  const over = untilHungUp(socket);
  await second.close();
  await over;
  silent.destroy();
  await expect(askByTls(origin, {})).rejects.toThrow();
});
