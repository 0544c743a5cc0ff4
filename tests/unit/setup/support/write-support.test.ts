import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NO_COUNTS } from "../../../../src/core/counts/counts.ts";
import { SupportBundle } from "../../../../src/schema/support-bundle.ts";
import { openHouse } from "../../../../src/server/house.ts";
import { logFile } from "../../../../src/server/log-file.ts";
import { setPin } from "../../../../src/server/pins.ts";
import { nodeDisk } from "../../../../src/server/state/disk.ts";
import { openHealthJournal } from "../../../../src/server/state/health-journal.ts";
import { keepCalibrations } from "../../../../src/server/state/kept-calibrations.ts";
import { keepCounts } from "../../../../src/server/state/kept-counts.ts";
import { root } from "../../../../src/setup/prepare.ts";
import { houseOptions } from "../../../../src/setup/house-options.ts";
import { writeSupport } from "../../../../src/setup/support/write-support.ts";
import { fullCalibration, plainCalibration } from "../../../fixtures/calibrations.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const at = "2026-11-22T09:00:00.000Z";
/** Planted wherever a person, a text, a secret or an address may stand. Each is found in a file again. */
const secrets = new Set<string>();
const secret = (where: string): string => {
  const word = `planted-${where}`;
  secrets.add(word);
  return word;
};

let folder: string;
let state: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paume-support-"));
  state = join(folder, "state");
  await plantAll();
});
afterAll(() => rmSync(folder, { recursive: true }));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

async function plantAll(): Promise<void> {
  await setPin(state, "technician", "482915");
  const pins: unknown = JSON.parse(readFileSync(join(state, "pins.json"), "utf8"));
  for (const part of ["salt", "hash"]) secrets.add(String(fieldOf(fieldOf(pins, "technician"), part)));
  put("state/pjlink-password", secret("password"));

  const calibrations = keepCalibrations(join(state, "calibrations"), nodeDisk);
  await calibrations.save({ ...fullCalibration(20), madeBy: secret("technician") });
  await calibrations.save(plainCalibration(21));
  await calibrations.activate({ id: fullCalibration(20).id, by: secret("chooser"), at });
  put("state/calibrations/20261119-081500-3fa2.json", JSON.stringify({ [secret("damaged-field")]: 1 }));
  put(`state/calibrations/${secret("file-name")}.json`, "{}");

  const journal = openHealthJournal(join(state, "health"), nodeDisk);
  await journal.add({ at, note: { kind: "opening", calibration: null, verdict: "moved", what: "camera" } });
  await journal.add({
    at,
    note: { kind: "opening", calibration: null, verdict: "unseen", what: secret("what") },
  });
  await journal.add({
    at: "2026-10-01T09:00:00.000Z",
    note: { kind: "opening", calibration: null, verdict: "good" },
  });

  secrets.add("planted7");
  const counts = { ...NO_COUNTS, visits: 7, languages: { "fr-planted7": 9 }, faults: 1 };
  await keepCounts(join(state, "counters"), nodeDisk).take({ id: "ab12", date: "2026-11-21", counts });

  const log = logFile(join(state, "log"), () => now);
  log(`${at} kiosk: camera-blind, ${secret("reason")}`);
  log(`${at} set-corrupt: ${secret("message-text")}`);
  log(`${at} audit: curator at the outer door: ${secret("action")}: done`);
  log(`${at} projector: ${secret("host")} is off`);
  log(`${at} ${secret("matter")}: well`);
  log(secret("bare-line"));
  put(
    "state/log/house.jsonl",
    `${readFileSync(join(state, "log", "house.jsonl"), "utf8")}${secret("no-json")}\n`,
  );

  put("state/desk/journal-1.jsonl", JSON.stringify({ text: secret("desk-text"), by: secret("curator") }));
  put("state/floor-orders.json", JSON.stringify({ off: [secret("message-id")] }));
  put("state/sets/1.json", JSON.stringify({ signature: secret("signature"), text: secret("set-text") }));
  put("site.json", JSON.stringify({ ...bundledSite(), ...plantedSite() }));
  put(
    "faulty.json",
    JSON.stringify({ ...bundledSite(), [secret("field")]: 1, light: { [secret("light")]: 1 } }),
  );
}

const bundledSite = (): object =>
  Object(JSON.parse(readFileSync(join(root, "kiosk-config", "room.json"), "utf8")));

const plantedSite = (): object => ({
  $schema: secret("schema"),
  camera: { label: "BRIO", deviceId: secret("device") },
  notice: { operator: secret("operator"), contact: secret("contact") },
  pjlink: { host: secret("projector"), port: 4353 },
  messages: {
    censored: [secret("censored")],
    publishers: [
      { name: secret("publisher"), key: { kty: "EC", crv: "P-256", x: "x".repeat(43), y: "y".repeat(43) } },
    ],
    languages: { [secret("language")]: 1 },
    translateTo: secret("translation"),
  },
  caption: {
    centreMm: [0, 0, 900],
    provenance: { [secret("token")]: secret("provenance") },
    language: secret("caption"),
  },
});

const fieldOf = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;

/** @returns the file's text, and what it holds. */
async function written(
  site = "site.json",
  port = 1,
): Promise<{ readonly text: string; readonly bundle: SupportBundle }> {
  const out = join(folder, "bundle.json");
  const said: string[] = [];
  const options = { help: false, out, state, installation: join(folder, site), port };
  await writeSupport(options, process.env, now, (line) => said.push(line));
  expect(said.join()).toContain(out);
  expect(said.join()).toMatch(/read it before/);
  const text = readFileSync(out, "utf8");
  return { text, bundle: SupportBundle.parse(JSON.parse(text)) };
}

const leakedIn = (text: string): string[] => [...secrets].filter((word) => text.includes(word));

describe("a support bundle of a folder full of secrets", () => {
  test("has none of them, byte for byte", async () => {
    expect(secrets.size).toBeGreaterThan(30);
    expect(leakedIn((await written()).text)).toEqual([]);
    expect(leakedIn((await written("faulty.json")).text)).toEqual([]);
  });

  test("has what helps", async () => {
    const { bundle } = await written();
    expect(bundle.site).toMatchObject({
      fault: null,
      says: { camera: { label: "BRIO" }, pjlink: { port: 4353 } },
    });
    expect(bundle.site.leftOut).toEqual(
      expect.arrayContaining(["notice", "pjlink.host", "messages.publishers"]),
    );
    const ids = [plainCalibration(21).id, fullCalibration(20).id];
    expect(bundle.calibrations.kept.map(({ id }) => id)).toEqual(ids);
    expect(bundle.calibrations.kept[1]?.verdict?.heldOutMm).toEqual({ median: 0.9, p95: 2.1 });
    expect(bundle.calibrations).toMatchObject({ active: ids[1], faults: ["calibration-invalid"] });
    expect(bundle.notes).toEqual([
      expect.objectContaining({ kind: "opening", verdict: "moved", what: "camera" }),
    ]);
    expect(bundle.days).toEqual([
      expect.objectContaining({ date: "2026-11-21", visits: 7, messages: 9, faults: 1 }),
    ]);
    expect(bundle.log).toEqual([
      { at, what: "kiosk", words: ["camera-blind"] },
      { at, what: "set-corrupt", words: [] },
      { at, what: "audit", words: ["curator", "outer", "done"] },
      { at, what: "projector", words: ["off"] },
      { at: now.toISOString(), what: "house", words: [] },
    ]);
    expect(bundle.logLeftOut).toBe(2);
    expect(bundle.rolesWithPin).toEqual(["technician"]);
    expect(bundle.house).toBeNull();
  });

  test("names the outermost fields of a faulty site, and says that one is missing", async () => {
    expect((await written("faulty.json")).bundle.site).toMatchObject({
      says: null,
      fault: "installation-invalid",
      faultyFields: ["light"],
    });
    expect((await written("none.json")).bundle.site).toMatchObject({ fault: "installation-missing" });
  });

  test("says that counts are damaged, rather than that there are none", async () => {
    put("state/counters/2026-11.json.last-good", secret("counts"));
    const [good, path] = [
      readFileSync(join(state, "counters", "2026-11.json"), "utf8"),
      "state/counters/2026-11.json",
    ];
    put(path, secret("counts"));
    const { bundle, text } = await written();
    put(path, good);
    expect(bundle.days).toBeNull();
    expect(leakedIn(text)).toEqual([]);
  });

  test("asks a house that answers", async () => {
    const house = await openHouse(
      houseOptions(join(folder, "site.json"), () => undefined, state),
      0,
    );
    const { bundle, text } = await written("site.json", Number(new URL(house.origin).port));
    await house.close();
    expect(bundle.house?.reasons).toEqual(["kiosk-absent"]);
    expect(bundle.house?.metrics).toContainEqual({ name: "paume_pictures_total", value: 0 });
    expect(bundle.house?.metrics).toContainEqual({ name: "paume_kiosk_fault", of: "kiosk-absent", value: 1 });
    expect(leakedIn(text)).toEqual([]);
  });

  test("says nothing of PINs where their file is damaged", async () => {
    const pins = readFileSync(join(state, "pins.json"), "utf8");
    put("state/pins.json", secret("pins"));
    const { bundle, text } = await written();
    put("state/pins.json", pins);
    expect(bundle.rolesWithPin).toBeNull();
    expect(leakedIn(text)).toEqual([]);
  });
});
