import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foreshortening, inPicture, onPlaneOf } from "../../../../src/core/palm/foreshortening.ts";
import { cross, dot, unit, type Vec3 } from "../../../../src/core/geometry/vector.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const SQUARE = { down: { x: 0, y: 90, z: 0 }, across: { x: 60, y: 12, z: 0 } };

/** A map that shortens everything along one direction of the picture. */
const shorten = (scale: number, ratio: number, angle: number) => {
  const way = { x: Math.cos(angle), y: Math.sin(angle), z: 0 };
  return (v: Vec3): Vec3 => {
    const along = dot(v, way);
    return {
      x: scale * (v.x + (ratio - 1) * along * way.x),
      y: scale * (v.y + (ratio - 1) * along * way.y),
      z: 0,
    };
  };
};

test("how a picture is shortened, and which way, is found again (seed 91)", () => {
  fc.assert(
    fc.property(number(0.001, 0.002), number(0.5, 0.98), number(0, Math.PI), (scale, ratio, angle) => {
      const by = shorten(scale, ratio, angle);
      const short = foreshortening(SQUARE, { down: by(SQUARE.down), across: by(SQUARE.across) });
      expect(short?.scale).toBeCloseTo(scale, 9);
      expect(short?.ratio).toBeCloseTo(ratio, 6);
      const along = Math.abs(
        dot(short?.way ?? SQUARE.down, { x: Math.cos(angle), y: Math.sin(angle), z: 0 }),
      );
      expect(along).toBeCloseTo(1, 6);
    }),
    { seed: 91 },
  );
});

test("axes along one line tell nothing", () => {
  expect(foreshortening({ down: SQUARE.down, across: SQUARE.down }, SQUARE)).toBeUndefined();
});

test("a direction of the picture laid on a plane lies in it and is seen as before (seed 91)", () => {
  const lean = number(-0.5, 0.5);
  fc.assert(
    fc.property(lean, lean, number(-300, 300), number(0, 6.28), (x, y, at, angle) => {
      const normal = unit({ x, y, z: 1 });
      const place = { x: at, y: -at / 2, z: 900 };
      const seen = { x: Math.cos(angle), y: Math.sin(angle), z: 0 };
      const lain = onPlaneOf(normal, place, seen);
      expect(dot(lain, normal)).toBeCloseTo(0, 9);
      expect(cross(inPicture(lain, place), seen).z).toBeCloseTo(0, 9);
    }),
    { seed: 91 },
  );
});
