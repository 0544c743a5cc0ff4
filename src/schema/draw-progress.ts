import { fromWholeDraw, type LanguageDraw } from "../core/messages/draw-languages.ts";
import type { DrawStep } from "../core/messages/draw-step.ts";
import { WHOLE } from "../core/messages/languages.ts";
import { z } from "./zod.ts";

const Id = z.string().max(64);
const Ids = z.array(Id).max(500);
const Count = z.int().min(0);
const Seed = Count.max(0xffffffff);

const StoredDrawProgress = z
  .strictObject({
    setHash: z.string().regex(/^[0-9a-f]{64}$/),
    seed: Seed,
    round: Count,
    place: Count,
    shown: Count,
    resting: Ids,
    waiting: z.array(Count).max(500),
    recent: Ids,
  })
  .refine(({ shown, place }) => shown <= place)
  .refine(({ waiting, place }) => waiting.every((passed) => passed < place));

/** The draw's progress as stored in the browser. Before format 2 it was the whole set's alone. */
const StoredDraw = z.strictObject({
  format: z.literal(2),
  seed: Seed,
  drawn: Count,
  pools: z.record(z.string().max(64), StoredDrawProgress),
});

const StoredDrawStep = z.strictObject({
  drawn: Count,
  language: z.string().max(64),
  place: Count,
  id: Id,
}) satisfies z.ZodType<DrawStep>;

/** The form in which a draw's progress is stored. */
export const storedDraw = (progress: LanguageDraw): LanguageDraw & { readonly format: 2 } => ({
  format: 2,
  ...progress,
});

/**
 * @param stored whatever the store holds.
 * @returns undefined if it is not a draw's progress: begin a new one. Repeating messages is better than showing none.
 */
export function parseDrawProgress(stored: unknown): LanguageDraw | undefined {
  const { data } = StoredDraw.safeParse(stored);
  if (data !== undefined) return { seed: data.seed, drawn: data.drawn, pools: data.pools };
  const before = StoredDrawProgress.safeParse(stored).data;
  return before === undefined ? undefined : fromWholeDraw(before, WHOLE);
}

/** @returns undefined if it is not one draw's step: the progress is what there was before. */
export const parseDrawStep = (stored: unknown): DrawStep | undefined => StoredDrawStep.safeParse(stored).data;
