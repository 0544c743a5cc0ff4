import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sheetPose } from "../../../../src/core/calibration/sheet-pose.ts";
import { cross, dot } from "../../../../src/core/geometry/vector.ts";
import { cornersHeld, heldSheet } from "../../../fixtures/held-sheet.ts";
import { RIG } from "../../../fixtures/rig.ts";

test("distance, normal and tilt of a sheet come from its corners alone (seed 511)", () => {
  fc.assert(
    fc.property(heldSheet, fc.constantFrom("A4", "A3", "letter"), (plane, sheet) => {
      const pose = sheetPose(cornersHeld(RIG.camera, plane, sheet), sheet, RIG.camera);
      const normal = cross(plane.right, plane.down);
      expect(pose.distanceMm).toBeCloseTo(plane.centre.z, 6);
      expect(dot(pose.normal, normal)).toBeCloseTo(1, 9);
      expect(Math.cos((pose.tiltDeg * Math.PI) / 180)).toBeCloseTo(normal.z, 9);
    }),
    { seed: 511 },
  );
});
