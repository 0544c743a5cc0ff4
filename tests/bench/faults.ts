import { loadavg } from "node:os";
import { allFaults } from "../browser/support/faults/all-faults.ts";
import { befall, type FaultReport } from "../browser/support/faults/fault.ts";
import { openKioskRig } from "../browser/support/faults/kiosk-rig.ts";
import { befallTab, tabFaults } from "../browser/support/faults/tab-faults.ts";
import type { BenchOptions } from "./main.ts";

/** Where nothing external is missing. */
const BAR_MS = 10_000;

const isPart = (name: string): name is keyof typeof allFaults => name in allFaults;

/**
 * Every fault, one after another, on one kiosk with a hand held still under it: whether it recovers by itself, and how long until words are in
 * the palm again. The detector is the real one (its lite model, one hand); the projector has a quarter of the usual pixels.
 */
export async function benchFaults({ part, say }: BenchOptions): Promise<unknown> {
  const faults = Object.entries(allFaults).flatMap(([name, all]) =>
    part === undefined || part === name ? all : [],
  );
  if (part !== undefined && part !== "tab" && !isPart(part)) throw new Error(`--part ${part}: there is none`);
  const tell = ({ fault, recovered, timeToLightMs, why }: FaultReport): void =>
    say(`${fault}: ${recovered ? `${timeToLightMs} ms` : `not recovered, ${why}`}`);

  const rig = await openKioskRig();
  const reports: FaultReport[] = [];
  try {
    for (const fault of faults) {
      const report = await befall(rig, fault);
      tell(report);
      reports.push(report);
    }
    if (part === undefined || part === "tab") {
      const ofTab = await befallTab(rig, tabFaults);
      ofTab.forEach(tell);
      reports.push(...ofTab);
    }
    const isLate = ({ isMissing, timeToLightMs = Infinity }: FaultReport): boolean =>
      !isMissing && timeToLightMs > BAR_MS;
    return {
      bench: "faults",
      firstLightMs: Math.round(rig.firstLightMs),
      /** Processes that wanted a core meanwhile, last minute's mean: beside other work, times are longer. */
      load: loadavg()[0],
      faults: reports,
      notRecovered: reports.filter(({ recovered }) => !recovered).map(({ fault }) => fault),
      barMs: BAR_MS,
      late: reports.filter((report) => report.recovered && isLate(report)).map(({ fault }) => fault),
    };
  } finally {
    await rig.close();
  }
}
