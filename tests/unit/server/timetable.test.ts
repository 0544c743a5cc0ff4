import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { HouseEvent } from "../../../src/schema/house-event.ts";
import { timetable } from "../../../src/server/timetable.ts";
import { installationText } from "../../fixtures/installation-text.ts";
import { simulatedProjector, type Mood, type SimulatedProjector } from "../../fixtures/pjlink-simulator.ts";

const second = 1000;
const minute = 60 * second;
/** A Monday. */
const midnight = Date.UTC(2026, 10, 23);
const at = (clock: string) => Date.parse(`2026-11-23T${clock}:00Z`);
const openingHours = {
  week: { monday: ["10:00-10:30"], tuesday: ["10:00-10:30"] },
  warmUpMinutes: 3,
  closingMinutes: 5,
};

let folder: string;
let nowMs: number;
/** By how much somebody has set the machine's clock. */
let setByMs: number;
let projector: SimulatedProjector;
let told: HouseEvent[];
let log: string[];
let look: () => Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "paume-hours-"));
  nowMs = midnight;
  setByMs = 0;
  told = [];
  log = [];
  const startMs = nowMs;
  projector = await simulatedProjector({
    nowMs: () => nowMs,
    warmUpMs: 40 * second,
    coolDownMs: 90 * second,
  });
  look = timetable(
    {
      installation: join(folder, "site.json"),
      state: join(folder, "state"),
      tell: (event) => told.push(event),
      log: (line) => log.push(line.slice("2026-11-23T10:00:00.000Z ".length)),
      now: () => new Date(nowMs + setByMs),
    },
    () => 0,
    () => nowMs - startMs,
  );
});
afterEach(async () => {
  await projector.close();
  rmSync(folder, { recursive: true });
});

const write = (more: Readonly<Record<string, unknown>>) =>
  writeFileSync(join(folder, "site.json"), installationText(more));
const site = () => write({ openingHours, pjlink: { host: projector.host, port: projector.port } });

/** Looks at the clock every five seconds. @returns what the projector was at each look. */
async function until(endMs: number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (; nowMs < endMs; nowMs += 5 * second) {
    await look();
    seen.push(projector.light());
  }
  return seen;
}

test("a day: warm before the doors open, told to the pages, dark once their light has faded after the doors close", async () => {
  site();
  expect(new Set(await until(at("09:57")))).toEqual(new Set(["off"]));
  await until(at("10:00"));
  expect(new Set(await until(at("10:30") + 30 * second))).toEqual(new Set(["on"]));
  expect(log.at(-1)).toBe("house: closed");
  await until(at("10:35"));
  expect(new Set(await until(at("12:00")))).toEqual(new Set(["off"]));
  expect(told.flatMap((event) => (event.kind === "opening-hours" ? event.phase : []))).toEqual([
    "closed",
    "opening",
    "open",
    "closing",
    "closed",
  ]);
  expect(projector.heard.filter((command) => /[01]$/.test(command))).toEqual(["%1POWR 1", "%1POWR 0"]);
  expect(log).toEqual([
    "house: closed",
    "projector: 127.0.0.1 is off",
    "house: opening",
    "projector: 127.0.0.1 is on",
    "projector: no errors, lamp 1234 h",
    "house: open",
    "house: closing",
    "house: closed",
    "projector: 127.0.0.1 is off",
  ]);
});

describe("faults", () => {
  test.each<[string, Mood]>([
    ["silent for a while, cut", { kind: "cut", afterBytes: 12 }],
    ["busy", { kind: "refusing", code: "ERR3" }],
    ["failed", { kind: "refusing", code: "ERR4" }],
    ["babbling", { kind: "babbling", bytes: new TextEncoder().encode("HTTP/1.1 400\r\n") }],
  ])("%s: one line, and light within a minute and the warm-up once it is well", async (_, mood) => {
    site();
    nowMs = at("09:56");
    projector.mood = mood;
    await until(at("10:10"));
    expect(projector.light()).toBe("off");
    expect(log.filter((line) => line.startsWith("projector-"))).toHaveLength(1);
    projector.mood = { kind: "well" };
    await until(at("10:10") + minute + 45 * second);
    expect(projector.light()).toBe("on");
  });

  test("one that goes out in opening hours is switched on again, and that is said", async () => {
    site();
    nowMs = at("09:56");
    await until(at("10:05"));
    projector.switchByHand("off");
    await until(at("10:10"));
    expect(projector.light()).toBe("on");
    expect(log.filter((line) => line.includes("switched on again"))).toHaveLength(1);
  });

  test("one that is switched on at night is left on", async () => {
    site();
    await until(at("00:05"));
    projector.switchByHand("on");
    await until(at("00:30"));
    expect(projector.light()).toBe("on");
  });

  test("a house that starts at noon switches on, a clock that is put back by half a day switches off", async () => {
    site();
    nowMs = at("10:12");
    await until(at("10:15"));
    expect(projector.light()).toBe("on");
    setByMs = -12 * 60 * minute;
    await until(nowMs + 5 * minute);
    expect(projector.light()).toBe("off");
  });

  test("a damaged file leaves the hours as they were, and is named once", async () => {
    site();
    await until(midnight + minute);
    writeFileSync(join(folder, "site.json"), "{");
    nowMs = at("09:59");
    await until(at("10:05"));
    expect(projector.light()).toBe("on");
    expect(log.filter((line) => line.startsWith("installation-invalid"))).toHaveLength(1);
  });
});

test("a password is read from the state folder, and a wrong one is named", async () => {
  site();
  projector.password = "JBMIAProjectorLink";
  nowMs = at("10:00");
  await until(at("10:01"));
  expect(log).toContainEqual(expect.stringContaining("asks for a password"));
  mkdirSync(join(folder, "state"));
  writeFileSync(join(folder, "state", "pjlink-password"), "JBMIAProjectorLink\n");
  await until(at("10:05"));
  expect(projector.light()).toBe("on");
  expect(log.join("\n")).not.toContain("JBMIAProjectorLink");
});

test("without hours nothing is said and nothing switched; taken out of the file, they leave the site open", async () => {
  await look();
  write({ pjlink: { host: projector.host, port: projector.port } });
  await until(midnight + minute);
  expect([told, log, projector.heard]).toEqual([[], [], []]);
  site();
  await until(midnight + 2 * minute);
  write({});
  await look();
  expect(told.flatMap((event) => (event.kind === "opening-hours" ? event.phase : []))).toEqual([
    "closed",
    "open",
  ]);
});
