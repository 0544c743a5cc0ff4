import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balance, breakCosts } from "../../../../src/core/typeset/balance.ts";
import { unitsOf } from "../../../../src/core/typeset/breaks.ts";
import { reachOf } from "../../../../src/core/typeset/fit.ts";
import { measure, widthEm } from "../../../../src/core/typeset/measured.ts";
import { anyProse } from "./messages.ts";
import { plainFace } from "./plain-face.ts";

const measured = (text: string) => measure(unitsOf(text), (run) => plainFace.measureEm(run, "fr"));
const anyBands = fc.array(fc.double({ min: 3, max: 14, noNaN: true }), { minLength: 1, maxLength: 5 });
const fill = 0.8;

/** Every way to break a run over bands, and what it costs: exponential, and surely right. */
function cheapest(
  text: ReturnType<typeof measured>,
  from: number,
  bands: readonly number[],
  breaks: Float64Array,
): number {
  const [bandEm, ...rest] = bands;
  if (from === text.units.length) return 0;
  if (bandEm === undefined) return Infinity;
  let least = Infinity;
  for (let to = from + 1; to <= text.units.length && widthEm(text, from, to) <= bandEm; to++) {
    const isLoneWord =
      from > 0 && to - from === 1 && (text.units[from]?.text.match(/\p{L}/gu)?.length ?? 0) <= 4;
    const atEnd = to < text.units.length ? (breaks[to - 1] ?? 0) : isLoneWord ? 0.2 : 0;
    const line = (fill - widthEm(text, from, to) / bandEm) ** 2 + atEnd;
    least = Math.min(least, line + cheapest(text, to, rest, breaks));
  }
  return least;
}

describe("balanced lines (seed 36)", () => {
  it("cost as little as any breaking of the text over the bands", () => {
    fc.assert(
      fc.property(anyProse, anyBands, (prose, bands) => {
        const text = measured(prose.split(" ").slice(0, 12).join(" "));
        const breaks = breakCosts(text);
        const lines = balance(text, { from: 0, to: text.units.length }, bands, fill, breaks);
        const least = cheapest(text, 0, bands, breaks);
        if (lines === undefined) expect(least).toBe(Infinity);
        else expect(lines.cost).toBeCloseTo(least, 9);
      }),
      { seed: 36, numRuns: 200 },
    );
  });

  it("exist wherever a greedy filling reaches the end", () => {
    let reached = 0;
    fc.assert(
      fc.property(anyProse, anyBands, (prose, bands) => {
        const text = measured(prose.split(" ").slice(0, 12).join(" "));
        const end = text.units.length;
        if (reachOf(text, 0, bands) < end) return;
        reached++;
        expect(balance(text, { from: 0, to: end }, bands, fill, breakCosts(text))?.ends.at(-1)).toBe(end);
      }),
      { seed: 36, numRuns: 300 },
    );
    expect(reached).toBeGreaterThan(50);
  });
});
