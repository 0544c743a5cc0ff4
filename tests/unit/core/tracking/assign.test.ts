import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign } from "../../../../src/core/tracking/assign.ts";

const table = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .chain(([rows, columns]) =>
    fc
      .array(
        fc.array(fc.oneof(fc.nat(99), fc.constant(Infinity)), { minLength: columns, maxLength: columns }),
        { minLength: rows, maxLength: rows },
      )
      .map((costs) => ({ costs, columns })),
  );

interface Total {
  readonly pairs: number;
  readonly cost: number;
}
const better = (a: Total, b: Total): Total =>
  a.pairs > b.pairs || (a.pairs === b.pairs && a.cost <= b.cost) ? a : b;

/** Every pairing there is, tried. */
function best(costs: readonly (readonly number[])[], taken: ReadonlySet<number>): Total {
  const [row, ...rest] = costs;
  if (row === undefined) return { pairs: 0, cost: 0 };
  let found = best(rest, taken);
  for (const [column, cost] of row.entries()) {
    if (taken.has(column) || cost === Infinity) continue;
    const others = best(rest, new Set([...taken, column]));
    found = better({ pairs: others.pairs + 1, cost: others.cost + cost }, found);
  }
  return found;
}

describe("an assignment (seed 67)", () => {
  it("pairs as many as can be, at the least cost, each once and never where it cannot be", () => {
    fc.assert(
      fc.property(table, ({ costs, columns }) => {
        const pairs = assign(costs, columns);
        const chosen = pairs.flatMap((column) => column ?? []);
        expect(pairs).toHaveLength(costs.length);
        expect(new Set(chosen).size).toBe(chosen.length);
        const paid = pairs.map((column, row) => (column === undefined ? 0 : (costs[row]?.[column] ?? NaN)));
        const cost = paid.reduce((sum, one) => sum + one, 0);
        expect({ pairs: chosen.length, cost }).toEqual(best(costs, new Set()));
      }),
      { seed: 67, numRuns: 400 },
    );
  });

  it("is not the nearest pair first, where that costs the others more", () => {
    const pairs = assign(
      [
        [1, 2],
        [2, 90],
      ],
      2,
    );
    expect(pairs).toEqual([1, 0]);
  });
});
