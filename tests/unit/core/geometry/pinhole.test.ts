import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cameraRay,
  mountedRig,
  seenFromProjector,
  toCamera,
  toProjector,
  turnToProjector,
  type Pinhole,
} from "../../../../src/core/geometry/pinhole.ts";
import { dot, minus, norm } from "../../../../src/core/geometry/vector.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { rotation } from "./rotation.ts";

const depth = number(300, 2000);

/** A webcam of 60° across, of which `k1` bends the picture. */
const webcam = (k1: number): Pinhole => ({
  widthPx: 640,
  heightPx: 480,
  focalPx: 320 / Math.tan(Math.PI / 6),
  centreXPx: 317,
  centreYPx: 246,
  k1,
});

describe("a pinhole (seed 31)", () => {
  it("sees along each pixel's ray what stands on it, bent or not", () => {
    fc.assert(
      fc.property(number(-0.3, 0.3), number(0.4, 639.6), number(0.4, 479.6), depth, (k1, x, y, z) => {
        const camera = webcam(k1);
        // A strong barrel folds the picture back beyond a radius that no lens shows: no ray ends there.
        const r = Math.hypot(x - camera.centreXPx, y - camera.centreYPx) / camera.focalPx;
        const rim = k1 < 0 ? 1 / Math.sqrt(-3 * k1) : Infinity;
        fc.pre(r < 0.98 * rim * (1 + k1 * rim * rim) || k1 >= 0);
        const ray = cameraRay(camera, { x, y });
        const back = toCamera(camera, { x: ray.x * z, y: ray.y * z, z });
        expect(Math.hypot(back.x - x, back.y - y)).toBeLessThan(1e-6);
      }),
      { seed: 31, numRuns: 2000 },
    );
  });

  it("sees a point at half the distance twice as far from the middle", () => {
    fc.assert(
      fc.property(number(-200, 200), number(-200, 200), depth, (x, y, z) => {
        const camera = webcam(0);
        const far = toCamera(camera, { x, y, z });
        const near = toCamera(camera, { x, y, z: z / 2 });
        expect(near.x - camera.centreXPx).toBeCloseTo(2 * (far.x - camera.centreXPx), 6);
        expect(near.y - camera.centreYPx).toBeCloseTo(2 * (far.y - camera.centreYPx), 6);
      }),
      { seed: 31 },
    );
  });
});

describe("a projector beside a camera (seed 32)", () => {
  const angle = number(-40, 40);
  const point = fc.record({ x: number(-300, 300), y: number(-300, 300), z: depth });

  it("keeps distances and angles: its frame is a rigid motion of the room", () => {
    fc.assert(
      fc.property(angle, angle, angle, point, point, (a, b, c, p, q) => {
        const pair = { ...RIG, rotation: rotation(a, b, c) };
        const seen = minus(seenFromProjector(pair, p), seenFromProjector(pair, q));
        expect(norm(seen)).toBeCloseTo(norm(minus(p, q)), 8);
        expect(dot(turnToProjector(pair, p), turnToProjector(pair, q))).toBeCloseTo(dot(p, q), 6);
      }),
      { seed: 32 },
    );
  });

  it("is mounted so that both middles meet at the centred distance, whatever the offset", () => {
    const offset = fc.tuple(number(-300, 300), number(-300, 300), number(-100, 100));
    fc.assert(
      fc.property(offset, number(0.5, 3), number(500, 2000), (offsetMm, throwRatio, centredAtMm) => {
        const pair = mountedRig({
          camera: { widthPx: 640, heightPx: 480, fovDeg: 50 },
          projector: { widthPx: 1920, heightPx: 1200, throwRatio, offsetMm },
          centredAtMm,
        });
        const lit = toProjector(pair, { x: 0, y: 0, z: centredAtMm });
        expect(lit.x).toBeCloseTo(960, 6);
        expect(lit.y).toBeCloseTo(600, 6);
        const width = (centredAtMm - offsetMm[2]) / throwRatio;
        const edge = toProjector(pair, { x: width / 2, y: 0, z: centredAtMm });
        expect(edge.x).toBeCloseTo(1920, 6);
      }),
      { seed: 32 },
    );
  });

  it("has the camera's horizontal field of view", () => {
    const { camera } = RIG;
    const edge = 1000 * Math.tan((25 * Math.PI) / 180);
    expect(toCamera(camera, { x: edge, y: 0, z: 1000 }).x).toBeCloseTo(640, 9);
    expect(toCamera(camera, { x: -edge, y: 0, z: 1000 }).x).toBeCloseTo(0, 9);
  });
});
