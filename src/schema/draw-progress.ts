import type { DrawProgress } from "../core/messages/draw.ts";
import { z } from "./zod.ts";

const Ids = z.array(z.string().max(64)).max(500);
const Count = z.int().min(0);

/** The draw's progress as stored in the browser. */
const StoredDrawProgress = z
  .strictObject({
    setHash: z.string().regex(/^[0-9a-f]{64}$/),
    seed: Count.max(0xffffffff),
    round: Count,
    place: Count,
    shown: Count,
    resting: Ids,
    waiting: z.array(Count).max(500),
    recent: Ids,
  })
  .refine(({ shown, place }) => shown <= place)
  .refine(({ waiting, place }) => waiting.every((passed) => passed < place));

/**
 * @param stored whatever the store holds.
 * @returns undefined if it is not a draw's progress: begin a new one. Repeating messages is better than showing none.
 */
export function parseDrawProgress(stored: unknown): DrawProgress | undefined {
  return StoredDrawProgress.safeParse(stored).data;
}
