import { seededRandom } from "../../../src/apps/room/world/seeded-random.ts";
import type { RefusalCode } from "../../../src/core/calibration/complaint.ts";
import { Rig } from "../../../src/schema/rig.ts";

/** A lens of one coefficient folds its picture over at 1: see the rig's schema. */
const BEND_ALLOWED = 0.9;
/** Exposure is locked while a lit sheet is in view: its paper reaches this at the nearest pose, linear, between the dots. */
const PAPER_REACHES = 0.7;
const SENSOR_GAIN = 1.35;
/** Of the projector's light there is so much between the dots, and so many times more than at 90 cm where the sheet is nearest. */
const GROUND = 0.21;
const NEAREST = (900 / 650) ** 2;

/** A rig as museums mount them, at chance: everything that a technician cannot choose, and may do a little worse than well. */
export function chanceRig(seed: number): Rig {
  const random = seededRandom(seed * 101 + 17);
  const within = (low: number, high: number): number => low + (high - low) * random();
  const one = <T>(first: T, second: T, share: number): T => (random() < share ? first : second);
  const baselineMm = within(60, 250);
  const way = within(-0.5, 0.5) + one(0, Math.PI, 0.5);
  const picture = one({ widthPx: 640, heightPx: 480 }, { widthPx: 1280, heightPx: 720 }, 0.85);
  const k1 = within(-0.3, 0);
  const across = Math.cos(way);
  const ambient = within(0.08, 0.8);
  const projector = within(1, 2.5);
  const paper = within(0.7, 0.85);
  const lit = SENSOR_GAIN * paper * (ambient + projector * GROUND * NEAREST);
  return Rig.parse({
    name: `chance-${seed}`,
    seed,
    camera: {
      ...picture,
      k1,
      fovDeg: Math.min(within(50, 80), widestDeg(k1, picture)),
      axisOffPx: [within(-0.02, 0.02) * picture.widthPx, within(-0.02, 0.02) * picture.widthPx],
      latencyMs: within(40, 80),
      jitterMs: within(0, 6),
      noiseSigma: within(1, 4),
      exposure: Math.min(8, (within(0.7, 1) * PAPER_REACHES) / lit),
    },
    projector: {
      ...one({ widthPx: 1920, heightPx: 1200 }, { widthPx: 1280, heightPx: 800 }, 0.4),
      throwRatio: within(1.2, 1.6),
      offsetMm: [baselineMm * across, baselineMm * Math.sin(way), within(-25, 25)],
      // Toed in: toward the camera.
      turnDeg: [Math.sign(across) * within(0, 4), within(-2, 2), within(-2, 2)],
      centredAtMm: within(850, 1000),
      latencyMs: within(20, 45),
      blackLevel: within(0.0005, 0.003),
    },
    light: { ambient, projector },
    sheet: {
      held: one("A4", "A3", 0.6),
      paper,
      cardboard: within(0.04, 0.1),
      gloss: within(0, 0.15),
    },
    technician: {
      distanceOffMm: within(15, 45),
      angleOffDeg: within(1.5, 4),
      placeOff: within(0.015, 0.04),
      swayMm: within(0.3, 1.2),
      tapeOffMm: within(-5, 5),
    },
  });
}

function widestDeg(k1: number, { widthPx, heightPx }: { widthPx: number; heightPx: number }): number {
  const corner = BEND_ALLOWED * (2 / 3) * Math.sqrt(-1 / (3 * k1));
  return (360 / Math.PI) * Math.atan(corner / Math.hypot(1, heightPx / widthPx));
}

/** What somebody did wrong, and what the booth has to say about it. */
export interface BadRig {
  readonly rig: Rig;
  /** Any of these is right. */
  readonly expects: readonly RefusalCode[];
}

/** Frames are dear: whoever cannot help it gives up soon. */
const HOPELESS_MS = 12_000;

type Fault = (rig: Rig) => Partial<Rig>;

const FAULTS: readonly (readonly [string, readonly RefusalCode[], Fault])[] = [
  ["parallel", ["parallel-poses"], (rig) => ({ technician: { ...rig.technician, neverTilts: true } })],
  ["letter-for-a4", ["wrong-sheet"], (rig) => ({ sheet: { ...rig.sheet, held: "letter", named: "A4" } })],
  ["a3-for-a4", ["wrong-sheet"], (rig) => ({ sheet: { ...rig.sheet, held: "A3", named: "A4" } })],
  ["knocked-aside", ["projector-moved"], () => ({ knock: { afterPoses: 4, mm: [8, 0, 0], turnDeg: 0 } })],
  ["knocked-round", ["projector-moved"], () => ({ knock: { afterPoses: 4, mm: [0, 0, 0], turnDeg: 1 } })],
  ["keystone-down", ["keystone-on"], (rig) => ({ projector: { ...rig.projector, keystone: [0, 0.08] } })],
  [
    "keystone-across",
    ["keystone-on"],
    (rig) => ({ projector: { ...rig.projector, keystone: [-0.06, 0.04] } }),
  ],
  [
    "dark",
    ["too-few-poses"],
    (rig) => ({
      light: { ambient: 0.004, projector: 0.02 },
      camera: { ...rig.camera, exposure: 0.5 },
      technician: { ...rig.technician, patienceMs: HOPELESS_MS },
    }),
  ],
  [
    "glare",
    ["too-few-poses"],
    (rig) => ({
      sheet: { ...rig.sheet, gloss: 1 },
      technician: { ...rig.technician, patienceMs: HOPELESS_MS },
    }),
  ],
];

/** One rig for each mistake. A glossy sheet may also be calibrated with, where glare is avoided. */
export function badRigs(seed: number): BadRig[] {
  return FAULTS.map(([name, expects, fault], i) => {
    const rig = chanceRig(seed * 1000 + i);
    return { rig: Rig.parse({ ...rig, ...fault(rig), name }), expects };
  });
}
