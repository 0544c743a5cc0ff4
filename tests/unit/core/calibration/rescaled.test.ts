import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calibration } from "../../../../src/core/calibration/calibration.ts";
import { rescaled } from "../../../../src/core/calibration/rescaled.ts";
import { PaumeError } from "../../../../src/core/error.ts";
import { cameraRay, toCamera, toProjector } from "../../../../src/core/geometry/pinhole.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { fullCalibration, rigs } from "../../../fixtures/calibrations.ts";

const cameras = { "4:3": [640, 480], "16:9": [1280, 720] } as const;

const withRig = rigs.map((pair): Calibration => ({ ...fullCalibration(22), pair }));
const sizeOf = ([widthPx, heightPx]: readonly [number, number], by: number) => ({
  widthPx: widthPx * by,
  heightPx: heightPx * by,
});

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof PaumeError && error.code === "calibration-invalid") return error.detail;
    throw error;
  }
  return "";
}

describe("a calibration for a camera's picture of another size (seed 521)", () => {
  it("sends light to the same place, from the same thing seen in larger or smaller pixels", () => {
    const by = fc.constantFrom(0.25, 0.5, 1.5, 2, 3);
    const place = fc.record({ x: number(-150, 150), y: number(-100, 100), z: number(600, 1200) });
    fc.assert(
      fc.property(withRig, by, place, (calibration, factor, p) => {
        const { widthPx, heightPx } = calibration.pair.camera;
        const { pair } = rescaled(calibration, sizeOf([widthPx, heightPx], factor));
        const before = toCamera(calibration.pair.camera, p);
        const after = toCamera(pair.camera, p);
        expect(after.x).toBeCloseTo(before.x * factor, 6);
        expect(after.y).toBeCloseTo(before.y * factor, 6);
        const ray = cameraRay(pair.camera, { x: before.x * factor, y: before.y * factor });
        const light = toProjector(pair, { x: ray.x * p.z, y: ray.y * p.z, z: p.z });
        const was = cameraRay(calibration.pair.camera, before);
        const lit = toProjector(calibration.pair, { x: was.x * p.z, y: was.y * p.z, z: p.z });
        expect(light.x).toBeCloseTo(lit.x, 6);
        expect(light.y).toBeCloseTo(lit.y, 6);
      }),
      { seed: 521 },
    );
  });

  it("is the same calibration where nothing differs, and again after going there and back", () => {
    fc.assert(
      fc.property(withRig, (calibration) => {
        const { camera } = calibration.pair;
        expect(rescaled(calibration, camera)).toBe(calibration);
        const doubled = rescaled(calibration, sizeOf([camera.widthPx, camera.heightPx], 2));
        const { reference: _, ...back } = rescaled(doubled, camera);
        const { reference: __, ...kept } = calibration;
        expect(back).toEqual(kept);
      }),
      { seed: 521, numRuns: 30 },
    );
  });

  it("takes its dots, landmarks and pixel figures along", () => {
    const calibration = fullCalibration(22);
    const { reference, verdict } = rescaled(calibration, { widthPx: 1280, heightPx: 960 });
    expect(reference?.dots).toEqual([{ lit: { x: 960, y: 600 }, at: { x: 643, y: 480.5 } }]);
    expect(reference?.plane).toEqual(calibration.reference?.plane);
    expect(verdict).toMatchObject({ rmsPx: 0.42, heldOutPx: { median: 0.6, p95: 1.6 } });
    expect(verdict?.heldOutMm).toEqual(calibration.verdict?.heldOutMm);
    const [mark] = reference?.landmarks ?? [];
    expect(mark?.at).toEqual({ x: 201, y: 161 });
    // Every second pixel from the middle is one that was kept.
    const patch = calibration.reference?.landmarks[0]?.patch ?? [];
    const middle = 7 * 15 + 7;
    expect(mark?.patch[middle]).toBe(patch[middle]);
    expect(mark?.patch[middle + 2]).toBe(patch[middle + 1]);
    expect(mark?.patch[middle - 30]).toBe(patch[middle - 15]);
    expect(mark?.patch[middle + 1]).toBeCloseTo(((patch[middle] ?? 0) + (patch[middle + 1] ?? 0)) / 2, 9);
  });

  it("has no landmarks in a smaller picture, where more of the room around them would show", () => {
    expect(rescaled(fullCalibration(22), { widthPx: 320, heightPx: 240 }).reference?.landmarks).toEqual([]);
  });

  it("takes a height that had to be rounded", () => {
    const wide = fullCalibration(22);
    const { camera } = wide.pair;
    const pair = { ...wide.pair, camera: { ...camera, widthPx: 1280, heightPx: 720 } };
    expect(rescaled({ ...wide, pair }, { widthPx: 854, heightPx: 480 }).pair.camera.widthPx).toBe(854);
    const small = { ...wide.pair, camera: { ...camera, widthPx: 854, heightPx: 480 } };
    expect(rescaled({ ...wide, pair: small }, { widthPx: 1920, heightPx: 1080 }).pair.camera.heightPx).toBe(
      1080,
    );
  });

  it("is refused with the reason for another shape, and for another projector", () => {
    const calibration = fullCalibration(22);
    const wide = sizeOf(cameras["16:9"], 1);
    expect(refusal(() => rescaled(calibration, wide))).toMatch(
      /picture of 640×480, and 1280×720 is of another shape/,
    );
    const projector = { widthPx: 1280, heightPx: 800 };
    const same = sizeOf(cameras["4:3"], 1);
    expect(refusal(() => rescaled(calibration, same, projector))).toMatch(
      /of 1920×1200, and this one has 1280×800/,
    );
    expect(refusal(() => rescaled(calibration, same, calibration.pair.projector))).toBe("");
  });
});
