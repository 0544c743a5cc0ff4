import { cameraOf } from "../fake-camera.ts";
import type { FaultReport } from "./fault.ts";
import { openKeptBrowser } from "./kept-browser.ts";
import type { KioskRig } from "./kiosk-rig.ts";

/** What befalls the page's own process, in the browser as a kiosk keeps it. */
export const tabFaults = [
  { fault: "tab crashed", signal: "SIGKILL" },
  { fault: "tab hung: its process is stopped", signal: "SIGSTOP" },
] as const;

/** Lets these befall a kept browser at the rig's house, one after another. The rig's own page is closed for it: the light has to be the kept one's. */
export async function befallTab(
  { house, page, clip }: KioskRig,
  faults: readonly (typeof tabFaults)[number][],
): Promise<readonly FaultReport[]> {
  await page.close();
  const camera = await cameraOf(clip);
  const browser = await openKeptBrowser(house.origin, camera.file);
  const reports: FaultReport[] = [];
  try {
    for (const { fault, signal } of faults) {
      const of = { fault, isMissing: false, lost: "the visit: the hand gets another message" };
      const before = await browser.untilLit();
      for (const pid of browser.renderers()) process.kill(pid, signal);
      reports.push(
        await browser.untilLitAnew(before).then(
          (ms) => ({ ...of, recovered: true, timeToLightMs: Math.round(ms) }),
          (error: unknown) => ({ ...of, recovered: false, timeToLightMs: undefined, why: String(error) }),
        ),
      );
    }
  } finally {
    await browser.close();
    await camera.remove();
  }
  return reports;
}
