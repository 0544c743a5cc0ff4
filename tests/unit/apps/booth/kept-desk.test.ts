import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openKeptDesk } from "../../../../src/apps/booth/kept/kept-desk.ts";
import type { Calibration } from "../../../../src/core/calibration/calibration.ts";
import type { PaumeError } from "../../../../src/core/error.ts";
import { fetchCalibrations } from "../../../../src/devices/house/calibrations.ts";
import { openFaults } from "../../../../src/installation/faults.ts";
import { calibrationFile } from "../../../../src/schema/calibration.ts";
import { fullCalibration } from "../../../fixtures/calibrations.ts";
import { trialHouse, type TrialHouse } from "../../server/trial-house.ts";

let house: TrialHouse;
let isSilent = false;
beforeEach(() => {
  house = trialHouse();
  isSilent = false;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
    isSilent
      ? Promise.reject(new TypeError("nobody listens"))
      : house.app.request(`http://127.0.0.1${path}`, init),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  house.remove();
});

const made = fullCalibration(21);
const { camera, projector } = made.pair;

function openDesk(here = { camera, projector }) {
  const copies: Calibration[] = [];
  const store = {
    all: async () => copies,
    save: async (calibration: Calibration) => void copies.push(calibration),
  };
  let present: readonly PaumeError[] = [];
  const faults = openFaults(
    (all) => {
      present = all;
    },
    () => undefined,
  );
  const desk = openKeptDesk(faults, store, () => here);
  desk.by.value = "Ada";
  return { desk, codes: () => present.map(({ code }) => code) };
}

describe("what the booth keeps", () => {
  it("goes to the house and into use", async () => {
    const { desk, codes } = openDesk();
    expect(await desk.keep(made)).toBe(true);
    expect(desk.active.value?.pair).toEqual(made.pair);
    expect(codes()).toEqual([]);
  });

  it("is sent when a silent house answers again", async () => {
    const { desk, codes } = openDesk();
    isSilent = true;
    expect(await desk.keep(made)).toBe(false);
    expect(codes()).toEqual(["house-silent"]);

    isSilent = false;
    await desk.refresh();
    expect((await fetchCalibrations()).calibrations).toMatchObject([{ madeBy: "Ada", method: made.method }]);
    expect(desk.list.value?.calibrations).toHaveLength(1);
    expect(codes()).toEqual([]);
  });

  it("fits what hangs here: a file for another projector is refused, one for larger camera frames is scaled", async () => {
    const other = openDesk({ camera, projector: { ...projector, heightPx: projector.heightPx - 120 } });
    expect(await other.desk.bringIn(calibrationFile(made))).toBeUndefined();
    expect(other.codes()).toEqual(["calibration-invalid"]);

    const twice = { ...camera, widthPx: 2 * camera.widthPx, heightPx: 2 * camera.heightPx };
    const { desk, codes } = openDesk({ camera: twice, projector });
    const id = await desk.bringIn(calibrationFile(made));
    const got = await desk.get(id ?? "");
    expect(got?.pair.camera.focalPx).toBeCloseTo(2 * camera.focalPx, 6);
    expect(codes()).toEqual([]);
  });
});
