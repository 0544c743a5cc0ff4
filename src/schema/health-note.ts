import { CalibrationId, Spread } from "./calibration-fields.ts";
import { z } from "./zod.ts";

/** Of the calibration in use; null for the lenses in the installation's file. */
const calibration = CalibrationId.nullable();
const mm = z.number().min(0).max(10_000);

/** What a page notes of how well the light lands: figures over many looks, never anything about a visitor. */
export const HealthNote = z.discriminatedUnion("kind", [
  /** The opening check's word. */
  z.strictObject({
    kind: z.literal("opening"),
    calibration,
    verdict: z.enum(["good", "moved", "unseen"]),
    /** Of light in the working volume, 95th percentile; and how much of it has been added since the calibration. */
    errorMm: mm.exactOptional(),
    addedMm: mm.exactOptional(),
    /** What moved, or why nothing was seen. */
    what: z
      .string()
      .regex(/^[a-z-]{1,40}$/)
      .exactOptional(),
  }),
  /** Where seen marks lay, from where they were sent, since the last such note. */
  z.strictObject({
    kind: z.literal("marks"),
    calibration,
    sightings: z.int().min(1).max(1_000_000),
    mm: Spread,
  }),
]);
export type HealthNote = z.infer<typeof HealthNote>;

/** As the house keeps it. */
export const HealthEntry = z.strictObject({ at: z.iso.datetime(), note: HealthNote });
export type HealthEntry = z.infer<typeof HealthEntry>;

/** The house's answer: newest first. */
export const HealthJournal = z.strictObject({ entries: z.array(HealthEntry) });
