import { parseJson } from "./parse-json.ts";
import { z } from "./zod.ts";

/** A point of the room in mm: the camera's lens is the origin, x right, y down in its picture, z away from it. */
const RoomPoint = z.tuple([z.number(), z.number(), z.number()]);

const Camera = z.strictObject({
  widthPx: z.int().min(160).max(1920).default(640),
  heightPx: z.int().min(120).max(1080).default(480),
  /** Horizontal field of view. */
  fovDeg: z.number().min(20).max(120).default(50),
  framesPerSecond: z.number().min(5).max(120).default(30),
  /** From the middle of the exposure to the moment the detector's answer is there. */
  latencyMs: z.number().min(0).max(500).default(60),
  /** Standard deviation of the noise on each 8-bit channel. */
  noiseSigma: z.number().min(0).max(40).default(2),
});

const Projector = z.strictObject({
  widthPx: z.int().min(320).max(3840).default(1920),
  heightPx: z.int().min(240).max(2160).default(1200),
  /** Distance divided by picture width: at 1.5 a pixel at 90 cm is 0.31 mm, fine enough for 9 px in a capital. */
  throwRatio: z.number().min(0.3).max(4).default(1.5),
  /** Projector lens from camera lens. */
  offsetMm: RoomPoint.default([80, 0, 0]),
  /** From drawing to light. */
  latencyMs: z.number().min(0).max(200).default(30),
});

const Light = z.strictObject({
  /** 1 is a bright gallery, 0.15 a dark one. */
  ambient: z.number().min(0).max(2).default(0.5),
  /** Illuminance of the projector's white on the hand, in the same unit. */
  projector: z.number().min(0).max(10).default(1.5),
});

/** Where a hand is at a time; between key frames position and angles are interpolated smoothly. */
const KeyFrame = z.strictObject({
  atMs: z.number().min(0),
  /** Palm centre. */
  centreMm: RoomPoint,
  /** Turn in the picture: 0 has the fingers up, 90 has them to the right. */
  rollDeg: z.number().min(-360).max(360).default(0),
  /** Tilt about the palm's across and along axes: 0 faces the camera. */
  pitchDeg: z.number().min(-180).max(180).default(0),
  yawDeg: z.number().min(-180).max(180).default(0),
  /** 1 is an open hand, 0 a fist. */
  openness: z.number().min(0).max(1).default(1),
});

const Hand = z.strictObject({
  side: z.enum(["left", "right"]),
  /** 1 is an adult's hand of 185 mm; a child of six has about 0.7. */
  scale: z.number().min(0.5).max(1.3).default(1),
  /** Monk skin tone, 1 (palest) to 10 (darkest): https://skintone.google */
  monkTone: z.int().min(1).max(10).default(4),
  /** Which side is turned to the camera. */
  shows: z.enum(["palm", "back"]).default("palm"),
  path: z
    .array(KeyFrame)
    .min(1)
    .refine(
      (frames) => frames.every(({ atMs }, i) => i === 0 || atMs > (frames[i - 1]?.atMs ?? 0)),
      "each key frame must be later than the one before it",
    ),
});

/** One experiment in the simulated room. Anyone can write one: every field has a default but the hands. */
export const Scenario = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  description: z.string().min(1),
  durationMs: z.number().min(500).max(600_000).default(5000),
  camera: Camera.prefault({}),
  projector: Projector.prefault({}),
  light: Light.prefault({}),
  hands: z.array(Hand).max(6),
});

export type Scenario = z.infer<typeof Scenario>;
export type ScenarioHand = Scenario["hands"][number];

/** @throws PaumeError scenario-invalid, naming each field and what is wrong with it. */
export const parseScenario = (text: string): Scenario => parseJson(text, Scenario, "scenario-invalid");
