import { beforeEach, describe, expect, it } from "vitest";
import type { Calibration } from "../../../src/core/calibration/calibration.ts";
import { PaumeError, type PaumeErrorCode } from "../../../src/core/error.ts";
import type { ActiveInHouse } from "../../../src/devices/house/calibrations.ts";
import { calibratedBy, openCalibrationChoice } from "../../../src/installation/calibration-choice.ts";
import { openFaults } from "../../../src/installation/faults.ts";
import { floorRules } from "../../../src/installation/rules.ts";
import { parseInstallation } from "../../../src/schema/installation.ts";
import { fullCalibration, plainCalibration } from "../../fixtures/calibrations.ts";
import { installationText } from "../../fixtures/installation-text.ts";

const [older, newer] = [plainCalibration(20), plainCalibration(21)];
const damaged = new PaumeError("calibration-invalid", "x.json: check: damaged");
const silent = new PaumeError("house-silent", "/calibrations/active");

/** Told now. */
let present: readonly PaumeErrorCode[] = [];
const faults = openFaults(
  (all) => (present = all.map(({ code }) => code)),
  () => undefined,
);
/** The house's answer, and what the browser keeps. */
let answer: ActiveInHouse | PaumeError;
let kept: Calibration | PaumeError | undefined;
let copies = 0;

const store = {
  inUse: async () => {
    if (kept instanceof PaumeError) throw kept;
    return kept;
  },
  use: async (calibration: Calibration | undefined) => {
    copies += 1;
    kept = calibration;
  },
};
const askHouse = async (): Promise<ActiveInHouse> => {
  if (answer instanceof PaumeError) throw answer;
  return answer;
};
const says = (calibration?: Calibration, fault?: PaumeError): ActiveInHouse => ({ calibration, fault });

beforeEach(() => {
  kept = undefined;
  copies = 0;
  faults.clear(...present);
});

describe("which calibration is used", () => {
  it("is the house's, before the browser's own, which it becomes", async () => {
    [answer, kept] = [says(newer), older];
    const choose = openCalibrationChoice(askHouse, store, faults);
    expect(await choose()).toEqual({ calibration: newer, isOfHouse: true });
    expect(kept).toEqual(newer);
    await choose();
    expect(copies).toBe(1);
    answer = says(older);
    await choose();
    expect(kept).toEqual(older);
    expect(present).toEqual([]);
  });

  it("is the installation's where the house says so, and an old copy does not come back", async () => {
    [answer, kept] = [says(), older];
    const choose = openCalibrationChoice(askHouse, store, faults);
    expect(await choose()).toEqual({ calibration: undefined, isOfHouse: true });
    answer = silent;
    expect(await choose()).toEqual({ calibration: undefined, isOfHouse: false });
  });

  it("is the browser's own while the house is silent, and that is told until it answers", async () => {
    [answer, kept] = [silent, older];
    const choose = openCalibrationChoice(askHouse, store, faults);
    expect(await choose()).toEqual({ calibration: older, isOfHouse: false });
    expect(present).toEqual(["house-silent"]);
    answer = says(older);
    expect(await choose()).toEqual({ calibration: older, isOfHouse: true });
    expect(present).toEqual([]);
  });

  it("is the last good one that the house falls back to, and that is told", async () => {
    answer = says(older, damaged);
    const choose = openCalibrationChoice(askHouse, store, faults);
    expect(await choose()).toEqual({ calibration: older, isOfHouse: true });
    expect(present).toEqual(["calibration-invalid"]);
    answer = says(newer);
    await choose();
    expect(present).toEqual([]);
  });

  it("is the browser's own where the house has none that is good, or one that is not understood", async () => {
    for (const bad of [says(undefined, damaged), damaged]) {
      [answer, kept] = [bad, older];
      const choose = openCalibrationChoice(askHouse, store, faults);
      expect(await choose()).toEqual({ calibration: older, isOfHouse: false });
      expect(kept).toEqual(older);
      expect(present).toEqual(["calibration-invalid"]);
    }
  });

  it("is the installation's where the browser's own fails too", async () => {
    answer = silent;
    for (const failing of [new PaumeError("store-failed", "no disk"), damaged]) {
      kept = failing;
      const choose = openCalibrationChoice(askHouse, store, faults);
      expect(await choose()).toEqual({ calibration: undefined, isOfHouse: false });
      expect(present).toContain(failing.code);
    }
  });

  it("is the house's though the browser can keep no copy, which is tried again", async () => {
    answer = says(newer);
    let isFull = true;
    const use = async (calibration: Calibration | undefined) => {
      if (isFull) throw new PaumeError("store-failed", "full");
      kept = calibration;
    };
    const choose = openCalibrationChoice(askHouse, { ...store, use }, faults);
    expect(await choose()).toEqual({ calibration: newer, isOfHouse: true });
    expect(present).toEqual(["store-failed"]);
    isFull = false;
    await choose();
    expect(kept).toEqual(newer);
  });
});

describe("an installation with a calibration", () => {
  const installation = parseInstallation(installationText({ light: { latencyMs: 75 } }));

  it("has its lenses and the latency that was measured with them, and is else as it was", () => {
    const calibration = fullCalibration(22);
    const moved = { ...calibration, pair: { ...calibration.pair, translationMm: [-100, 0, 0] as const } };
    const rules = floorRules(calibratedBy(installation, moved));
    expect(rules).toEqual({ ...floorRules(installation), pair: moved.pair, latencyMs: 63 });
  });

  it("keeps its own latency where none was measured, and its own lenses where there is no calibration", () => {
    expect(floorRules(calibratedBy(installation, plainCalibration(22))).latencyMs).toBe(75);
    expect(calibratedBy(installation, undefined)).toBe(installation);
  });
});
