import { dayOf } from "../core/hours/civil-day.ts";
import type { Counts } from "../core/counts/counts.ts";
import { z } from "./zod.ts";

const Sum = z.number().min(0).max(1e9);
const Whole = z.int().min(0).max(1e9);
const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

export const CountsOfDay: z.ZodType<Counts> = z.strictObject({
  visits: Whole,
  litSeconds: Sum,
  languages: z.record(Language, Whole).refine((all) => Object.keys(all).length <= 200, "are too many"),
  faults: Whole,
  recoveries: Whole,
});

/** By the clock on the house's wall. */
export const CivilDate = z
  .string()
  .refine((date) => dayOf(date) !== undefined, "must be a day, as 2026-11-22");

/** Names one count, so that it may be told as often as needed: what is told later is more of the same. */
export const CountId = z.string().regex(/^[a-z0-9]{1,32}$/);

/** What a kiosk has counted of one day so far. */
export const Tally = z.strictObject({ id: CountId, date: CivilDate, counts: CountsOfDay });
export type Tally = z.infer<typeof Tally>;

/** A month as the house keeps it: by day, and there by count. */
export const CountedMonth = z.strictObject({
  format: z.literal(1),
  days: z.record(CivilDate, z.record(CountId, CountsOfDay)),
});
export type CountedMonth = z.infer<typeof CountedMonth>;
