import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type House } from "../../../src/server/house.ts";
import { secret, trialHouse, type TrialHouse } from "./trial-house.ts";

let trial: TrialHouse;
let house: House;
beforeAll(async () => {
  trial = trialHouse();
  house = await openHouse(trial.options, 0);
});
afterAll(async () => {
  await house.close();
  trial.remove();
});

/** Sends the request line as it is: fetch would tidy the path first. */
function raw(requestLine: string, host = new URL(house.origin).host): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(house.origin).port), "127.0.0.1");
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (text) => (answer += text));
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
    socket.write(`${requestLine} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

test("the built page is served on a free port of this machine", async () => {
  expect(await raw("GET /")).toMatch(
    /^HTTP\/1\.1 200 OK\r\n[^]*content-security-policy: default-src 'none'[^]*Front/i,
  );
});

test.each([
  "/../secret.json",
  "/assets/../../secret.json",
  "/..%2fsecret.json",
  "/%2e%2e/secret.json",
  "//secret.json",
])("GET %s climbs nowhere", async (path) => {
  const answer = await raw(`GET ${path}`);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(answer).not.toContain(secret);
});

test("another site's name bound to this address is refused", async () => {
  expect(await raw("GET /", "museum.example:8417")).toMatch(/^HTTP\/1\.1 421 /);
});

test("a port that is taken is the system's error", async () => {
  const port = Number(new URL(house.origin).port);
  await expect(openHouse(trial.options, port)).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("closing waits for no open connection", async () => {
  const second = await openHouse(trial.options, 0);
  const response = await fetch(`${second.origin}/health`);
  await response.text();
  await second.close();
  await expect(fetch(`${second.origin}/health`)).rejects.toThrow();
});
