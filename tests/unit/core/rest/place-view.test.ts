import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCamera } from "../../../../src/core/geometry/pinhole.ts";
import { add, times } from "../../../../src/core/geometry/vector.ts";
import { glanceAt, placeView } from "../../../../src/core/rest/place-view.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { placeAt } from "./place-scene.ts";

const anyPlace = fc
  .record({
    x: number(-120, 120),
    y: number(-80, 80),
    z: number(800, 1200),
    rollDeg: number(-180, 180),
    pitchDeg: number(-35, 35),
    radiusMm: number(40, 70),
    k1: number(-0.2, 0.1),
  })
  .map(({ x, y, z, k1, ...more }) => ({ camera: { ...RIG.camera, k1 }, place: placeAt([x, y, z], more) }));

describe("where the camera sees a resting place (seed 141)", () => {
  it("is the disc and the surround, through any lens and at any tilt, and never the ring between them", () => {
    const onPlace = fc.tuple(number(0, 2 * Math.PI), number(0, 1.65));
    fc.assert(
      fc.property(
        anyPlace,
        fc.array(onPlace, { minLength: 60, maxLength: 60 }),
        ({ camera, place }, points) => {
          const seen = new Set(placeView(camera, place, camera.widthPx, camera.heightPx).offsets);
          for (const [angle, inRadii] of points) {
            const out = add(times(place.right, Math.cos(angle)), times(place.down, Math.sin(angle)));
            const { x, y } = toCamera(camera, add(place.centre, times(out, inRadii * place.radiusMm)));
            // The view may look at every second pixel only.
            const near = [0, 1, 2, 3].some((i) =>
              seen.has(4 * ((Math.floor(y) + (i >> 1)) * camera.widthPx + Math.floor(x) + (i & 1))),
            );
            if (inRadii < 0.72 || (inRadii > 1.33 && inRadii < 1.62)) expect(near).toBe(true);
            if (inRadii > 0.88 && inRadii < 1.17) expect(near).toBe(false);
          }
        },
      ),
      { seed: 141, numRuns: 15 },
    );
  });

  it("is the same part of the picture in a frame of any size", () => {
    fc.assert(
      fc.property(anyPlace, fc.constantFrom(0.5, 1, 2), ({ camera, place }, scale) => {
        const [width, height] = [camera.widthPx * scale, camera.heightPx * scale];
        const rgba = new Uint8ClampedArray(4 * width * height);
        // Red grows to the right, green downward.
        for (let i = 0; i < width * height; i++)
          rgba.set([(255 * (i % width)) / width, (255 * Math.floor(i / width)) / height, 0, 255], 4 * i);
        const view = placeView(camera, place, width, height);
        const glance = glanceAt(view, rgba);
        const middle = toCamera(camera, place.centre);
        const mean = (colour: number): number => {
          const values = Array.from({ length: view.cells }, (_, part) => glance[3 * part + colour] ?? 0);
          const linear = values.reduce((sum, value) => sum + value, 0) / view.cells;
          return 1.055 * linear ** (1 / 2.4) - 0.055;
        };
        expect(mean(0)).toBeCloseTo(middle.x / camera.widthPx, 1);
        expect(mean(1)).toBeCloseTo(middle.y / camera.heightPx, 1);
      }),
      { seed: 141, numRuns: 8 },
    );
  });

  it("leaves out what is outside the picture", () => {
    const { camera } = RIG;
    const place = { ...placeAt([0, 0, 1000]), centre: { x: (310 / camera.focalPx) * 1000, y: 0, z: 1000 } };
    const { offsets, starts, cells } = placeView(camera, place, camera.widthPx, camera.heightPx);
    expect(cells).toBeGreaterThan(10);
    expect(cells).toBeLessThan(50);
    expect(starts.at(-1)).toBe(offsets.length);
    for (const at of offsets) expect(at).toBeLessThan(4 * camera.widthPx * camera.heightPx);
  });
});
