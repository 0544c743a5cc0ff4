import { z } from "./zod.ts";

/** A point of the room in mm: the camera's lens is the origin, x right, y down in its picture, z away from it. */
export const RoomPoint = z.tuple([z.number(), z.number(), z.number()]);

/** Where a thing is at a time; between key frames position and angles are interpolated smoothly. */
export const Placement = z.strictObject({
  atMs: z.number().min(0),
  /** Of a hand the palm's centre, of anything else its middle. */
  centreMm: RoomPoint,
  /** Turn in the picture: 0 has the fingers up, 90 has them to the right. */
  rollDeg: z.number().min(-360).max(360).default(0),
  /** Tilt about the across and the along axis: 0 faces the camera. */
  pitchDeg: z.number().min(-180).max(180).default(0),
  yawDeg: z.number().min(-180).max(180).default(0),
});
export type Placement = z.infer<typeof Placement>;

/** Key frames one after another. */
export const pathOf = <Key extends typeof Placement>(key: Key) =>
  z
    .array(key)
    .min(1)
    .refine(
      (frames) => frames.every(({ atMs }, i) => i === 0 || atMs > (frames[i - 1]?.atMs ?? 0)),
      "each key frame must be later than the one before it",
    );

/** Monk skin tone, 1 (palest) to 10 (darkest): https://skintone.google */
export const MonkTone = z.int().min(1).max(10).default(4);
