import type { Calibration } from "../core/calibration/calibration.ts";
import { CALIBRATION_ID, idTime } from "../core/calibration/calibration-id.ts";
import { PATCH_SIDE } from "../core/calibration/patch.ts";
import type { CalibrationSummary } from "../core/calibration/summary.ts";
import { SHEETS, type SheetName } from "../core/calibration/sheet.ts";
import {
  cameraRay,
  seenFromProjector,
  toProjector,
  type PinholePair as Pair,
} from "../core/geometry/pinhole.ts";
import { PinholePair } from "./pinhole-pair.ts";
import { z } from "./zod.ts";

const at = z.strictObject({ x: z.number().min(-20_000).max(20_000), y: z.number().min(-20_000).max(20_000) });
const Dot = z.strictObject({ lit: at, at });
const Spread = z
  .strictObject({ median: z.number().min(0).max(1000), p95: z.number().min(0).max(1000) })
  .refine(({ median, p95 }) => median <= p95, "the median is above the 95th percentile");
const Place = z.tuple([z.number(), z.number(), z.number()]);

const Verdict = z.strictObject({
  rmsPx: z.number().min(0).max(1000),
  heldOutMm: Spread.exactOptional(),
  heldOutPx: Spread.exactOptional(),
  volume: z.array(z.strictObject({ at: Place, mm: z.number().min(0).max(10_000) })).max(5000),
});

const Latency = z.strictObject({
  latencyMs: z.number().min(0).max(400),
  median: z.number().min(0).max(2000),
  p95: z.number().min(0).max(2000),
  standardErrorMs: z.number().min(0).max(1000),
  driftMs: z.number().min(-2000).max(2000),
  frameMs: z.number().min(0).max(1000),
  flashes: z.int().min(1).max(10_000),
});

const Patch = z.array(z.number().min(0).max(255)).length(PATCH_SIDE * PATCH_SIDE);
const Reference = z.strictObject({
  dots: z.array(Dot).max(1000),
  landmarks: z.array(z.strictObject({ at, patch: Patch })).max(200),
  plane: z.strictObject({
    distanceMm: z.number().min(100).max(20_000),
    normal: Place.refine((n) => Math.abs(Math.hypot(...n) - 1) < 1e-3, "must have length 1"),
  }),
});

const sheets = Object.keys(SHEETS).filter((name): name is SheetName => name in SHEETS);

/** Whoever made or chose a calibration, by name. */
export const Person = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}]*$/u, "must be one line");

export const CalibrationId = z.string().regex(CALIBRATION_ID, 'must be as "20261122-081500-3fa2"');

const Fields = z.strictObject({
  id: CalibrationId,
  madeAt: z.iso.datetime(),
  madeBy: Person,
  method: z.enum(["boards", "two-planes", "one-plane", "given"]),
  sheet: z.enum(sheets).exactOptional(),
  pair: PinholePair.superRefine(tellImplausible),
  verdict: Verdict.exactOptional(),
  latency: Latency.exactOptional(),
  reference: Reference.exactOptional(),
});

/** All that is kept of one calibration. What no room can be like is refused: a file that was damaged must never turn the light. */
export const CalibrationFields: z.ZodType<Calibration> = Fields.refine(
  ({ id, madeAt }) => id.startsWith(idTime(madeAt)),
  { path: ["id"], message: "begins with another time than madeAt" },
);

/** What a list shows of one. */
export const SummaryFields: z.ZodType<CalibrationSummary> = Fields.omit({ reference: true }).extend({
  verdict: Verdict.omit({ volume: true }).exactOptional(),
});

/** Distances at which light may be wanted. */
const DEPTHS_MM = [600, 900, 1300, 2000] as const;

/** Lenses that are made: 12° to 150° across for a camera, throw ratios of 0.2 to 8 for a projector; shifted by up to two pictures. */
function tellImplausible(pair: Pair, context: z.RefinementCtx): void {
  const tell = (path: string[], message: string): void => context.addIssue({ code: "custom", path, message });
  const bounds = { camera: [0.13, 4.8], projector: [0.2, 8] } as const;
  for (const which of ["camera", "projector"] as const) {
    const { widthPx, heightPx, focalPx, centreXPx, centreYPx } = pair[which];
    const [least, most] = bounds[which];
    const share = focalPx / widthPx;
    if (share < least || share > most) tell([which, "focalPx"], "no such lens is made");
    if (Math.abs(centreXPx - widthPx / 2) > 2 * widthPx) tell([which, "centreXPx"], "lies too far outside");
    if (Math.abs(centreYPx - heightPx / 2) > 2 * heightPx) tell([which, "centreYPx"], "lies too far outside");
  }
  if (Math.hypot(...pair.translationMm) > 5000) tell(["translationMm"], "is over 5 m");
  if (!lightsWhatIsSeen(pair)) tell([], "the projector lights nothing that the camera sees");
}

/** Whether some of nine places in the camera's picture, at one of the distances, lies in the projector's. */
function lightsWhatIsSeen(pair: Pair): boolean {
  const { camera, projector } = pair;
  const shares = [0.2, 0.5, 0.8];
  const rays = shares.flatMap((u) =>
    shares.map((v) => cameraRay(camera, { x: u * camera.widthPx, y: v * camera.heightPx })),
  );
  return DEPTHS_MM.some((depth) =>
    rays.some((ray) => {
      const place = { x: ray.x * depth, y: ray.y * depth, z: depth };
      const { x, y } = toProjector(pair, place);
      const isAhead = seenFromProjector(pair, place).z > 0;
      return isAhead && x >= 0 && x < projector.widthPx && y >= 0 && y < projector.heightPx;
    }),
  );
}
