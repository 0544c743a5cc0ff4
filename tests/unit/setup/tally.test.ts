import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { none, plus, tallyOf, tallyOfVitest } from "../../../src/setup/tally.ts";

interface FileRun {
  readonly passed: number;
  readonly failed: number;
}

/** A report as Vitest writes it. A file without tests failed before its first. */
function report(files: readonly FileRun[]) {
  return {
    numPassedTests: files.reduce((sum, file) => sum + file.passed, 0),
    testResults: files.map(({ passed, failed }) => ({
      status: failed > 0 || passed === 0 ? "failed" : "passed",
      assertionResults: [
        ...Array.from({ length: passed }, () => ({ status: "passed" })),
        ...Array.from({ length: failed }, () => ({ status: "failed" })),
      ],
    })),
  };
}

const fileRun = fc.record({ passed: fc.nat({ max: 9 }), failed: fc.nat({ max: 9 }) });

describe("a run of Vitest", () => {
  test("counts every test, and a file that failed before its first test once (seed 421)", () => {
    fc.assert(
      fc.property(fc.array(fileRun), (files) => {
        const failed = files
          .map((file) => (file.passed + file.failed === 0 ? 1 : file.failed))
          .reduce((a, b) => a + b, 0);
        const passed = files.reduce((sum, file) => sum + file.passed, 0);
        expect(tallyOfVitest(report(files), failed === 0 ? 0 : 1)).toEqual({ passed, failed });
      }),
      { seed: 421 },
    );
  });

  test("never counts as passed when Vitest itself failed (seed 422)", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.array(fileRun).map(report)),
        fc.constantFrom(1, 134, null),
        (written, code) => {
          expect(tallyOfVitest(written, code).failed).toBeGreaterThan(0);
        },
      ),
      { seed: 422 },
    );
  });

  test("without a report is a failure, whatever the exit code", () => {
    expect(tallyOfVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

test("tallies add up", () => {
  expect([tallyOf(true), tallyOf(false), tallyOf(true)].reduce(plus, none)).toEqual({ passed: 2, failed: 1 });
});
