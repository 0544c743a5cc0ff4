import { describe, expect, it } from "vitest";
import {
  palmErrors,
  palmsAt,
  pinholeAim,
} from "../../../../../../src/apps/room/experiment/calibrate/palm-error.ts";
import { cornerPin, threePlanes } from "../../../../../../src/apps/room/experiment/calibrate/peers.ts";
import { opticsOf } from "../../../../../../src/apps/room/experiment/calibrate/rig-optics.ts";
import { toProjector } from "../../../../../../src/core/geometry/pinhole.ts";
import { Rig } from "../../../../../../src/schema/rig.ts";

const pair = opticsOf(Rig.parse({ projector: { offsetMm: [150, 0, 0], turnDeg: [2, 0, 1] } }));
const bent = { ...pair, camera: { ...pair.camera, k1: -0.2 } };

describe("light on palms", () => {
  it("lands in their middles when what is believed is true", () => {
    expect(palmErrors(bent, pinholeAim(bent)).worst).toBeLessThan(1e-6);
  });

  it("lands beside them by the parallax `b·|Z − Z′|/Z′`, matched on one plane", () => {
    const { at600, at900, at1200 } = palmErrors(pair, cornerPin(pair, 1));
    expect(at600.median).toBeCloseTo((150 * 300) / 900, -0.5);
    expect(at1200.median).toBeCloseTo((150 * 300) / 900, -0.5);
    expect(at900.p95).toBeLessThan(1);
  });

  it("lands near them between planes, as parallax goes with 1/Z", () => {
    expect(palmErrors(pair, threePlanes(pair, 1)).worst).toBeLessThan(2);
  });

  it("is asked for only where both lenses look", () => {
    for (const depthMm of [600, 900, 1200]) {
      const palms = palmsAt(bent, depthMm);
      expect(palms.length).toBeGreaterThan(20);
      for (const palm of palms) {
        const { x, y } = toProjector(bent, palm);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(bent.projector.heightPx);
      }
    }
  });
});
