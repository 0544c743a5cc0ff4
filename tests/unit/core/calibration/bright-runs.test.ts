import * as fc from "fast-check";
import { expect, test } from "vitest";
import { brightRuns, lengthOf } from "../../../../src/core/calibration/bright-runs.ts";
import { polygonRows } from "../../../../src/core/calibration/polygon-rows.ts";
import { isInPolygon } from "../../../../src/core/geometry/polygon.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const picture = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .array(fc.boolean(), { minLength: width * height, maxLength: width * height })
      .map((lit) => ({ width, height, data: Float32Array.from(lit, (one) => (one ? 1 : 0)) })),
  );

test("every bright pixel is in one region, with all bright ones beside it (seed 581)", () => {
  fc.assert(
    fc.property(picture, ({ data, width, height }) => {
      const region = new Int32Array(data.length).fill(-1);
      const regions = brightRuns({ data, width, height }, 0.5);
      for (const [name, runs] of regions.entries())
        for (const { y, from, to } of runs) region.fill(name, y * width + from, y * width + to);
      expect(regions.reduce((sum, runs) => sum + lengthOf(runs), 0)).toBe(
        data.reduce((sum, one) => sum + one, 0),
      );
      for (const [i, light] of data.entries()) {
        expect(region[i] !== -1).toBe(light === 1);
        const beside = [i % width === width - 1 ? -1 : i + 1, i + width].filter((j) => data[j] === 1);
        if (light === 1) for (const j of beside) expect(region[j]).toBe(region[i]);
      }
    }),
    { seed: 581 },
  );
});

test("pixels that do not hang together are not one region", () => {
  const data = Float32Array.from([1, 0, 1, 0, 1, 0, 0, 1, 1]);
  expect(new Set(brightRuns({ data, width: 3, height: 3 }, 0.5).map(lengthOf))).toEqual(new Set([1, 3]));
});

test("a polygon's rows are the pixels whose middles lie in it (seed 582)", () => {
  const corner = fc.record({ x: number(-3, 15), y: number(-3, 12) });
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 6 }), (polygon) => {
      const inside = new Set(
        polygonRows(polygon, { width: 12, height: 9 }).flatMap(({ y, from, to }) =>
          Array.from({ length: to - from }, (_, i) => y * 12 + from + i),
        ),
      );
      for (let i = 0; i < 12 * 9; i++)
        expect(inside.has(i)).toBe(isInPolygon({ x: (i % 12) + 0.5, y: Math.floor(i / 12) + 0.5 }, polygon));
    }),
    { seed: 582, numRuns: 200 },
  );
});
