import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { paumeErrorCodes } from "../../../src/core/error.ts";
import { trialHouse, type TrialHouse } from "./trial-house.ts";

let house: TrialHouse;
beforeEach(() => {
  house = trialHouse();
});
afterEach(() => house.remove());

async function report(body: unknown, type = "application/json"): Promise<number> {
  const response = await house.app.request("http://127.0.0.1/faults", {
    method: "POST",
    headers: { "Content-Type": type },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return response.status;
}

test("any code and detail becomes exactly one line without control characters (seed 419)", async () => {
  const detail = fc.string({ unit: "binary", maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paumeErrorCodes), detail, async (code, text) => {
      const before = house.log.length;
      expect(await report({ code, detail: text })).toBe(204);
      expect(house.log.length).toBe(before + 1);
      expect(house.log.at(-1)).toMatch(new RegExp(`^2030-01-01T00:00:00.000Z ${code}: `));
      expect(house.log.at(-1)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
    { seed: 419 },
  );
});

test("a forged second line stays in the first", async () => {
  await report({ code: "camera-lost", detail: "gone\r\n2030 all is well\u001b[2J" });
  expect(house.log).toEqual(["2030-01-01T00:00:00.000Z camera-lost: gone 2030 all is well [2J"]);
});

test.each([
  ["an unknown code", { code: "made-up", detail: "" }, 400],
  ["a field too many", { code: "camera-lost", detail: "", image: "…" }, 400],
  ["no JSON", "{", 400],
  ["too long a detail", { code: "camera-lost", detail: "x".repeat(1600) }, 400],
  ["too long a body", { code: "camera-lost", detail: "x".repeat(2100) }, 413],
])("%s is refused and not logged", async (_, body, status) => {
  expect(await report(body)).toBe(status);
  expect(house.log).toEqual([]);
});

test("another site's page, which may only send plain text, is refused", async () => {
  expect(await report({ code: "camera-lost", detail: "" }, "text/plain")).toBe(415);
  expect(house.log).toEqual([]);
});

test("a page that tells of faults without end does not fill the log", async () => {
  const statuses = new Map<number, number>();
  for (let i = 0; i < 200; i++) {
    const status = await report({ code: "camera-lost", detail: String(i) });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses]).toEqual([
    [204, 120],
    [429, 80],
  ]);
  expect(house.log).toHaveLength(120);
});
