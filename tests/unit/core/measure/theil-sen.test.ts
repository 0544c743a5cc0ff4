import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { theilSen, thinned, type Reading } from "../../../../src/core/measure/theil-sen.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const values = fc.array(number(-100, 100), { minLength: 4, maxLength: 40 });
const readingsOf = (all: readonly number[]): readonly Reading[] => all.map((value, at) => ({ at, value }));
const onLine = (slope: number, start: number, count: number): readonly Reading[] =>
  Array.from({ length: count }, (_, at) => ({ at, value: start + slope * at }));

describe("a robust slope (seed 97)", () => {
  it("is a line's own, with nothing in doubt", () => {
    fc.assert(
      fc.property(
        number(-5, 5),
        number(-100, 100),
        fc.integer({ min: 4, max: 40 }),
        (slope, start, count) => {
          const found = theilSen(onLine(slope, start, count));
          expect(found?.slope).toBeCloseTo(slope, 9);
          expect(found?.from).toBeCloseTo(slope, 9);
          expect(found?.to).toBeCloseTo(slope, 9);
        },
      ),
      { seed: 97 },
    );
  });

  it("lies in its interval, which no order of readings changes", () => {
    fc.assert(
      fc.property(values, (given) => {
        const found = theilSen(readingsOf(given));
        expect(found?.from).toBeLessThanOrEqual(found?.slope ?? NaN);
        expect(found?.to).toBeGreaterThanOrEqual(found?.slope ?? NaN);
        expect(theilSen(readingsOf(given).toReversed())).toEqual(found);
      }),
      { seed: 97 },
    );
  });

  it("follows a change of scale and of slope", () => {
    fc.assert(
      fc.property(values, number(0.1, 9), number(-9, 9), (given, scale, more) => {
        const found = theilSen(readingsOf(given));
        const other = theilSen(readingsOf(given.map((value, at) => scale * value + more * at)));
        expect(other?.slope).toBeCloseTo(scale * (found?.slope ?? NaN) + more, 6);
      }),
      { seed: 97 },
    );
  });

  it("is not turned by a quarter of the readings, whatever they are", () => {
    fc.assert(
      fc.property(
        number(-5, 5),
        fc.array(number(-1e6, 1e6), { minLength: 2, maxLength: 10 }),
        (slope, wild) => {
          const good = onLine(slope, 3, wild.length * 3);
          const bad = wild.map((value, i) => ({ at: i * 3 + 0.5, value }));
          const found = theilSen([...good, ...bad]);
          expect(found?.slope).toBeCloseTo(slope, 6);
        },
      ),
      { seed: 97 },
    );
  });

  it("holds the true slope in 95 of 100 cases", () => {
    let held = 0;
    fc.assert(
      fc.property(
        fc.array(number(-1, 1), { minLength: 30, maxLength: 30 }),
        fc.constant(0.2),
        (noise, slope) => {
          const found = theilSen(noise.map((each, at) => ({ at, value: slope * at + each })));
          if (found !== undefined && found.from <= slope && slope <= found.to) held++;
        },
      ),
      { seed: 97, numRuns: 400 },
    );
    expect(held / 400).toBeGreaterThan(0.9);
  });

  it("is none of three readings, or of many at three times", () => {
    expect(theilSen(readingsOf([1, 2, 3]))).toBeUndefined();
    expect(theilSen([...readingsOf([1, 2, 3]), ...readingsOf([1, 2, 3])])).toBeUndefined();
  });
});

describe("thinned readings (seed 98)", () => {
  it("are no more than wanted, on the line on which all were", () => {
    fc.assert(
      fc.property(
        number(-5, 5),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 50 }),
        (slope, count, most) => {
          const few = thinned(onLine(slope, 7, count), most);
          expect(few.length).toBeLessThanOrEqual(most);
          for (const { at, value } of few) expect(value).toBeCloseTo(7 + slope * at, 9);
        },
      ),
      { seed: 98 },
    );
  });
});
