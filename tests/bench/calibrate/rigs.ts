import { readFile } from "node:fs/promises";
import type { CalibrationReport } from "../../../src/apps/room/experiment/calibrate/measure-calibration.ts";
import { quantile } from "../../../src/core/measure/quantile.ts";
import type { Rig } from "../../../src/schema/rig.ts";
import { parseRig } from "../../../src/schema/rig.ts";
import { calibrateRig } from "../../room/support.ts";
import type { BenchOptions } from "../main.ts";
import type { RoomPage } from "./room-page.ts";
import { badRigs, chanceRig, type BadRig } from "./chance-rigs.ts";

const GOOD_RIGS = 20;

/** The bars of calibration, over all good rigs. */
const BARS = { rmsPx: 0.5, heldOutMedianMm: 2, heldOutP95Mm: 4, palmP95Mm: 5, solveMs: 3000 } as const;

type Measured = CalibrationReport & { readonly seconds: number };
type BadMeasured = Measured & { readonly expects: BadRig["expects"]; readonly isRight: boolean };

/** Rigs that ought to be accepted, and rigs that ought to be refused, each calibrated by the robot technician. */
export async function benchRigs(options: BenchOptions, open: () => Promise<RoomPage>): Promise<unknown> {
  const { rig: file, seed, frames = GOOD_RIGS, say } = options;
  const { browser, origin } = await open();
  const measure = async (rig: Rig): Promise<Measured> => {
    const from = performance.now();
    const report = await calibrateRig(browser, origin, rig);
    const seconds = (performance.now() - from) / 1000;
    say(`${rig.name}: ${told(report)}, ${Math.round(seconds)} s`);
    return { ...report, seconds };
  };
  if (file !== undefined) return { rigs: [await measure(parseRig(await readFile(file, "utf8")))] };

  const good: Measured[] = [];
  for (let i = 0; i < frames; i++) good.push(await measure(chanceRig(seed * 1000 + 100 + i)));
  const bad: BadMeasured[] = [];
  for (const { rig, expects } of badRigs(seed)) {
    const report = await measure(rig);
    bad.push({ ...report, expects, isRight: isRightlyTold(report, expects) });
  }
  return { summary: summaryOf(good, bad), good, bad };
}

function told({ outcome, refusals, rmsPx, heldOutMm, poses }: CalibrationReport): string {
  const why = refusals.map(({ code, ...figures }) => `${code} ${JSON.stringify(figures)}`).join("; ");
  const figures = `${rmsPx?.toFixed(3) ?? "-"} px, ${heldOutMm?.median.toFixed(2) ?? "-"}/${heldOutMm?.p95.toFixed(2) ?? "-"} mm`;
  return `${outcome} ${why} ${figures}, ${poses.taken} poses`;
}

function isRightlyTold(report: CalibrationReport, expects: BadRig["expects"]): boolean {
  if (report.outcome === "refused") return report.refusals.some(({ code }) => expects.includes(code));
  // A glossy sheet is no mistake where glare was avoided.
  return report.rig === "glare" && (report.palmMm.paume?.worst ?? Infinity) <= BARS.palmP95Mm;
}

function summaryOf(good: readonly Measured[], bad: readonly BadMeasured[]): unknown {
  const accepted = [...good, ...bad].flatMap((each) => (each.palmMm.paume === undefined ? [] : [each]));
  const worst = (of: (each: Measured) => number | undefined): number | undefined =>
    quantile(
      good.flatMap((each) => of(each) ?? []),
      1,
    );
  const palmP95 = accepted.flatMap(({ palmMm: { paume } }) =>
    paume === undefined ? [] : [paume.at600.p95 ?? 0, paume.at900.p95 ?? 0, paume.at1200.p95 ?? 0],
  );
  return {
    bars: BARS,
    goodRigs: good.length,
    goodAccepted: good.filter(({ outcome }) => outcome === "accepted").length,
    badRigs: bad.length,
    badRefusedRightly: bad.filter(({ isRight }) => isRight).length,
    worstRmsPx: worst(({ rmsPx }) => rmsPx),
    worstHeldOutMedianMm: worst(({ heldOutMm }) => heldOutMm?.median),
    worstHeldOutP95Mm: worst(({ heldOutMm }) => heldOutMm?.p95),
    worstPalmP95Mm: quantile(palmP95, 1),
    worstSolveMs: worst(({ solveMs }) => solveMs),
    minutes: {
      median: quantile(
        good.map(({ minutes }) => minutes),
        0.5,
      ),
      longest: worst(({ minutes }) => minutes),
    },
    palmP95Mm: {
      paume: medianP95(good, ({ palmMm }) => palmMm.paume),
      cornerPin: medianP95(good, ({ palmMm }) => palmMm.cornerPin),
      threePlanes: medianP95(good, ({ palmMm }) => palmMm.threePlanes),
    },
  };
}

/** Over the rigs, the median of each one's 95th percentile at 60, 90 and 120 cm. */
function medianP95(
  rigs: readonly Measured[],
  of: (rig: Measured) => CalibrationReport["palmMm"]["paume"],
): Record<"at600" | "at900" | "at1200", number | undefined> {
  const at = (distance: "at600" | "at900" | "at1200"): number | undefined =>
    quantile(
      rigs.flatMap((rig) => of(rig)?.[distance].p95 ?? []),
      0.5,
    );
  return { at600: at("at600"), at900: at("at900"), at1200: at("at1200") };
}
