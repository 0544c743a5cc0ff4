import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellNote, tellReport } from "../../../../src/apps/booth/check/tell-check.ts";
import { refusalEvidence } from "../../../../src/apps/booth/words/refusal-evidence.ts";
import { refusalWords } from "../../../../src/apps/booth/words/refusal-words.ts";
import { unfitWords } from "../../../../src/apps/booth/words/unfit-words.ts";
import type { Refusal } from "../../../../src/core/calibration/complaint.ts";
import { culprits, unseen, type OpeningReport } from "../../../../src/core/calibration/opening-report.ts";
import type { UnfitWhy } from "../../../../src/core/calibration/unfit.ts";
import { languages, type Language } from "../../../../src/core/language.ts";
import { openingNote } from "../../../../src/schema/health-note.ts";
import { boothWords } from "../../../fixtures/booth-words.ts";

/** As long as a telephone's line may be. */
const LINE = 160;

/** What is the same word in both languages. */
const ALIKE = ["steps.verdict"];

const figure = fc.oneof(fc.double({ min: 0, max: 1e4 }), fc.constantFrom(NaN, Infinity, 0.44));
const few = fc.array(figure, { minLength: 5, maxLength: 8 });
const pose = fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined });
const sheet = fc.constantFrom("A4" as const, "A3" as const, "letter" as const);
const size = fc.record({
  widthPx: fc.integer({ min: 1, max: 9999 }),
  heightPx: fc.integer({ min: 1, max: 9999 }),
});

const refusal: fc.Arbitrary<Refusal> = fc.oneof(
  fc.record({ code: fc.constant("too-few-poses" as const), poses: fc.nat(4), least: fc.constant(5) }),
  fc.record({ code: fc.constant("parallel-poses" as const), spreadDeg: figure, leastDeg: fc.constant(8) }),
  fc.record({ code: fc.constantFrom("not-a-number" as const, "held-out-missing" as const) }),
  fc.record({ code: fc.constant("did-not-converge" as const), rmsPx: figure }),
  fc.record({
    code: fc.constant("projector-moved" as const),
    after: fc.integer({ min: 1, max: 9 }),
    mm: figure,
    deg: figure,
  }),
  fc.record(
    {
      code: fc.constant("wrong-sheet" as const),
      sheet: fc.oneof(
        fc.record({ by: fc.constant("tape" as const), mm: figure, tapeMm: figure }),
        fc.record({
          by: fc.constant("sides" as const),
          ratio: figure,
          called: sheet,
          calledRatio: figure,
        }),
      ),
      perhaps: sheet,
    },
    { requiredKeys: ["code", "sheet"] },
  ),
  fc.record({ code: fc.constant("keystone-on" as const), stretch: figure, slant: figure }),
  fc.record({ rmsPx: figure, byPosePx: few, bad: pose }).map(({ bad, ...rest }) => ({
    code: "rms-too-high" as const,
    ...rest,
    ...(bad !== undefined && { pose: bad }),
  })),
  fc
    .record({ mm: fc.record({ median: figure, p95: figure }), byPoseMm: few, bad: pose })
    .map(({ bad, ...rest }) => ({
      code: "held-out-too-high" as const,
      ...rest,
      ...(bad !== undefined && { pose: bad }),
    })),
  fc.record({ code: fc.constant("volume-too-uncertain" as const), worstMm: figure, mostMm: fc.constant(5) }),
);

const why: fc.Arbitrary<UnfitWhy> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("other-projector" as const, "other-camera" as const),
    made: size,
    here: size,
  }),
  fc.record({ kind: fc.constantFrom("damaged" as const, "not-json" as const, "gone" as const) }),
  fc.record({ kind: fc.constant("newer" as const), knows: fc.nat(9) }),
  fc.record({
    kind: fc.constant("fields" as const),
    fields: fc.array(fc.constantFrom("pair.camera", "check")),
  }),
);

/** A sentence that a person can read to its end, and that tells what to do next. */
function expectSaid(said: string, language: Language): void {
  expect(said).toMatch(/[.?!]$/);
  expect(said).not.toMatch(/undefined|NaN|Infinity|\[object|[a-z]+-[a-z]+-[a-z]+ ·/);
  if (language === "fr") expectFrenchSpaces(said);
}

const expectFrenchSpaces = (said: string): void => {
  expect(said).not.toMatch(/ [:;!?»]|« |'/);
};

describe("the booth's words", () => {
  it("are all in both languages, and French ones have French spaces", () => {
    const [french, english] = [boothWords("fr"), boothWords("en")];
    expect([...french.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const said of french.values()) expectFrenchSpaces(said);
    const alike = [...french].filter(([name, said]) => said !== "" && said === english.get(name));
    expect(alike.map(([name]) => name)).toEqual(ALIKE);
  });

  it("that telephones show too are one short line", () => {
    const lines =
      /\.guidance\.|^complaints\..*says$|^running\.|lookFor|^shell\.missing|^tools\.palm|^tools\.zone$/;
    for (const language of languages)
      for (const [name, said] of boothWords(language))
        if (lines.test(name)) expect(said.length, name).toBeLessThanOrEqual(LINE);
  });

  it("say of every refusal what is wrong and what to do next, whatever its figures (seed 71)", () => {
    fc.assert(
      fc.property(refusal, fc.constantFrom(...languages), (refused, language) => {
        expectSaid(refusalWords[language].says[refused.code], language);
        expectSaid(refusalWords[language].todo(refused), language);
        const evidence = refusalEvidence[language](refused);
        expect(evidence ?? "").not.toMatch(/undefined|NaN|Infinity/);
        if (language === "fr") expectFrenchSpaces(evidence ?? "");
      }),
      { seed: 71 },
    );
  });

  it("say of every file that is refused why, and what to do next (seed 72)", () => {
    fc.assert(
      fc.property(why, fc.constantFrom(...languages), (unfit, language) => {
        expectSaid(unfitWords[language](unfit), language);
      }),
      { seed: 72 },
    );
  });
});

describe("the morning's check in words", () => {
  const good = { kind: "good", errorMm: 1.42, addedMm: 0.1, dots: 60, landmarks: 30 } as const;

  it("is one line", () => {
    expect(tellReport(good, "en").says).toBe("Still good: 1.4 mm.");
    expect(tellReport(good, "fr").says).toBe("Toujours bon\u00a0: 1,4 mm.");
  });

  it("says of every report and every note what was seen, and what to do (seed 73)", () => {
    const mm = fc.double({ min: 0, max: 99, noNaN: true });
    const movement = fc.record({ what: fc.constantFrom(...culprits), mm, deg: mm, percent: mm });
    const report: fc.Arbitrary<OpeningReport> = fc.oneof(
      fc.record({ kind: fc.constant("unseen" as const), why: fc.constantFrom(...unseen) }),
      fc.record({
        kind: fc.constant("moved" as const),
        movement,
        others: fc.uniqueArray(fc.constantFrom(...culprits), { maxLength: 2 }),
        errorMm: mm,
        addedMm: mm,
        dots: fc.nat(60),
        landmarks: fc.nat(60),
      }),
      fc.record({
        kind: fc.constant("good" as const),
        errorMm: mm,
        addedMm: mm,
        table: movement,
        dots: fc.nat(60),
        landmarks: fc.nat(60),
      }),
    );
    fc.assert(
      fc.property(report, fc.constantFrom(...languages), (said, language) => {
        const { says, todo } = tellReport(said, language);
        expectSaid(says, language);
        expectSaid(todo, language);
        const noted = tellNote(openingNote(said, null), language);
        expect(noted).not.toMatch(/undefined|[a-z]-[a-z]/);
      }),
      { seed: 73 },
    );
  });
});
