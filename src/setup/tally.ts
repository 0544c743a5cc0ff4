import { z } from "../schema/zod.ts";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const none: Tally = { passed: 0, failed: 0 };

export function plus(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** One check: it passed or it failed. */
export function tallyOf(passed: boolean): Tally {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What is read of Vitest's JSON report. */
const Report = z.object({
  numPassedTests: z.int().min(0),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * Counts a run of Vitest. A file that fails outside its tests counts as one failure, and so does a run that fails for
 * no test's or file's sake: a crash, an unhandled error, a missing report.
 * @param report the parsed JSON report, or undefined where Vitest wrote none.
 * @param exitCode null where a signal ended Vitest.
 */
export function tallyOfVitest(report: unknown, exitCode: number | null): Tally {
  const read = Report.safeParse(report);
  if (!read.success) return tallyOf(false);
  const failed = read.data.testResults
    .filter((file) => file.status === "failed")
    .map((file) => Math.max(1, file.assertionResults.filter((test) => test.status === "failed").length))
    .reduce((sum, count) => sum + count, 0);
  return { passed: read.data.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}
