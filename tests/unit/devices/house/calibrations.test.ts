import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  activateCalibration,
  fetchActiveCalibration,
  fetchCalibration,
  fetchCalibrations,
  saveCalibration,
} from "../../../../src/devices/house/calibrations.ts";
import { fetchHealthNotes, noteHealth } from "../../../../src/devices/house/health-notes.ts";
import { setPin } from "../../../../src/server/pins.ts";
import { fullCalibration, plainCalibration } from "../../../fixtures/calibrations.ts";
import { trialHouse, type TrialHouse } from "../../server/trial-house.ts";

const [older, newer] = [plainCalibration(20), fullCalibration(21)];

let house: TrialHouse;
beforeEach(() => {
  house = trialHouse();
  vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
    house.app.request(`http://127.0.0.1${path}`, init),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  house.remove();
});

const damage = (id: string): void =>
  writeFileSync(join(house.options.state, "calibrations", `${id}.json`), "{}");

describe("a page and the house", () => {
  it("agree on what is kept, and on what is in use", async () => {
    expect(await fetchActiveCalibration()).toEqual({ calibration: undefined, fault: undefined });
    for (const each of [older, newer]) {
      expect(await saveCalibration(each)).toBe("done");
      expect(await activateCalibration(each.id, "Ada")).toBe("done");
      expect(await fetchActiveCalibration()).toEqual({ calibration: each, fault: undefined });
      expect(await fetchCalibration(each.id)).toEqual(each);
    }
    const { calibrations, active, history } = await fetchCalibrations();
    expect(calibrations).toMatchObject([{ id: newer.id, sheet: "A4" }, { id: older.id }]);
    expect([active, history.length]).toEqual([newer.id, 2]);
    expect(await activateCalibration(undefined, "Ada")).toBe("done");
    expect((await fetchCalibrations()).active).toBeNull();
  });

  it("agree on damage: the last good one comes with the reason", async () => {
    for (const each of [older, newer]) {
      await saveCalibration(each);
      await activateCalibration(each.id, "Ada");
    }
    damage(newer.id);
    const detail = expect.stringContaining(`${newer.id}.json: `);
    const fault = expect.objectContaining({ code: "calibration-invalid", detail });
    expect(await fetchActiveCalibration()).toEqual({ calibration: older, fault });
    await expect(fetchCalibration(newer.id)).rejects.toEqual(fault);
    await expect(activateCalibration(newer.id, "Ada")).rejects.toEqual(fault);
  });

  it("agree on what cannot be done", async () => {
    expect(await activateCalibration(older.id, "Ada")).toBe("unknown");
    await saveCalibration(older);
    await expect(saveCalibration({ ...older, madeBy: "Eve" })).rejects.toMatchObject({
      code: "calibration-invalid",
      detail: `id: ${older.id} is another one's`,
    });
    await setPin(house.options.state, "technician", "739146");
    expect(await saveCalibration(newer)).toBe("logged-out");
    expect(await activateCalibration(older.id, "Ada")).toBe("logged-out");
  });

  it("agree on what was noted from day to day", async () => {
    const figures = { mm: 1.8, standardErrorMm: 0.1, hands: 40, isAlarming: true };
    const note = { kind: "marks", calibration: older.id, ...figures } as const;
    expect(await noteHealth(note)).toBe(true);
    expect(await fetchHealthNotes()).toEqual([{ at: "2030-01-01T00:00:00.000Z", note }]);
  });
});

it("a house that is silent, or is another program, is told as such", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(fetchActiveCalibration()).rejects.toMatchObject({ code: "house-silent" });
  await expect(saveCalibration(older)).rejects.toMatchObject({ code: "house-silent" });
  expect(await noteHealth({ kind: "opening", calibration: null, verdict: "good" })).toBe(false);
  vi.stubGlobal("fetch", async () => new Response("<!doctype html>", { status: 200 }));
  await expect(fetchActiveCalibration()).rejects.toMatchObject({ code: "house-silent" });
});
