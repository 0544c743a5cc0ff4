import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { logFile } from "../../../src/server/log-file.ts";

const DAY_MS = 86_400_000;
const rotation = { mostBytes: 400, oldestMs: 30 * DAY_MS, aside: 3 };
let folder: string;
let nowMs = Date.UTC(2030, 0, 1);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paume-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => logFile(join(folder, "log"), () => new Date(nowMs), rotation);
const line = (says: string) => `${new Date(nowMs).toISOString()} audit: ${says}`;
const entries = (name: string): unknown[] =>
  readFileSync(join(folder, "log", name), "utf8")
    .trimEnd()
    .split("\n")
    .map((text) => JSON.parse(text) as unknown);

test("each line is one of JSON: when, what of, what is said; whatever is in it", () => {
  const log = open();
  log(line('staff at the inner door: "quoted": done'));
  log("no line of ours\nat all");
  expect(entries("house.jsonl")).toEqual([
    { at: "2030-01-01T00:00:00.000Z", what: "audit", says: 'staff at the inner door: "quoted": done' },
    { at: "2030-01-01T00:00:00.000Z", what: "house", says: "no line of ours\nat all" },
  ]);
});

test("all files together stay bounded, the newest line is always there, and lines stay in order", () => {
  let log = open();
  for (let n = 0; n < 200; n++) {
    // Every so often the house is started anew.
    if (n % 17 === 0) log = open();
    log(line(`number ${n}`));
    const sizes = readdirSync(join(folder, "log")).map((name) => statSync(join(folder, "log", name)).size);
    expect(sizes.length).toBeLessThanOrEqual(4);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(rotation.mostBytes);
    expect(entries("house.jsonl").at(-1)).toMatchObject({ says: `number ${n}` });
  }
  const kept = ["house.3.jsonl", "house.2.jsonl", "house.1.jsonl", "house.jsonl"].flatMap(entries);
  const first = 200 - kept.length;
  expect(kept).toEqual(kept.map((_, i) => expect.objectContaining({ says: `number ${first + i}` })));
});

test("an old file makes way, also where the house has been started since", () => {
  open()(line("in January"));
  nowMs += 31 * DAY_MS;
  open()(line("in February"));
  expect(entries("house.1.jsonl")).toMatchObject([{ says: "in January" }]);
  expect(entries("house.jsonl")).toMatchObject([{ says: "in February" }]);
});

test("a disk that takes nothing stops nobody", () => {
  writeFileSync(join(folder, "log"), "in the way");
  expect(() => open()(line("lost"))).not.toThrow();
});
