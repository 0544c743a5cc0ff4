import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rateLimit } from "../../../src/server/rate-limit.ts";

test("in any stretch of time no more is granted than at once and per second (seed 503)", () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      gaps,
      (atOnce, perSecond, waits) => {
        const mayAsk = rateLimit({ atOnce, perSecond });
        const granted: number[] = [];
        let atMs = 0;
        for (const gap of waits) {
          atMs += gap;
          if (mayAsk("a", atMs)) granted.push(atMs);
        }
        for (const [i, from] of granted.entries()) {
          for (const [j, to] of granted.entries()) {
            if (j >= i)
              expect(j - i + 1).toBeLessThanOrEqual(atOnce + ((to - from) * perSecond) / 1000 + 1e-6);
          }
        }
      },
    ),
    { seed: 503 },
  );
});

test("whoever asks no faster than per second is never turned away (seed 504)", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 }),
      fc.array(fc.integer({ min: 0, max: 500 })),
      (perSecond, spare) => {
        const mayAsk = rateLimit({ atOnce: 2, perSecond });
        let atMs = 0;
        for (const gap of spare) {
          atMs += 1000 / perSecond + gap;
          expect(mayAsk("a", atMs)).toBe(true);
        }
      },
    ),
    { seed: 504 },
  );
});

test("one does not use up what is another's, and a clock set back gives nothing", () => {
  const mayAsk = rateLimit({ atOnce: 1, perSecond: 1 });
  expect([mayAsk("a", 5000), mayAsk("a", 5000), mayAsk("b", 5000), mayAsk("a", 0)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
