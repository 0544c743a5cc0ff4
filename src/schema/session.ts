import { Role, roles } from "./role.ts";
import { z } from "./zod.ts";

/** Digits only: they are typed on a telephone, with one hand. Six of them outlast the house's patience, see src/server/lock-out.ts. */
export const Pin = z.string().regex(/^\d{6,12}$/, "must be 6 to 12 digits");

/** What is typed is no PIN yet: one of the wrong form is a wrong one. */
export const LogIn = z.strictObject({ role: Role, pin: z.string().max(64) });
export type LogIn = z.infer<typeof LogIn>;

/** Who is asking, as the house sees it. */
export const Session = z.strictObject({
  /** "machine" is the installation's own machine while no PIN is set at all: it may do everything. */
  who: z.enum(["visitor", "machine", ...roles]),
  /** When the session ends at the latest, ISO 8601; sooner if nothing is done in it. Absent without one. */
  endsAt: z.iso.datetime().optional(),
  /** Roles that have a PIN: nobody can enter as another. */
  withPin: z.array(Role),
});
export type Session = z.infer<typeof Session>;

/** Why nobody entered. */
export const logInRefusals = ["pin-wrong", "pin-unset", "locked"] as const;

export const LogInRefused = z.strictObject({
  error: z.enum(logInRefusals),
  detail: z.string(),
  /** How long no further PIN is looked at; 0 where another may be tried at once. */
  waitMs: z.number().min(0),
});
export type LogInRefused = z.infer<typeof LogInRefused>;

/** Whether the one may do what the other role is for. */
export const mayActAs = (session: Session, role: Role): boolean =>
  session.who === "machine" || session.who === role;
