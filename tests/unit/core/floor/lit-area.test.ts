import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFloor } from "../../../../src/core/floor/floor.ts";
import { areaOf, isWithin } from "../../../../src/core/floor/lit-area.ts";
import { toProjector } from "../../../../src/core/geometry/pinhole.ts";
import { RULES } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { plainFace } from "../typeset/plain-face.ts";
import { perform, type Hand } from "./stage.ts";

const draw = () => ({
  id: "m",
  lang: "en",
  text: "The table is laid.",
  motive: "welcome",
  emotion: "joy",
  provenance: "test",
});

const held =
  (x: number): Hand =>
  () => ({ at: { x, y: 0, z: 900 } });

describe("the lit area (seed 41)", () => {
  it("is never larger than what was asked for, nor smaller by a pixel on any side", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 160, max: 7680 }), (a, b, widthPx) => {
        const [left, right] = [Math.min(a, b), Math.max(a, b)];
        const area = areaOf({ left, right, top: 0, bottom: 1 }, { widthPx, heightPx: 100 });
        expect(area.leftPx - left * widthPx).toBeGreaterThanOrEqual(0);
        expect(area.leftPx - left * widthPx).toBeLessThanOrEqual(1);
        expect(area.widthPx).toBeGreaterThanOrEqual(0);
        expect(area.widthPx).toBeLessThanOrEqual((right - left) * widthPx);
        expect(area.widthPx).toBeGreaterThanOrEqual((right - left) * widthPx - 2);
      }),
      { seed: 41 },
    );
  });

  it("lights the hand inside it, and takes no notice of the one beyond", () => {
    const { widthPx } = RIG.projector;
    const middle = toProjector(RIG, { x: 0, y: 0, z: 900 }).x;
    const floor = openFloor(
      { ...RULES, area: areaOf({ left: middle / widthPx, right: 1, top: 0, bottom: 1 }, RIG.projector) },
      { face: plainFace, draw },
    );
    const shots = perform(floor, [held(-90), held(90)], 3000);
    const pages = shots.flatMap(({ picture }) => picture.pages);
    expect(pages.length).toBeGreaterThan(60);
    expect(Math.max(...shots.map(({ visitors }) => visitors))).toBe(1);
    for (const { mapping } of pages) {
      const at = {
        x: (mapping[2] ?? NaN) / (mapping[8] ?? NaN),
        y: (mapping[5] ?? NaN) / (mapping[8] ?? NaN),
      };
      expect(isWithin(RULES.area, at)).toBe(true);
      expect(at.x).toBeGreaterThan(middle);
    }
  });
});
