import { dayPhases } from "../core/hours/day-phase.ts";
import { FloorShown } from "./floor.ts";
import { FloorOrders } from "./orders.ts";
import { SetSeenAt } from "./kept-sets.ts";
import { SetVersion } from "./publication.ts";
import { Guidance, RemoteKey } from "./remote.ts";
import { z } from "./zod.ts";

/** All that the house tells its pages of its own accord. */
export const HouseEvent = z.discriminatedUnion("kind", [
  /** Another calibration is in use from now on. */
  z.strictObject({ kind: z.literal("calibration-activated"), id: z.string().min(1).max(64) }),
  /** A key was pressed on a telephone: for the booth. */
  z.strictObject({ kind: z.literal("remote-key"), key: RemoteKey }),
  /** The booth's line for the telephone. */
  z.strictObject({ kind: z.literal("booth-guidance"), ...Guidance.shape }),
  /** Where the house stands in its opening hours. It comes where the installation has any. */
  z.strictObject({ kind: z.literal("opening-hours"), phase: z.enum(dayPhases) }),
  /** What staff have ordered for the floor. */
  z.strictObject({ kind: z.literal("floor-orders"), orders: FloorOrders }),
  /** What was last heard of the projector, as the log has it: for staff. It comes where the house switches it. */
  z.strictObject({ kind: z.literal("projector"), says: z.string().max(1000) }),
  /** What is in palms now: for staff. */
  z.strictObject({ kind: z.literal("floor-shown"), ...FloorShown.shape }),
  /** Another set may be on the floor from now on, or the same one with less in it; null for the one that came with the installation. */
  z.strictObject({ kind: z.literal("set-activated"), version: SetVersion.nullable() }),
  /** A kiosk has said what it shows. */
  z.strictObject({ kind: z.literal("set-seen"), seen: SetSeenAt }),
]);
export type HouseEvent = z.infer<typeof HouseEvent>;

export const houseEventKinds = [
  "calibration-activated",
  "remote-key",
  "booth-guidance",
  "opening-hours",
  "floor-orders",
  "floor-shown",
  "projector",
  "set-activated",
  "set-seen",
] as const;

export const HouseEventKind = z.enum(houseEventKinds);
export type HouseEventKind = z.infer<typeof HouseEventKind>;
export type HouseEventOf<K extends HouseEventKind> = Extract<HouseEvent, { readonly kind: K }>;

/**
 * Kinds that are a state rather than a moment: whoever begins to listen is told the latest one first. Hearing one twice
 * changes nothing. A key is a moment: pressed while the booth was away, it must not act when the booth is back.
 */
export const lastingKinds: readonly HouseEventKind[] = [
  "calibration-activated",
  "booth-guidance",
  "opening-hours",
  "floor-orders",
  "floor-shown",
  "projector",
  "set-activated",
];
