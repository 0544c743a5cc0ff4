import { expect, test } from "vitest";
import { takeOwnLightOut } from "../../../../../src/apps/room/experiment/light-means/own-light.ts";
import { cameraRay, toProjector } from "../../../../../src/core/geometry/pinhole.ts";
import { RIG } from "../../../../fixtures/rig.ts";
import { truthAt } from "./truth.ts";

const DEPTH = 900;
const RATIO = 3;
const { widthPx, heightPx } = RIG.camera;

/** Stands for the browser's own: pixels and their size. */
const image = (width: number, height: number) => ({
  width,
  height,
  data: new Uint8ClampedArray(4 * width * height),
  colorSpace: "srgb" as const,
});

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

test("a grey plane under a striped picture comes out grey", () => {
  const picture = image(RIG.projector.widthPx, RIG.projector.heightPx);
  for (let i = 0; i < picture.data.length; i += 4) {
    const stripe = Math.floor(((i / 4) % picture.width) / 24) % 2 === 0 ? 255 : 0;
    picture.data.set([stripe, stripe, stripe, 255], i);
  }
  const frame = image(widthPx, heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const ray = cameraRay(RIG.camera, { x, y });
      const pixel = toProjector(RIG, { x: ray.x * DEPTH, y: ray.y * DEPTH, z: DEPTH });
      const lit = picture.data[4 * (Math.round(pixel.y) * picture.width + Math.round(pixel.x))] ?? 0;
      const value = 255 * (0.1 * (1 + RATIO * (lit / 255) ** 2.2)) ** (1 / 2.2);
      frame.data.set([value, value, value, 255], 4 * (y * widthPx + x));
    }
  }
  const { centreMm, right, down } = truthAt({ x: 0, y: 0, z: DEPTH });
  const middle = (): number[] =>
    Array.from({ length: 41 }, (_, i) => frame.data[4 * (240 * widthPx + 300 + i)] ?? 0);
  expect(spread(middle())).toBeGreaterThan(60);
  takeOwnLightOut(frame, RIG, { centre: centreMm, right, down }, picture, RATIO);
  expect(spread(middle())).toBeLessThan(4);
});
