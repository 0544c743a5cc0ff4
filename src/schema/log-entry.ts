import { z } from "./zod.ts";

/** A line of the house's log, as it is kept: when, what of, what is said. */
export const LogEntry = z.strictObject({ at: z.iso.datetime(), what: z.string(), says: z.string() });
