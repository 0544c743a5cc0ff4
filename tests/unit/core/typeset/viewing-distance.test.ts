import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultTypesetRules as rules } from "../../../../src/core/typeset/rules.ts";
import { typeset } from "../../../../src/core/typeset/typeset.ts";
import { leastCapHeightMm, leastXHeightMm } from "../../../../src/core/typeset/viewing-distance.ts";
import { anyProse } from "./messages.ts";
import { adultPalm, anyPalm, scaled } from "./palms.ts";
import { plainFace } from "./plain-face.ts";

const metrics = plainFace.metricsOf("fr");
const arcmin = (heightMm: number, distanceMm: number) =>
  2 * Math.atan(heightMm / 2 / distanceMm) * (180 / Math.PI) * 60;
const distance = fc.double({ min: 250, max: 3000, noNaN: true });

describe("the least type for a viewing distance (seed 40)", () => {
  it("has capitals of 16 arcmin: 2.33 mm at 500 mm", () => {
    fc.assert(
      fc.property(distance, (mm) => {
        expect(arcmin(leastCapHeightMm(mm), mm)).toBeCloseTo(16, 6);
      }),
      { seed: 40 },
    );
    expect(leastCapHeightMm(500)).toBeCloseTo(2.327, 3);
  });

  it("is the installation's own minimum where that is enough", () => {
    expect(leastXHeightMm(rules, metrics)).toBe(3);
    expect(leastXHeightMm({ ...rules, viewingDistanceMm: 1000 }, metrics)).toBeCloseTo(3.54, 2);
  });

  it("is kept on every page, from every distance, on every palm with room", () => {
    fc.assert(
      fc.property(anyProse, anyPalm, distance, (text, palm, viewingDistanceMm) => {
        const far = { ...rules, viewingDistanceMm };
        for (const page of typeset({ text, lang: "fr" }, scaled(palm, 2), plainFace, far)) {
          expect(arcmin(page.emMm * metrics.capHeightEm, viewingDistanceMm)).toBeGreaterThan(15.999);
          expect(page.xHeightMm).toBeGreaterThan(rules.minimumXHeightMm - 1e-9);
        }
      }),
      { seed: 40, numRuns: 40 },
    );
  });

  it("outranks the largest x-height: who reads from afar is not shouted at", () => {
    const [page] = typeset({ text: "Entrez.", lang: "fr" }, adultPalm, plainFace, {
      ...rules,
      viewingDistanceMm: 2400,
    });
    expect(page?.xHeightMm).toBeCloseTo(8.49, 1);
  });
});
