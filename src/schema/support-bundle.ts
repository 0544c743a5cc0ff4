import { culprits, unseen } from "../core/calibration/opening-report.ts";
import { paumeErrorCodes } from "../core/error.ts";
import { pulseFaultNames } from "../core/health/pulse.ts";
import { CalibrationId } from "./calibration-fields.ts";
import { CivilDate } from "./counts.ts";
import { Role } from "./role.ts";
import { SupportLogLine } from "./support-log-line.ts";
import { SupportSite } from "./support-site.ts";
import { z } from "./zod.ts";

const Code = z.enum(paumeErrorCodes);
const Sum = z.number().min(0);
const Bytes = z.int().min(0);
const Version = z.string().regex(/^[\d.]{1,40}$/);
const Spread = z.object({ median: z.number(), p95: z.number() });
const State = z
  .string()
  .regex(/^[a-z-]{1,30}$/)
  .optional();

/** The machine: what it is, not whose or where. */
export const SupportMachine = z.object({
  node: z.string().regex(/^v[\d.]{1,20}$/),
  system: z.string().max(100),
  kernel: z.string().max(100),
  processor: z.string().max(100),
  cores: z.int(),
  memoryBytes: Bytes,
  memoryFreeBytes: Bytes,
  diskFreeBytes: Bytes.nullable(),
  upSeconds: Sum,
  /** Null where none is found. */
  chromium: Version.nullable(),
});

/** One kept calibration, without whoever made it. */
export const SupportCalibration = z.object({
  id: CalibrationId,
  madeAt: z.iso.datetime(),
  method: z.enum(["boards", "two-planes", "one-plane", "given"]),
  verdict: z
    .object({ rmsPx: Sum, heldOutMm: Spread.exactOptional(), heldOutPx: Spread.exactOptional() })
    .exactOptional(),
  latency: z.object({ latencyMs: Sum, standardErrorMs: Sum }).exactOptional(),
});

/** A page's note of how well the light lands. */
export const SupportNote = z.object({
  at: z.iso.datetime(),
  kind: z.enum(["opening", "marks"]),
  calibration: CalibrationId.nullable(),
  verdict: z.enum(["good", "moved", "unseen"]).exactOptional(),
  what: z.enum([...culprits, ...unseen]).exactOptional(),
  errorMm: Sum.exactOptional(),
  addedMm: Sum.exactOptional(),
  mm: z.number().exactOptional(),
  standardErrorMm: Sum.exactOptional(),
  hands: z.int().exactOptional(),
  isAlarming: z.boolean().exactOptional(),
});

export const SupportDay = z.object({
  date: CivilDate,
  visits: Sum,
  messages: Sum,
  litSeconds: Sum,
  faults: Sum,
  recoveries: Sum,
});

export const SupportMetric = z.object({
  name: z.string().regex(/^paume_[a-z_]{1,60}$/),
  /** The fault that it counts, if it counts one. */
  of: z.enum([...paumeErrorCodes, ...pulseFaultNames]).exactOptional(),
  value: z.number(),
});

export type SupportMetric = z.infer<typeof SupportMetric>;

export const SupportUnit = z.object({
  unit: z.string().regex(/^paume-[a-z-]{1,40}\.(service|timer)$/),
  active: State,
  sub: State,
  result: State,
  restarts: z.int().min(0).optional(),
});

/**
 * All that a support bundle may hold. Every text in it is of a closed form or from a closed list, but the site's and the camera's names and what the machine
 * says of itself: no message, no person, no secret has a place.
 */
export const SupportBundle = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  paume: z.object({
    version: z.string().regex(/^[\da-z.+-]{1,40}$/i),
    commit: z
      .string()
      .regex(/^[\da-f]{40}$/)
      .nullable(),
  }),
  machine: SupportMachine,
  site: z.strictObject({
    /** Null where the file is missing or has faults. */
    says: SupportSite.nullable(),
    fault: Code.nullable(),
    /** Where the file has faults: its outermost fields. */
    faultyFields: z.array(z.string()),
    /** Never in here, whether the file has it or not. */
    leftOut: z.array(z.string()),
  }),
  calibrations: z.strictObject({
    kept: z.array(SupportCalibration),
    active: CalibrationId.nullable(),
    /** Files that cannot be read. */
    faults: z.array(Code),
  }),
  /** Null where the house does not answer. */
  house: z
    .strictObject({ reasons: z.array(z.enum(pulseFaultNames)), metrics: z.array(SupportMetric) })
    .nullable(),
  /** Newest first. */
  notes: z.array(SupportNote),
  /** Oldest first; null where a month's file is damaged. */
  days: z.array(SupportDay).nullable(),
  /** Oldest first. */
  log: z.array(SupportLogLine),
  /** Lines of the log that are of no known kind, among those looked at. */
  logLeftOut: z.int().min(0),
  /** Null where there is no systemd. */
  units: z.array(SupportUnit).nullable(),
  /** Null where the file is damaged. */
  rolesWithPin: z.array(Role).nullable(),
});
export type SupportBundle = z.infer<typeof SupportBundle>;
