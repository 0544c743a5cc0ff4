import type { PinholePair as Pair } from "../core/geometry/pinhole.ts";
import { z } from "./zod.ts";

/** Room mm, or a distance along its axes. */
export const RoomPoint = z.tuple([z.number(), z.number(), z.number()]);

export const Pinhole = z.strictObject({
  widthPx: z.int().min(160).max(7680),
  heightPx: z.int().min(120).max(4320),
  focalPx: z.number().positive(),
  centreXPx: z.number(),
  centreYPx: z.number(),
  k1: z.number().min(-0.6).max(0.6).default(0),
});

const [n, rows] = [z.number(), [0, 3, 6] as const];

export const Rotation = z
  .tuple([n, n, n, n, n, n, n, n, n])
  .refine(
    (r) =>
      rows.every((i) =>
        rows.every((j) => {
          const product = [0, 1, 2].reduce((sum, k) => sum + (r[i + k] ?? 0) * (r[j + k] ?? 0), 0);
          return Math.abs(product - (i === j ? 1 : 0)) < 1e-3;
        }),
      ),
    "rows must have length 1 and stand at right angles",
  )
  .refine(
    ([a, b, c, d, e, f, g, h, i]) => a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g) > 0,
    "must turn, not mirror: its determinant is negative",
  );

/** A calibrated camera and projector, as files have them. */
export const PinholePair: z.ZodType<Pair> = z.strictObject({
  camera: Pinhole,
  projector: Pinhole,
  /** Row-major: the projector sees `rotation · p + translationMm`, p in the camera's room mm. */
  rotation: Rotation,
  translationMm: RoomPoint,
});
