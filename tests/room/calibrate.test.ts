import { expect, test } from "vitest";
import { Rig } from "../../src/schema/rig.ts";
import { openStage } from "../browser/support/stage.ts";
import { calibrateRig, withExperiments } from "./support.ts";

/** The booth's procedure from the first wish to the verdict, on rendered frames: sheet and dots are found by the real image processing. */

const stage = openStage();

const RIG = {
  seed: 3,
  camera: { k1: -0.15, fovDeg: 58, noiseSigma: 2.5, axisOffPx: [4, -3] },
  projector: {
    widthPx: 1280,
    heightPx: 800,
    throwRatio: 1.4,
    offsetMm: [180, -20, 10],
    turnDeg: [3, -1, 1],
  },
};
/** Of the wishes, so many to fit by and to judge by: every frame is dear. */
const POSES = { fitted: 6, heldOut: 1 };

test("dots and corners of a rendered sheet are read where the optics have them", async () => {
  const exact = { distanceOffMm: 0, angleOffDeg: 2, placeOff: 0, swayMm: 0, tremorMm: 0 };
  const options = {
    rig: JSON.stringify({ ...RIG, technician: exact }),
    wish: { distanceMm: 800, tiltDeg: 18, turnDeg: -14, middle: [0.5, 0.5], heldOut: false },
  } as const;
  const { dots, dotPx, cornerPx } = await withExperiments(stage.browser, stage.house.origin, (page) =>
    page.evaluate((given) => globalThis.measureReading(given), options),
  );
  expect(dots).toBeGreaterThan(60);
  expect(dotPx.median).toBeLessThanOrEqual(0.05);
  expect(dotPx.p95).toBeLessThanOrEqual(0.15);
  expect(cornerPx.p95).toBeLessThanOrEqual(0.15);
});

const calibrate = (rig: unknown) => calibrateRig(stage.browser, stage.house.origin, Rig.parse(rig), POSES);

test("a robot technician calibrates a bent lens and a projector hung askew, to within the bars", async () => {
  const { outcome, refusals, rmsPx, heldOutMm, palmMm, poses } = await calibrate(RIG);
  expect(refusals).toEqual([]);
  expect(outcome).toBe("accepted");
  expect(poses).toMatchObject({ taken: 7, skipped: 0 });
  expect(rmsPx).toBeLessThanOrEqual(0.5);
  expect(heldOutMm?.median).toBeLessThanOrEqual(2);
  expect(heldOutMm?.p95).toBeLessThanOrEqual(4);
  for (const at of ["at600", "at900", "at1200"] as const)
    expect(palmMm.paume?.[at].p95).toBeLessThanOrEqual(5);
  expect(palmMm.cornerPin.at600.median).toBeGreaterThan(10 * (palmMm.paume?.at600.median ?? Infinity));
}, 300_000);

test("a keystone correction that was left on is found out, and said", async () => {
  const projector = { ...RIG.projector, keystone: [0, 0.08] };
  const { outcome, refusals } = await calibrate({ ...RIG, projector });
  expect(outcome).toBe("refused");
  expect(refusals.map(({ code }) => code)).toContain("keystone-on");
}, 300_000);
