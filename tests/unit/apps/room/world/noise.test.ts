import { describe, expect, it } from "vitest";
import { gaussianTable } from "../../../../../src/apps/room/world/gaussians.ts";
import { seededRandom } from "../../../../../src/apps/room/world/seeded-random.ts";

describe("the sensor's noise", () => {
  it("has mean 0, variance 1 and a normal distribution's tails", () => {
    const table = gaussianTable(200_000);
    const mean = table.reduce((sum, x) => sum + x, 0) / table.length;
    const variance = table.reduce((sum, x) => sum + (x - mean) ** 2, 0) / table.length;
    const beyondTwo = table.filter((x) => Math.abs(x) > 2).length / table.length;
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(variance - 1)).toBeLessThan(0.02);
    expect(Math.abs(beyondTwo - 0.0455)).toBeLessThan(0.003);
  });

  it("is the same every time, and has no memory from one number to the next", () => {
    const table = gaussianTable(100_000);
    expect(gaussianTable(100_000)).toEqual(table);
    const product = table.reduce((sum, x, i) => sum + x * (table[i + 1] ?? 0), 0) / table.length;
    expect(Math.abs(product)).toBeLessThan(0.015);
  });

  it("differs from seed to seed", () => {
    expect(seededRandom(1)()).not.toBe(seededRandom(2)());
  });
});
