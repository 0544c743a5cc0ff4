import type { CalibrationList } from "../../../schema/kept-calibrations.ts";

type Summary = CalibrationList["calibrations"][number];

/** How good a calibration is, in a few words. */
export function quality({ method, verdict }: Summary): string {
  if (verdict?.heldOutMm !== undefined) {
    const { median, p95 } = verdict.heldOutMm;
    return `${median.toFixed(1)} mm, 95 % within ${p95.toFixed(1)} mm`;
  }
  const unknown: Readonly<Record<Summary["method"], string>> = {
    boards: "not judged",
    "two-planes": "two planes, pinned by hand",
    "one-plane": "one plane, pinned by hand",
    given: "written down, not measured",
  };
  return unknown[method];
}

/** "22 Nov 2026, 08:15", in the machine's own time. */
export const when = (iso: string): string =>
  new Date(iso).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
