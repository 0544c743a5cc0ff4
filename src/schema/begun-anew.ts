import { z } from "./zod.ts";

/** How often a page has had to begin anew of late, and when it last did: ms of the wall clock. */
export const BegunAnew = z.strictObject({ times: z.int().min(0).max(1_000_000), atMs: z.number() });
export type BegunAnew = z.infer<typeof BegunAnew>;

/** @param stored whatever the tab has kept. Never throws: what cannot be read is no reason to wait. */
export function begunAnew(stored: string | null): BegunAnew {
  try {
    return BegunAnew.parse(JSON.parse(stored ?? ""));
  } catch {
    return { times: 0, atMs: 0 };
  }
}
