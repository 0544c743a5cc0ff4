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
 * One kiosk, one visit, fault after fault: each is mended without a person, and words lie in the palm again. Here are those of each kind that
 * take least; `npm run bench -- faults` has them all, and measures how long they take.
 */

let rig: KioskRig;
beforeAll(async () => {
  rig = await openKioskRig();
});
afterAll(() => rig.close());

const chosen = [
  "camera back at another socket, under another id",
  "camera frozen: the same frame again and again",
  "worker killed",
  "graphics process crashed: WebGL context lost, and given back",
  "server killed, started again after 5 s: the page goes on and is heard again",
  "installation's file cut off",
  "clock set five hours back",
];
const faults = [...cameraFaults, ...pageFaults, ...houseFaults, ...machineFaults].filter(({ name }) =>
  chosen.includes(name),
);

test("each that is chosen is there", () => {
  expect(faults).toHaveLength(chosen.length);
});

test.each(faults)("$name", async (fault) => {
  expect(await befall(rig, fault)).toMatchObject({ recovered: true });
});

// The last: it closes the page of all others, and opens a browser as a kiosk keeps it.
test("a page whose process is stopped is ended from without, and loaded anew", async () => {
  const hung = tabFaults.filter(({ signal }) => signal === "SIGSTOP");
  expect(await befallTab(rig, hung)).toMatchObject([{ recovered: true }]);
});
