import { parseJson } from "./parse-json.ts";
import { Camera, Light, Projector } from "./scenario.ts";
import { z } from "./zod.ts";

const Pair = z.tuple([z.number(), z.number()]);
const Triple = z.tuple([z.number(), z.number(), z.number()]);

/** As in a scenario; here its latency is from the middle of the exposure until the frame comes. */
const RigCamera = Camera.omit({ shutterMs: true, rollingMs: true, gamma: true }).extend({
  /** Locked while a lit sheet was in view, which is brighter than hands. */
  exposure: Camera.shape.exposure.unwrap().default(0.5),
  /** Of the lens's axis from the picture's middle, px: right, down. */
  axisOffPx: Pair.default([0, 0]),
});

const RigProjector = Projector.extend({
  /** How it hangs against the camera: turned about its vertical, its horizontal and its own axis. Toed in is a turn toward the camera. */
  turnDeg: Triple.default([0, 0, 0]),
  /** Its lens is shifted so that its picture's middle lies in the camera's at this distance. */
  centredAtMm: z.number().min(300).max(5000).default(900),
  /** Share of the picture that its keystone correction draws in, across and down; a calibration needs it off. */
  keystone: Pair.default([0, 0]),
});

/** The sheet, and the paper that it is. */
const Sheet = z.strictObject({
  held: z.enum(["A4", "A3", "letter"]).default("A4"),
  /** What the technician says it is; the true one where absent. */
  named: z.enum(["A4", "A3", "letter"]).optional(),
  /** Share of light that paper and cardboard give back: office paper 0.8, packing paper 0.3, black cardboard 0.06. */
  paper: z.number().min(0).max(1).default(0.8),
  cardboard: z.number().min(0).max(1).default(0.06),
  /** 0 is matt paper, 1 a laminated sheet, whose glare hides what is on it. */
  gloss: z.number().min(0).max(1).default(0),
});

const Technician = z.strictObject({
  /** Standard deviations: of the distance, of tilt, turn and roll, and of the middle's place, as a share of the camera's picture. */
  distanceOffMm: z.number().min(0).max(300).default(30),
  angleOffDeg: z.number().min(0).max(30).default(3),
  placeOff: z.number().min(0).max(0.3).default(0.03),
  /** Arms sway slowly, and tremble. */
  swayMm: z.number().min(0).max(30).default(0.6),
  tremorMm: z.number().min(0).max(5).default(0.08),
  /** From hearing a wish or a complaint to moving, and for how long it takes to come to rest. */
  reactsMs: z.number().min(0).max(10_000).default(700),
  movesMs: z.number().min(100).max(20_000).default(1800),
  /** Whoever measures from lens to lens with a tape is so far off. */
  tapeOffMm: z.number().min(-100).max(100).default(4),
  /** A pose that is still not taken after so long is left out. */
  patienceMs: z.number().min(5000).max(600_000).default(45_000),
  /** Holds every sheet straight toward the camera, whatever is asked. */
  neverTilts: z.boolean().default(false),
});

/** Somebody knocks against the projector after so many poses: its lens moves, and it turns about its vertical axis. */
const Knock = z.strictObject({
  afterPoses: z.int().min(1).max(20).default(4),
  mm: Triple.default([5, 0, 0]),
  turnDeg: z.number().min(-10).max(10).default(0.5),
});

/** A camera, a projector and somebody who calibrates them: the whole truth about one installation and one run. Lengths are mm in the camera's frame. */
export const Rig = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default("rig"),
  seed: z.int().min(0).default(1),
  camera: RigCamera.refine((camera) => cornerBend(camera) < LARGEST_BEND, {
    path: ["k1"],
    message: "folds the corners of so wide a picture over",
  }).prefault({}),
  projector: RigProjector.prefault({}),
  light: Light.prefault({}),
  /** From the camera's lens down to the table. While somebody calibrates it stands lower, or aside: the sheet is held where hands will be. */
  tableMm: z.number().min(600).max(5000).default(1300),
  sheet: Sheet.prefault({}),
  technician: Technician.prefault({}),
  knock: Knock.optional(),
});
export type Rig = z.infer<typeof Rig>;

/** At 1 a lens of one coefficient folds its picture back onto itself: see core/geometry/pinhole.ts. */
const LARGEST_BEND = 0.97;

/** How far out the picture's corner is, of where it would fold: a barrel `r·(1 + k1·r²)` ends at `2/3·√(1/(−3·k1))`. */
function cornerBend({
  k1,
  widthPx,
  heightPx,
  fovDeg,
}: Pick<z.infer<typeof Camera>, "k1" | "widthPx" | "heightPx" | "fovDeg">): number {
  if (k1 >= 0) return 0;
  const half = Math.tan((fovDeg * Math.PI) / 360);
  const corner = half * Math.hypot(1, heightPx / widthPx);
  return corner / ((2 / 3) * Math.sqrt(-1 / (3 * k1)));
}

/** @throws PaumeError scenario-invalid, naming each field and what is wrong with it. */
export const parseRig = (text: string): Rig => parseJson(text, Rig, "scenario-invalid");
