import * as fc from "fast-check";
import { expect, it } from "vitest";
import { culprits, unseen, type OpeningReport } from "../../../src/core/calibration/opening-report.ts";
import { HealthNote, openingNote } from "../../../src/schema/health-note.ts";
import { number } from "../../fixtures/arbitraries.ts";

const figures = fc.record({
  errorMm: number(0, 80),
  addedMm: number(0, 80),
  dots: fc.nat(70),
  landmarks: fc.nat(35),
});
const movement = fc.record({
  what: fc.constantFrom(...culprits),
  mm: number(0, 50),
  deg: number(0, 5),
  percent: number(0, 5),
});
const reports: fc.Arbitrary<OpeningReport> = fc.oneof(
  figures.map((all) => ({ kind: "good" as const, ...all })),
  fc.tuple(figures, movement).map(([all, moved]) => ({
    kind: "moved" as const,
    movement: moved,
    others: [],
    ...all,
  })),
  fc.constantFrom(...unseen).map((why) => ({ kind: "unseen" as const, why })),
);

it("is a note that the house takes, whatever an opening check reports (seed 571)", () => {
  fc.assert(
    fc.property(reports, fc.constantFrom("20261122-081500-3fa2", null), (report, calibration) => {
      const note = openingNote(report, calibration);
      expect(HealthNote.parse(note)).toEqual(note);
      expect(note).toMatchObject({ kind: "opening", calibration, verdict: report.kind });
      if (report.kind === "good") expect(note).toMatchObject({ errorMm: report.errorMm });
      if (report.kind === "moved") expect(note).toMatchObject({ what: report.movement.what });
      if (report.kind === "unseen") expect(note).toMatchObject({ what: report.why });
    }),
    { seed: 571 },
  );
});
