import type { OpeningReport } from "../core/calibration/opening-report.ts";
import { CalibrationId } from "./calibration-fields.ts";
import { z } from "./zod.ts";

/** Of the calibration in use; null for the lenses in the installation's file. */
const InUse = CalibrationId.nullable();
const mm = z.number().min(0).max(10_000);

/** What a page notes of how well the light lands: figures over many looks, never anything about a visitor. */
export const HealthNote = z.discriminatedUnion("kind", [
  /** The opening check's word. */
  z.strictObject({
    kind: z.literal("opening"),
    calibration: InUse,
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
  /** How far beside their rays the day's seen marks lie, since the morning: see core/calibration/day-drift. */
  z.strictObject({
    kind: z.literal("marks"),
    calibration: InUse,
    mm: z.number().min(-1000).max(1000),
    standardErrorMm: mm,
    hands: z.int().min(1).max(10_000),
    isAlarming: z.boolean(),
  }),
]);
export type HealthNote = z.infer<typeof HealthNote>;

/** The opening check's report as a note: without what only the technician at the booth needs. */
export function openingNote(report: OpeningReport, calibration: string | null): HealthNote {
  const note = { kind: "opening", calibration, verdict: report.kind } as const;
  if (report.kind === "unseen") return { ...note, what: report.why };
  const { errorMm, addedMm } = report;
  return { ...note, errorMm, addedMm, ...(report.kind === "moved" && { what: report.movement.what }) };
}

/** As the house keeps it. */
export const HealthEntry = z.strictObject({ at: z.iso.datetime(), note: HealthNote });
export type HealthEntry = z.infer<typeof HealthEntry>;

/** The house's answer: newest first. */
export const HealthJournal = z.strictObject({ entries: z.array(HealthEntry) });
