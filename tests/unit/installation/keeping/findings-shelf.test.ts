import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectors, type Finding } from "../../../../src/core/findings/finding.ts";
import { type Reason, reasons } from "../../../../src/core/findings/reason.ts";
import { usualRules } from "../../../../src/core/findings/rules.ts";
import type { KnownFindings } from "../../../../src/core/keeping/known-findings.ts";
import { TrialShelf } from "./trial-shelf.ts";

const span = fc.record({ start: fc.nat(400), end: fc.nat(400) });
const finding: fc.Arbitrary<Finding> = fc.record({
  detector: fc.constantFrom(...detectors),
  spans: fc.tuple(span, fc.array(span, { maxLength: 2 })).map(([first, more]) => [first, ...more] as const),
  reason: fc.constantFrom<Reason>(...reasons, "language-uk", "language-zh-Hans"),
  strength: fc.double({ min: 0, max: 1, noNaN: true }).map((strength) => strength + 0),
});
const mark = fc.nat().map((n) => n.toString(16).padStart(16, "0"));
const known: fc.Arbitrary<KnownFindings> = fc.record({
  found: fc
    .array(fc.tuple(mark, fc.array(finding, { maxLength: 3 })), { maxLength: 40 })
    .map((all) => new Map(all)),
  clusters: fc.array(fc.array(fc.string({ maxLength: 8 }), { minLength: 2, maxLength: 4 }), { maxLength: 4 }),
});
const one: KnownFindings = { found: new Map([["0".repeat(16), []]]), clusters: [["m1", "m2"]] };
const otherRules = { ...usualRules, longest: 300 };

describe("the shelf of findings (seed 91)", () => {
  it("gives the next page what the last one kept, and nothing that was kept before that", async () => {
    await fc.assert(
      fc.asyncProperty(known, known, async (former, latter) => {
        const browser = new TrialShelf();
        const page = browser.open();
        await Promise.all([page.keep(former, usualRules), page.keep(latter, usualRules)]);
        expect(await browser.open().load(usualRules)).toEqual(latter);
      }),
      { seed: 91, numRuns: 60 },
    );
  });

  it("knows nothing at first, by other rules, or of other detectors", async () => {
    const browser = new TrialShelf();
    expect(await browser.open().load(usualRules)).toBeUndefined();
    await browser.open().keep(one, usualRules);
    expect(await browser.open().load(otherRules)).toBeUndefined();
    expect(await browser.open("2").load(usualRules)).toBeUndefined();
    expect(await browser.open().load(usualRules)).toEqual(one);
  });

  it("knows nothing where a line is damaged, whichever: what is found once more is right", async () => {
    const browser = new TrialShelf();
    await browser.open().keep(one, usualRules);
    const whole = browser.lines;
    for (const { number } of whole) {
      browser.lines = whole.map((line) =>
        line.number === number ? { ...line, line: line.line.slice(0, -2) } : line,
      );
      expect(await browser.open().load(usualRules)).toBeUndefined();
    }
  });
});
