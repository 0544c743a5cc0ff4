import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toProjector, type PinholePair } from "../../../../src/core/geometry/pinhole.ts";
import { projectorLens, projectorRay } from "../../../../src/core/geometry/projector-ray.ts";
import { add, times } from "../../../../src/core/geometry/vector.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { rotation } from "./rotation.ts";

const angle = number(-40, 40);

describe("the ray of a projector's pixel (seed 23)", () => {
  it("lights, wherever it goes, with that pixel", () => {
    fc.assert(
      fc.property(
        fc.tuple(angle, angle, angle),
        number(0, 1920),
        number(0, 1200),
        number(300, 1500),
        (turn, x, y, far) => {
          const pair: PinholePair = { ...RIG, rotation: rotation(...turn) };
          const lit = add(projectorLens(pair), times(projectorRay(pair, { x, y }), far));
          const back = toProjector(pair, lit);
          expect(back.x).toBeCloseTo(x, 6);
          expect(back.y).toBeCloseTo(y, 6);
        },
      ),
      { seed: 23 },
    );
  });
});
