import { NO_COUNTS, type Counts } from "../core/counts/counts.ts";

/** Counts faults as they come and go. @returns what to call with how many are present, whenever that may have become different. */
export function countFaults(counted: (counts: Counts) => void): (present: number) => void {
  let before = 0;
  return (present) => {
    const [faults, recoveries] = [Math.max(0, present - before), Math.max(0, before - present)];
    before = present;
    if (faults + recoveries > 0) counted({ ...NO_COUNTS, faults, recoveries });
  };
}
