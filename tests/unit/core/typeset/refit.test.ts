import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameOutline, liesWithin } from "../../../../src/core/typeset/refit.ts";
import { defaultTypesetRules as rules } from "../../../../src/core/typeset/rules.ts";
import { typeset } from "../../../../src/core/typeset/typeset.ts";
import { anyProse } from "./messages.ts";
import { adultPalm, anyPalm, depthIn, scaled } from "./palms.ts";
import { plainFace } from "./plain-face.ts";

const metrics = plainFace.metricsOf("fr");
const { ascentEm, descentEm } = metrics;
const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
const moved = (outline: typeof adultPalm, mm: number, towards: number) =>
  outline.map((p) => ({ x: p.x + mm * Math.cos(towards), y: p.y + mm * Math.sin(towards) }));

describe("an outline that has changed (seed 47)", () => {
  it("is the same up to the hysteresis, in any direction, and another beyond it", () => {
    fc.assert(
      fc.property(anyPalm, angle, (palm, towards) => {
        expect(isSameOutline(palm, moved(palm, rules.refitsPastMm - 0.01, towards), rules)).toBe(true);
        expect(isSameOutline(palm, moved(palm, rules.refitsPastMm + 0.01, towards), rules)).toBe(false);
        expect(isSameOutline(palm, palm.slice(1), rules)).toBe(false);
      }),
      { seed: 47, numRuns: 50 },
    );
  });

  it("keeps the page as long as it is the same, and never where a line's box leaves the margin that is left", () => {
    fc.assert(
      fc.property(
        anyProse,
        anyPalm,
        angle,
        fc.double({ min: 0, max: 8, noNaN: true }),
        (text, palm, a, mm) => {
          const [page] = typeset({ text, lang: "fr" }, palm, plainFace, rules);
          if (page === undefined) return;
          const now = moved(palm, mm, a);
          const stays = liesWithin(page, now, metrics, rules);
          if (isSameOutline(palm, now, rules)) expect(stays).toBe(true);
          const depths = page.lines.flatMap(({ leftMm, widthMm, baselineMm }) =>
            [leftMm, leftMm + widthMm].flatMap((x) =>
              [baselineMm - ascentEm * page.emMm, baselineMm + descentEm * page.emMm].map((y) =>
                depthIn(now, x, y),
              ),
            ),
          );
          expect(stays).toBe(Math.min(...depths) >= rules.marginMm - rules.refitsPastMm);
        },
      ),
      { seed: 47, numRuns: 60 },
    );
  });

  it("loses a page that it has become too small for, and keeps it when it grows", () => {
    const [page] = typeset(
      { text: "Entrez donc, la porte est ouverte.", lang: "fr" },
      adultPalm,
      plainFace,
      rules,
    );
    expect(page && liesWithin(page, scaled(adultPalm, 0.8), metrics, rules)).toBe(false);
    expect(page && liesWithin(page, scaled(adultPalm, 1.3), metrics, rules)).toBe(true);
  });
});
