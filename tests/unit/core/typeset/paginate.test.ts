import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakCosts } from "../../../../src/core/typeset/balance.ts";
import { roomOf } from "../../../../src/core/typeset/bands.ts";
import { unitsOf } from "../../../../src/core/typeset/breaks.ts";
import { largestEm } from "../../../../src/core/typeset/fit.ts";
import { lineText, measure, widthEm } from "../../../../src/core/typeset/measured.ts";
import { chordsOf } from "../../../../src/core/typeset/outline.ts";
import { paginate } from "../../../../src/core/typeset/paginate.ts";
import { anyProse } from "./messages.ts";
import { adultPalm } from "./palms.ts";
import { plainFace } from "./plain-face.ts";

const room = roomOf(chordsOf(adultPalm, 4, 0.25), plainFace.metricsOf("fr"), 1.2);
const measured = (text: string) => measure(unitsOf(text), (run) => plainFace.measureEm(run, "fr"));
const pagesOf = (text: string, emMm: number) => {
  const all = measured(text);
  return paginate(all, [room], emMm, breakCosts(all)).map(({ from, to }) => lineText(all, from, to));
};

describe("pages (seed 38)", () => {
  it("follow one another without gap, each fitting the palm", () => {
    fc.assert(
      fc.property(anyProse, fc.double({ min: 4, max: 6.2, noNaN: true }), (prose, emMm) => {
        const text = measured(prose);
        const runs = paginate(text, [room], emMm, breakCosts(text));
        expect(runs.map((run) => run.from)).toEqual([0, ...runs.slice(0, -1).map((run) => run.to)]);
        expect(runs.at(-1)?.to).toBe(text.units.length);
        for (const run of runs) expect(largestEm(text, run, room, [emMm, emMm])).toBe(emMm);
      }),
      { seed: 38, numRuns: 60 },
    );
  });

  it("are one where one will do", () => {
    expect(pagesOf("Entrez. La porte est ouverte, comme toujours.", 8)).toHaveLength(1);
  });

  const sentence = "Nous avons une chambre qui donne sur le jardin et sur la rue.";

  it("end on sentences", () => {
    const pages = pagesOf(Array<string>(6).fill(sentence).join(" "), 9);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/rue\.$/u);
  });

  it("end on clauses where a sentence is too long", () => {
    const clauses = Array<string>(6).fill("nous avons une chambre qui donne sur le jardin").join(", ");
    const pages = pagesOf(`${clauses}.`, 9);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/jardin[,.]$/u);
  });

  it("leave no forgotten words on a page of their own", () => {
    const long =
      "nous avons une chambre qui donne sur le jardin et sur la rue et sur la cour et sur les toits de la ville";
    const text = measured(`Bonjour, ${long} ${long}.`);
    const runs = paginate(text, [room], 9, breakCosts(text));
    const lengths = runs.map((run) => widthEm(text, run.from, run.to));
    expect(lengths.length).toBeGreaterThan(1);
    expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(0.5);
  });
});
