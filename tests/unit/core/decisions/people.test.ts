import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestName, nameOf, peopleIn } from "../../../../src/core/decisions/people.ts";
import type { Decision } from "../../../../src/core/decisions/decision.ts";

const names = fc.string({ unit: "grapheme", maxLength: 80 });

describe("nameOf", () => {
  it("says a name once said again in the same way, and never more than the log takes (seed 611)", () => {
    fc.assert(
      fc.property(names, fc.array(names), (said, people) => {
        const name = nameOf(
          said,
          people.map((one) => nameOf(one, [])),
        );
        expect(nameOf(name, [])).toBe(name);
        expect(name.length).toBeLessThanOrEqual(longestName);
      }),
      { seed: 611, numRuns: 300 },
    );
  });

  it("makes nobody two people by capitals, spaces or how an accent is written (seed 612)", () => {
    fc.assert(
      fc.property(fc.constantFrom("Ana", "Zoé Lévy", "Ольга", "سلمى"), fc.nat(), (known, chance) => {
        const said = [known.toUpperCase(), known.toLowerCase(), ` ${known.normalize("NFD")}  `][chance % 3];
        expect(nameOf(said ?? "", ["Bo", known])).toBe(known);
      }),
      { seed: 612, numRuns: 60 },
    );
    expect(nameOf("Anna", ["Ana"])).toBe("Anna");
    expect(nameOf(" \t ", ["Ana"])).toBe("");
  });
});

const by = (name: string, number: number): Decision => ({
  number,
  message: "m1",
  by: name,
  atMs: number,
  act: { kind: "keep" },
  why: undefined,
  batch: undefined,
});

it("knows everybody in a log, once", () => {
  expect(peopleIn(["Bo", "Ana", "Bo"].map((name, index) => by(name, index + 1)))).toEqual(["Ana", "Bo"]);
});
