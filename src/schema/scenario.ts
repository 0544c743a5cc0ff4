import { parseJson } from "./parse-json.ts";
import { Distractor } from "./scenario-distractor.ts";
import { Hand } from "./scenario-hand.ts";
import { RoomPoint } from "./scenario-path.ts";
import { z } from "./zod.ts";

export const Camera = z.strictObject({
  widthPx: z.int().min(160).max(1920).default(640),
  heightPx: z.int().min(120).max(1080).default(480),
  /** Horizontal field of view. */
  fovDeg: z.number().min(20).max(120).default(50),
  /** First radial distortion coefficient of its lens (Brown–Conrady); webcams bend lines outwards by -0.05 to -0.15. The calibration knows it. */
  k1: z.number().min(-0.3).max(0.3).default(0),
  framesPerSecond: z.number().min(5).max(120).default(30),
  /** From the middle of the exposure to the moment the detector's answer is there. */
  latencyMs: z.number().min(0).max(500).default(60),
  /** Standard deviation of that latency, by USB, scheduler and detector: 3 on a quiet machine, 15 on a busy one. Answers keep their order. */
  jitterMs: z.number().min(0).max(100).default(0),
  /** Share of frames that never reach the detector. */
  dropShare: z.number().min(0).max(0.9).default(0),
  /** Standard deviation of the noise on each 8-bit channel: 2 in good light, 8 at the gain that a dim room takes. */
  noiseSigma: z.number().min(0).max(40).default(2),
  /** Sensitivity, locked: 1 has a hand of middling skin under ambient 0.5 a little above the middle of the range. */
  exposure: z.number().min(0.1).max(8).default(1),
  /** Exponent on the encoded value: 1 is sRGB, below it shadows are lifted, as cameras' own settings do. */
  gamma: z.number().min(0.4).max(2.5).default(1),
  /** How long each row gathers light. Cameras take the whole frame's time in dim light, 5 to 10 ms in good light; 0 freezes motion. */
  shutterMs: z.number().min(0).max(200).default(0),
  /** From the first row's exposure to the last one's: 0 is a global shutter, webcams' rolling ones take 10 to 30 ms. */
  rollingMs: z.number().min(0).max(50).default(0),
});

export const Projector = z.strictObject({
  widthPx: z.int().min(320).max(3840).default(1920),
  heightPx: z.int().min(240).max(2160).default(1200),
  /** Distance divided by picture width: at 1.5 a pixel at 90 cm is 0.31 mm, fine enough for 9 px in a capital. */
  throwRatio: z.number().min(0.3).max(4).default(1.5),
  /** Projector lens from camera lens. */
  offsetMm: RoomPoint.default([80, 0, 0]),
  /** From drawing to light. */
  latencyMs: z.number().min(0).max(200).default(30),
  /** Standard deviation of that latency: a picture that misses its refresh waits for the next. */
  jitterMs: z.number().min(0).max(50).default(0),
  /** Share of white that black still sends: projectors' full on/off contrast is 300:1 to 2000:1, so this is one of the good ones. */
  blackLevel: z.number().min(0).max(0.05).default(0.001),
});

export const Light = z.strictObject({
  /** 1 is a bright gallery, 0.15 a dark one. */
  ambient: z.number().min(0).max(2).default(0.5),
  /** Illuminance of the projector's white on the hand, in the same unit. */
  projector: z.number().min(0).max(10).default(1.5),
});

/** One experiment in the simulated room. Anyone can write one: every field has a default but the hands. */
export const Scenario = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  description: z.string().min(1),
  durationMs: z.number().min(500).max(600_000).default(5000),
  camera: Camera.refine(({ shutterMs, framesPerSecond }) => shutterMs <= 1000 / framesPerSecond, {
    path: ["shutterMs"],
    message: "must not be longer than a frame",
  }).prefault({}),
  projector: Projector.prefault({}),
  light: Light.prefault({}),
  hands: z.array(Hand).max(6),
  distractors: z.array(Distractor).max(6).default([]),
});

export type Scenario = z.infer<typeof Scenario>;
export type ScenarioHand = Scenario["hands"][number];
export type ScenarioDistractor = Scenario["distractors"][number];

/** @throws PaumeError scenario-invalid, naming each field and what is wrong with it. */
export const parseScenario = (text: string): Scenario => parseJson(text, Scenario, "scenario-invalid");
