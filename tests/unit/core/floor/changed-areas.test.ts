import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PictureArea } from "../../../../src/core/calibration/test-picture.ts";
import { apart, areaLit } from "../../../../src/core/floor/changed-areas.ts";
import { throughHomography } from "../../../../src/core/geometry/homography.ts";
import type { Mat3 } from "../../../../src/core/geometry/pinhole.ts";

const PICTURE: PictureArea = { leftPx: 10, topPx: 20, widthPx: 600, heightPx: 400 };

const within = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });

/** Planes that are turned, tilted, in the picture or beside it. */
const mapping = fc
  .record({
    turn: within(0, 7),
    scale: within(0.2, 4),
    x: within(-300, 900),
    y: within(-300, 700),
    p: within(-0.02, 0.02),
    q: within(-0.02, 0.02),
  })
  .map(({ turn, scale, x, y, p, q }): Mat3 => {
    const [cos, sin] = [scale * Math.cos(turn), scale * Math.sin(turn)];
    return [cos + x * p, -sin + x * q, x, sin + y * p, cos + y * q, y, p, q, 1];
  });

const box = fc
  .tuple(within(-60, 60), within(-60, 60), within(0, 90), within(0, 90))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

const area = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(12), fc.nat(12))
  .map(([leftPx, topPx, widthPx, heightPx]): PictureArea => ({ leftPx, topPx, widthPx, heightPx }));

const holds = ({ leftPx, topPx, widthPx, heightPx }: PictureArea, x: number, y: number): boolean =>
  x >= leftPx && x < leftPx + widthPx && y >= topPx && y < topPx + heightPx;

const pixelsOf = ({ leftPx, topPx, widthPx, heightPx }: PictureArea): string[] =>
  Array.from(
    { length: widthPx * heightPx },
    (_, i) => `${leftPx + (i % widthPx)} ${topPx + Math.floor(i / widthPx)}`,
  );

const seed = 7;

describe(`what a plane can light, seed ${seed}`, () => {
  test("every point of it that is in the picture is in the area, and the area in the picture", () => {
    fc.assert(
      fc.property(mapping, box, within(0, 1), within(0, 1), (h, on, across, down) => {
        const lit = areaLit(h, on, PICTURE);
        const p = { x: on.left + across * (on.right - on.left), y: on.top + down * (on.bottom - on.top) };
        const px = throughHomography(h, p);
        const [x, y] = [Math.floor(px.x), Math.floor(px.y)];
        const isSeen = h[6] * p.x + h[7] * p.y + h[8] > 0 && holds(PICTURE, x, y);
        expect(!isSeen || holds(lit, x, y)).toBe(true);
        for (const kept of apart([lit])) {
          expect(holds(PICTURE, kept.leftPx, kept.topPx)).toBe(true);
          expect(holds(PICTURE, kept.leftPx + kept.widthPx - 1, kept.topPx + kept.heightPx - 1)).toBe(true);
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  test("a plane that faces the lens lights no more than the pixels around it", () => {
    const upright: Mat3 = [2, 0, 100, 0, 2, 200, 0, 0, 1];
    expect(areaLit(upright, { left: -5, top: -5, right: 5, bottom: 10 }, PICTURE)).toEqual({
      leftPx: 89,
      topPx: 189,
      widthPx: 22,
      heightPx: 32,
    });
  });

  test("one that reaches behind the lens may light anything", () => {
    const steep: Mat3 = [1, 0, 300, 0, 1, 200, 0.05, 0, 1];
    expect(areaLit(steep, { left: -30, top: 0, right: 30, bottom: 9 }, PICTURE)).toEqual(PICTURE);
  });
});

test(`areas set apart have no pixel twice and all that were given, seed ${seed}`, () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 8 }), (areas) => {
      const pixels = apart(areas).flatMap(pixelsOf);
      const all = new Set(pixels);
      expect(all.size).toBe(pixels.length);
      for (const pixel of areas.flatMap(pixelsOf)) expect(all.has(pixel)).toBe(true);
    }),
    { seed, numRuns: 500 },
  );
});

test("what lies apart stays apart", () => {
  const [one, other] = [
    { leftPx: 0, topPx: 0, widthPx: 10, heightPx: 10 },
    { leftPx: 10, topPx: 0, widthPx: 5, heightPx: 10 },
  ];
  expect(apart([one, other, { ...one, heightPx: 0 }])).toEqual([one, other]);
});
