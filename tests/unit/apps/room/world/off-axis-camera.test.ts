import * as fc from "fast-check";
import { Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { MM, offAxisCamera, projectorLens } from "../../../../../src/apps/room/world/off-axis-camera.ts";
import {
  mountedRig,
  type PinholePair,
  toCamera,
  toProjector,
} from "../../../../../src/core/geometry/pinhole.ts";

const room = fc.record({
  x: fc.double({ min: -300, max: 300, noNaN: true }),
  y: fc.double({ min: -300, max: 300, noNaN: true }),
  z: fc.double({ min: 400, max: 1200, noNaN: true }),
});

const mounted = mountedRig({
  camera: { widthPx: 640, heightPx: 480, fovDeg: 50 },
  projector: { widthPx: 1280, heightPx: 800, throwRatio: 1.2, offsetMm: [80, -30, 12] },
  centredAtMm: 900,
});
/** A rig whose projector is turned by 0.2 rad about y, then 0.1 about x. */
const [cy, sy, cx, sx] = [Math.cos(0.2), Math.sin(0.2), Math.cos(0.1), Math.sin(0.1)];
const turned: PinholePair = {
  ...mounted,
  rotation: [cy, 0, sy, sx * sy, cx, -sx * cy, -cx * sy, sx, cx * cy],
};

/** Clip space, y up, from -1 to 1 → px, y down. */
const toPx = (clip: Vector3, lens: { widthPx: number; heightPx: number }) => ({
  x: ((clip.x + 1) / 2) * lens.widthPx,
  y: ((1 - clip.y) / 2) * lens.heightPx,
});

describe("three's view through a pinhole (seed 72)", () => {
  it("puts a point of the room where the pinhole does: camera", () => {
    const view = offAxisCamera(mounted.camera, 0.05, 3);
    fc.assert(
      fc.property(room, (p) => {
        const seen = toPx(new Vector3(p.x, -p.y, -p.z).multiplyScalar(MM).project(view), mounted.camera);
        const told = toCamera(mounted.camera, p);
        expect(seen.x).toBeCloseTo(told.x, 6);
        expect(seen.y).toBeCloseTo(told.y, 6);
      }),
      { seed: 72 },
    );
  });

  it.each([
    ["a shifted", mounted],
    ["a turned", turned],
  ])("puts a point of the room where the pinhole does: %s projector", (_, pair) => {
    const view = projectorLens(pair);
    fc.assert(
      fc.property(room, (p) => {
        const seen = toPx(new Vector3(p.x, -p.y, -p.z).multiplyScalar(MM).project(view), pair.projector);
        const told = toProjector(pair, p);
        expect(seen.x).toBeCloseTo(told.x, 6);
        expect(seen.y).toBeCloseTo(told.y, 6);
      }),
      { seed: 72 },
    );
  });

  it("shows the picture of a keystone correction drawn in toward one edge, none of it lost", () => {
    const [across, down] = [0.06, -0.1];
    const s = 1.16;
    const [plain, corrected] = [projectorLens(turned), projectorLens(turned, [across, down])];
    fc.assert(
      fc.property(room, (p) => {
        const at = new Vector3(p.x, -p.y, -p.z).multiplyScalar(MM);
        const panel = at.clone().project(plain);
        const picture = at.clone().project(corrected);
        // Clip space has y up.
        const w = 1 + across * panel.x - down * panel.y;
        expect(picture.x).toBeCloseTo((s * panel.x) / w, 6);
        expect(picture.y).toBeCloseTo((s * panel.y) / w, 6);
        if (Math.abs(panel.x) <= 1 && Math.abs(panel.y) <= 1) expect(Math.abs(picture.z)).toBeLessThan(1);
      }),
      { seed: 72 },
    );
  });
});
