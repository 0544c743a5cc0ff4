import type { FaultReport } from "../../browser/support/faults/fault.ts";
import { openKeptBrowser } from "../../browser/support/faults/kept-browser.ts";

/** What befalls the page's own process, in the browser as a kiosk keeps it. Light is taken for pictures drawn and frames looked at, as the house hears of them. */
const CRASHES = [
  { fault: "tab crashed", signal: "SIGKILL" },
  { fault: "tab hung", signal: "SIGSTOP" },
] as const;

export async function pageCrashes(
  origin: string,
  say: (report: FaultReport) => void,
): Promise<readonly FaultReport[]> {
  const browser = await openKeptBrowser(origin);
  const reports: FaultReport[] = [];
  try {
    for (const { fault, signal } of CRASHES) {
      const before = await browser.untilWell();
      const of = { fault, isMissing: false, lost: "the visit: the hand gets another message" };
      for (const pid of browser.renderers()) process.kill(pid, signal);
      const report: FaultReport = await browser.untilAnew(before).then(
        (ms) => ({ ...of, recovered: true, timeToLightMs: Math.round(ms) }),
        (error: unknown) => ({ ...of, recovered: false, timeToLightMs: undefined, why: String(error) }),
      );
      reports.push(report);
      say(report);
    }
  } finally {
    await browser.close();
  }
  return reports;
}
