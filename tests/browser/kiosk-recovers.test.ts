import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cameraFaults } from "./support/faults/camera-faults.ts";
import { befall } from "./support/faults/fault.ts";
import { houseFaults } from "./support/faults/house-faults.ts";
import { openKioskRig, type KioskRig } from "./support/faults/kiosk-rig.ts";
import { machineFaults } from "./support/faults/machine-faults.ts";
import { pageFaults } from "./support/faults/page-faults.ts";
import { befallTab, tabFaults } from "./support/faults/tab-faults.ts";

/** Several times the usual: some of them begin the page anew. */
vi.setConfig({ testTimeout: 240_000 });

/**
 * One kiosk, one visit, fault after fault: each is mended without a person, and words lie in the palm again. Here are most;
 * `npm run bench -- faults` has all, and measures how long each takes.
 */

let rig: KioskRig;
beforeAll(async () => {
  rig = await openKioskRig();
});
afterAll(() => rig.close());

/** Those that by their nature take from 15 s to minutes, and those that other tests bring too. */
const elsewhere = [
  /^camera under a lid/,
  /^WebGL context lost twice/,
  /^installation's file full of faults/,
  /^calibration in use cut off/,
  /^browser's storage full/,
  / for 15 s/,
  /^memory above the limit/,
];
const faults = [...cameraFaults, ...pageFaults, ...houseFaults, ...machineFaults].filter(
  ({ name }) => !elsewhere.some((one) => one.test(name)),
);

test.each(faults)("$name", async (fault) => {
  const { recovered, why } = await befall(rig, fault);
  expect(recovered, why).toBe(true);
});

// The last: it closes the page of all others, and opens a browser as a kiosk keeps it.
test("a page whose process is stopped is ended from without, and loaded anew", async () => {
  const hung = tabFaults.filter(({ signal }) => signal === "SIGSTOP");
  expect(await befallTab(rig, hung)).toMatchObject([{ recovered: true }]);
});
