import { CalibrationId, Person, SummaryFields } from "./calibration-fields.ts";
import { Fault } from "./fault.ts";
import { z } from "./zod.ts";

/** What is asked of the house: use this one from now on, or, by null, the lenses in the installation's file. */
export const ActivationWish = z.strictObject({ id: CalibrationId.nullable(), by: Person });

const Activation = z.strictObject({ ...ActivationWish.shape, at: z.iso.datetime() });
export type Activation = z.infer<typeof Activation>;

/** The house's pointer to the calibration in use, with all that pointed elsewhere before: oldest first. */
export const Activations = z.strictObject({
  format: z.literal(1),
  activations: z.array(Activation).min(1).max(1000),
});

/** The list of what is kept, in the house's answer. */
export const CalibrationList = z.strictObject({
  /** Newest first. */
  calibrations: z.array(SummaryFields),
  /** In use now; null for the lenses in the installation's file. */
  active: CalibrationId.nullable(),
  /** Newest first: to go back. */
  history: z.array(Activation),
  /** Files that cannot be read. */
  faults: z.array(Fault),
});
export type CalibrationList = z.infer<typeof CalibrationList>;

/** The calibration in use, in the house's answer: null for the lenses in the installation's file. */
export const ActiveAnswer = z.strictObject({
  calibration: z.unknown(),
  /** Why it is not the one that was chosen, but the last good one before. */
  fault: Fault.optional(),
});
