import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rowsInView } from "../../../../src/core/desk/rows-in-view.ts";

const anyWindow = fc.record({
  count: fc.nat(200_000),
  rowHeight: fc.double({ min: 8, max: 200, noNaN: true }),
  scrolled: fc.double({ min: -500, max: 2e7, noNaN: true }),
  height: fc.double({ min: 0, max: 4000, noNaN: true }),
});

test("whatever is seen of a row, the row is there, and few others are (seed 94)", () => {
  fc.assert(
    fc.property(anyWindow, fc.nat(), (window, pick) => {
      const { from, to } = rowsInView(window);
      const { count, rowHeight, scrolled, height } = window;
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(count);
      expect(to - from).toBeGreaterThanOrEqual(0);
      expect(to - from).toBeLessThanOrEqual(height / rowHeight + 14);
      const row = Math.min(pick, count - 1);
      const isSeen = row >= 0 && (row + 1) * rowHeight > scrolled && row * rowHeight < scrolled + height;
      if (isSeen) expect(row >= from && row < to).toBe(true);
    }),
    { seed: 94 },
  );
});
