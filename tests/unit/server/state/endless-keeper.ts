import { nodeDisk } from "../../../../src/server/state/disk.ts";
import { keepCalibrations } from "../../../../src/server/state/kept-calibrations.ts";
import { plainCalibration } from "../../../fixtures/calibrations.ts";

// A program of its own, for a test to kill: keeps and chooses one calibration after the other in the folder that it is given.

const kept = keepCalibrations(process.argv[2] ?? "", nodeDisk);
for (let n = 0; ; n++) {
  const calibration = plainCalibration(10 + (n % 19), n & 0xffff);
  await kept.save(calibration);
  await kept.activate({ id: calibration.id, by: `n${n}`, at: "2026-11-22T09:00:00.000Z" });
  console.log(calibration.id);
}
