import { Person } from "./calibration-fields.ts";
import { Fault } from "./fault.ts";
import { SetVersion, Statement } from "./publication.ts";
import { z } from "./zod.ts";

/** What is asked of the house: show this version from now on, or, by null, the set that came with the installation. */
export const SetWish = z.strictObject({ id: SetVersion.nullable(), by: Person });

const SetActivation = z.strictObject({ ...SetWish.shape, at: z.iso.datetime() });
export type SetActivation = z.infer<typeof SetActivation>;

/** The house's pointer to the version on the floor, with all that pointed elsewhere before: oldest first. */
export const SetActivations = z.strictObject({
  format: z.literal(1),
  activations: z.array(SetActivation).min(1).max(1000),
});

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The set on the floor, in the house's answer. */
export const ActiveSet = z.strictObject({
  /** Null for the set that came with the installation. */
  version: SetVersion.nullable(),
  /** Of its lines as they are now: erasing changes them. Null where the version is. */
  sha256: Hash.nullable(),
  /** The version that was chosen: another one only where that cannot be shown. */
  chosen: SetVersion.nullable(),
  /** Why it is another one. */
  fault: Fault.optional(),
});
export type ActiveSet = z.infer<typeof ActiveSet>;

/** What a kiosk tells of itself: what it shows from now on. */
export const SetSeen = z.strictObject({
  /** A name that the kiosk's browser made up and keeps. */
  kiosk: z.string().regex(/^[0-9a-f]{8}$/, "must be 8 hexadecimal digits"),
  version: SetVersion.nullable(),
  /** Of the lines that it has verified, or of the bundled set's. */
  sha256: Hash,
  /** Messages that it can draw. */
  count: z.int().min(0),
});
export type SetSeen = z.infer<typeof SetSeen>;

/** The same, with the house's own time. */
export const SetSeenAt = z.strictObject({ ...SetSeen.shape, at: z.iso.datetime() });
export type SetSeenAt = z.infer<typeof SetSeenAt>;

/** All that was published, in the house's answer. */
export const SetList = z.strictObject({
  /** Newest first. */
  sets: z.array(Statement),
  active: ActiveSet,
  /** Newest first: to go back. */
  history: z.array(SetActivation),
  /** What each kiosk shows, as it said since the house was started; the latest word first. */
  seen: z.array(SetSeenAt),
  /** Files that cannot be read. */
  faults: z.array(Fault),
});
export type SetList = z.infer<typeof SetList>;
