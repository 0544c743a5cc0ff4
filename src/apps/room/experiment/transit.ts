import { gaussians } from "../world/gaussians.ts";

/** How long something takes on its way. */
export interface Transit {
  readonly latencyMs: number;
  /** Standard deviation of it. */
  readonly jitterMs: number;
}

/**
 * When things arrive, to be asked in the order in which they set out. None arrives before it set out, and none overtakes
 * another: one that is held up holds up those behind it. The same seed gives the same times.
 */
export function arrivals({ latencyMs, jitterMs }: Transit, seed: number): (fromMs: number) => number {
  const normal = gaussians(seed);
  let lastMs = -Infinity;
  return (fromMs) => {
    lastMs = Math.max(lastMs, fromMs + Math.max(0, latencyMs + jitterMs * normal()));
    return lastMs;
  };
}
