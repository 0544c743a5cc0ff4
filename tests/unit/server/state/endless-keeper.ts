import { join } from "node:path";
import { NO_COUNTS } from "../../../../src/core/counts/counts.ts";
import { nodeDisk } from "../../../../src/server/state/disk.ts";
import { keepCalibrations } from "../../../../src/server/state/kept-calibrations.ts";
import { keepCounts } from "../../../../src/server/state/kept-counts.ts";
import { keepOrders } from "../../../../src/server/state/kept-orders.ts";
import { plainCalibration } from "../../../fixtures/calibrations.ts";

// A program of its own, for a test to kill: keeps in the folder that it is given, without end, one thing after the other of all that the house
// writes again and again: calibrations, the choice among them, orders, counts. It says what is kept once it is.

const [, , folder = ""] = process.argv;
const at = "2026-11-22T09:00:00.000Z";
const calibrations = keepCalibrations(join(folder, "calibrations"), nodeDisk);
const orders = keepOrders(join(folder, "floor-orders.json"), nodeDisk, () => undefined);
const counts = keepCounts(join(folder, "counters"), nodeDisk);
const [today] = await counts.days("2026-11-22", "2026-11-22");
let visits = today?.counts.visits ?? 0;
for (let n = 0; ; n++) {
  const calibration = plainCalibration(10 + (n % 19), n & 0xffff);
  await calibrations.save(calibration);
  await calibrations.activate({ id: calibration.id, by: `n${n}`, at });
  const after = await orders.give({ kind: "pause", isOn: n % 2 === 0, why: "drill" }, "staff", at);
  await counts.add("2026-11-22", { ...NO_COUNTS, visits: 1 });
  visits += 1;
  console.log(`${calibration.id} ${after?.revision} ${visits}`);
}
