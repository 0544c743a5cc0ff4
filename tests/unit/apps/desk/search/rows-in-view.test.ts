import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsInView, scrollTo } from "../../../../../src/apps/desk/search/rows-in-view.ts";

const top = fc.integer({ min: 0, max: 100_000 });
const height = fc.integer({ min: 50, max: 2000 });
const row = fc.integer({ min: 20, max: 50 });
const count = fc.nat(3000);

describe("rows in view (seed 76)", () => {
  it("cover all that is seen, and few more", () => {
    fc.assert(
      fc.property(top, height, row, count, (topPx, heightPx, rowPx, all) => {
        const { from, to } = rowsInView(topPx, heightPx, rowPx, all);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(all);
        expect(to - from).toBeLessThanOrEqual(Math.ceil(heightPx / rowPx) + 9);
        for (let n = 0; n < all; n++) {
          const isSeen = (n + 1) * rowPx > topPx && n * rowPx < topPx + heightPx;
          if (isSeen) expect(n >= from && n < to).toBe(true);
        }
      }),
      { seed: 76 },
    );
  });

  it("are reached by scrolling, not at all where the row is seen already", () => {
    fc.assert(
      fc.property(top, height, row, fc.nat(3000), (topPx, heightPx, rowPx, n) => {
        const to = scrollTo(n, topPx, heightPx, rowPx);
        expect(to).toBeLessThanOrEqual(n * rowPx);
        expect(to + heightPx).toBeGreaterThanOrEqual((n + 1) * rowPx);
        if (n * rowPx >= topPx && (n + 1) * rowPx <= topPx + heightPx) expect(to).toBe(topPx);
      }),
      { seed: 76 },
    );
  });
});
