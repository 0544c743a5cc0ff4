import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { trialHouse, type TrialHouse } from "./trial-house.ts";

let house: TrialHouse;
let nowMs = Date.UTC(2030, 0, 1);
beforeEach(() => {
  house = trialHouse(() => nowMs);
});
afterEach(() => house.remove());

const path = "http://127.0.0.1/health-notes";
const note = (body: unknown, type = "application/json") =>
  house.app.request(path, { method: "POST", headers: { "Content-Type": type }, body: JSON.stringify(body) });
const entries = async (): Promise<unknown> => (await house.app.request(path)).json();

const opening = { kind: "opening", calibration: "20261122-081500-3fa2", verdict: "good", errorMm: 1.4 };
const marks = {
  kind: "marks",
  calibration: null,
  mm: -0.4,
  standardErrorMm: 0.2,
  hands: 40,
  isAlarming: false,
};

test("notes are kept with their time, a file each month, and given back newest first", async () => {
  expect(await entries()).toEqual({ entries: [] });
  expect((await note(opening)).status).toBe(204);
  nowMs += 40 * 86_400_000;
  expect((await note(marks)).status).toBe(204);
  expect(await entries()).toEqual({
    entries: [
      { at: "2030-02-10T00:00:00.000Z", note: marks },
      { at: "2030-01-01T00:00:00.000Z", note: opening },
    ],
  });
  expect(readdirSync(join(house.options.state, "health"))).toEqual(["2030-01.jsonl", "2030-02.jsonl"]);
});

test.each([
  ["an unknown kind", { ...marks, kind: "visitors" }, 400],
  ["anything more", { ...marks, landmarks: [] }, 400],
  ["words", { ...opening, what: "A visitor in a red coat" }, 400],
  ["no hand", { ...marks, hands: 0 }, 400],
  ["too much", { ...marks, more: "x".repeat(1100) }, 413],
])("%s is refused and not kept", async (_, body, status) => {
  expect((await note(body)).status).toBe(status);
  expect(await entries()).toEqual({ entries: [] });
});

test("another site's page, which may only send plain text, is refused", async () => {
  expect((await note(marks, "text/plain")).status).toBe(415);
});

test("a page that notes without end is told to wait", async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 25; n++) statuses.push((await note(marks)).status);
  expect(statuses).toEqual([
    ...Array.from({ length: 20 }, () => 204),
    ...Array.from({ length: 5 }, () => 429),
  ]);
});
