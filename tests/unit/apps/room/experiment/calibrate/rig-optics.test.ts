import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knocked, opticsOf } from "../../../../../../src/apps/room/experiment/calibrate/rig-optics.ts";
import { mountedRig, toProjector } from "../../../../../../src/core/geometry/pinhole.ts";
import { projectorLens } from "../../../../../../src/core/geometry/projector-ray.ts";
import { Rig } from "../../../../../../src/schema/rig.ts";
import { number } from "../../../../../fixtures/arbitraries.ts";

const triple = (reach: number) =>
  fc.tuple(number(-reach, reach), number(-reach, reach), number(-reach, reach));

const rigs = fc
  .record({ offsetMm: triple(250), turnDeg: triple(8), centredAtMm: number(600, 1200) })
  .map((projector) => Rig.parse({ projector }));

describe("a rig's optics (seed 511)", () => {
  it("have the projector's picture centred in the camera's at its distance, however it hangs", () => {
    fc.assert(
      fc.property(rigs, (rig) => {
        const pair = opticsOf(rig);
        const { x, y } = toProjector(pair, { x: 0, y: 0, z: rig.projector.centredAtMm });
        expect(x).toBeCloseTo(pair.projector.widthPx / 2, 6);
        expect(y).toBeCloseTo(pair.projector.heightPx / 2, 6);
      }),
      { seed: 511 },
    );
  });

  it("have the lens where the rig says", () => {
    fc.assert(
      fc.property(rigs, (rig) => {
        const { x, y, z } = projectorLens(opticsOf(rig));
        for (const [i, mm] of [x, y, z].entries())
          expect(mm).toBeCloseTo(rig.projector.offsetMm[i] ?? NaN, 6);
      }),
      { seed: 511 },
    );
  });

  it("are those of a mounted rig where nothing is turned", () => {
    const { camera, projector } = Rig.parse({});
    const told = mountedRig({ camera, projector, centredAtMm: 900 });
    const point = { x: 120, y: -80, z: 700 };
    expect(toProjector(opticsOf(Rig.parse({})), point)).toEqual(toProjector(told, point));
  });

  it("after a knock, have moved by what the knock says", () => {
    fc.assert(
      fc.property(rigs, triple(20), number(-5, 5), (rig, mm, turnDeg) => {
        const pair = opticsOf(rig);
        const moved = knocked(pair, { afterPoses: 4, mm, turnDeg });
        const [from, to] = [projectorLens(pair), projectorLens(moved)];
        expect(to.x - from.x).toBeCloseTo(mm[0], 6);
        expect(to.y - from.y).toBeCloseTo(mm[1], 6);
        expect(to.z - from.z).toBeCloseTo(mm[2], 6);
        const trace = pair.rotation.reduce((sum, entry, i) => sum + entry * (moved.rotation[i] ?? 0), 0);
        expect((trace - 1) / 2).toBeCloseTo(Math.cos((turnDeg * Math.PI) / 180), 9);
      }),
      { seed: 511 },
    );
  });
});
