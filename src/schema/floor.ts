import { pulseFaultNames } from "../core/health/pulse.ts";
import { dayPhases } from "../core/hours/day-phase.ts";
import { HealthEntry } from "./health-note.ts";
import { Life } from "./life.ts";
import { FloorOrders } from "./orders.ts";
import { z } from "./zod.ts";

const Count = z.int().min(0).max(1_000_000);
const Rate = z.number().min(0).max(1000);
const Shown = z.strictObject({
  id: z.string().min(1).max(64),
  page: Count.min(1),
  of: Count.min(1),
  palms: Count.min(1),
});

/** What a kiosk tells the house of its light: messages and figures, nothing about visitors. */
export const FloorReport = z.strictObject({
  life: Life,
  /** Of the orders that it obeys. */
  revision: z.int().min(0),
  shown: z.array(Shown).max(12),
  /** So many messages it would show in a panic. */
  safe: Count,
  isPaused: z.boolean(),
  /** Of the last few seconds: pictures drawn, and camera frames in which hands were looked for. */
  picturesPerSecond: Rate,
  framesPerSecond: Rate,
  /** From a camera's frame to the picture that answers it, the middle one of the last few seconds; null while nothing is looked at. */
  frameAgeMs: z.number().min(0).max(60_000).nullable(),
});
export type FloorReport = z.infer<typeof FloorReport>;

/** A message as staff see it. */
export const MessageText = z.strictObject({ id: z.string(), lang: z.string(), text: z.string() });
export type MessageText = z.infer<typeof MessageText>;

/** What is in palms, as staff hear it: of all kiosks that are open, as if they were one. */
export const FloorShown = z.strictObject({
  revision: z.int().min(0),
  shown: z.array(z.strictObject({ ...Shown.shape, lang: z.string(), text: z.string() })),
  safe: Count,
  isPaused: z.boolean(),
});
export type FloorShown = z.infer<typeof FloorShown>;

/** The house's answer to `GET /floor`. */
export const FloorAnswer = z.strictObject({
  orders: FloorOrders,
  /** Null until a kiosk has said what it shows. */
  now: FloorShown.nullable(),
  /** The texts of what is off the floor, as far as the set has them. */
  texts: z.array(MessageText),
  /** Why the orders that were kept cannot be read, if so: those told here are new ones. */
  fault: z.string().nullable(),
});
export type FloorAnswer = z.infer<typeof FloorAnswer>;

export const FoundMessages = z.strictObject({ messages: z.array(MessageText), more: z.int().min(0) });
export type FoundMessages = z.infer<typeof FoundMessages>;

/** How the installation is, to be read at a glance. */
export const FloorStatus = z.strictObject({
  at: z.iso.datetime(),
  /** What is amiss with the kiosk now; none where all is well. */
  amiss: z.array(z.enum(pulseFaultNames)),
  /** So many kiosks' pages have been heard of late. There should be one. */
  kiosks: Count,
  /** Of the slowest of them; null where there is none. */
  pace: FloorReport.pick({ picturesPerSecond: true, framesPerSecond: true, frameAgeMs: true }).nullable(),
  /** The last word of the opening check, and of the marks through the day. */
  checked: HealthEntry.nullable(),
  marks: HealthEntry.nullable(),
  today: z.strictObject({
    visits: Count,
    messages: Count,
    litSeconds: z.number(),
    faults: Count,
    recoveries: Count,
  }),
  /** Null where the installation has no opening hours. */
  phase: z.enum(dayPhases).nullable(),
  /** What was last heard of the projector, in the log's words; null where the house does not switch it. */
  projector: z.string().nullable(),
  version: z.string(),
});
export type FloorStatus = z.infer<typeof FloorStatus>;
