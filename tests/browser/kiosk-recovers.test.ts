import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { allFaults } from "./support/faults/all-faults.ts";
import { befall } from "./support/faults/fault.ts";
import { openKioskRig, type KioskRig } from "./support/faults/kiosk-rig.ts";
import { befallTab, tabFaults } from "./support/faults/tab-faults.ts";

/** Several times the usual: some of them begin the page anew. */
vi.setConfig({ testTimeout: 240_000 });

/**
 * One kiosk, one visit, fault after fault: each is mended without a person, and words lie in the palm again. How long each takes is
 * measured by `npm run bench -- faults`.
 */

let rig: KioskRig;
beforeAll(async () => {
  rig = await openKioskRig();
});
afterAll(() => rig.close());

test.each(Object.values(allFaults).flat())("$name", async (fault) => {
  const { recovered, why } = await befall(rig, fault);
  expect(recovered, why).toBe(true);
});

// The last: it closes the page of all others, and opens a browser as a kiosk keeps it.
test("a page whose process is killed, or stopped, is loaded anew from without", async () => {
  const reports = await befallTab(rig, tabFaults);
  expect(reports.filter(({ recovered }) => !recovered)).toEqual([]);
  expect(reports).toHaveLength(tabFaults.length);
});
