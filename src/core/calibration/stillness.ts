import type { CameraPx } from "../geometry/spaces.ts";

/** The sheet's corners at a time. */
export interface CornersSeen {
  readonly atMs: number;
  readonly corners: readonly CameraPx[];
}

/** For how long up to the last sight every corner has stayed within so many px of where it is now, ms. @param seen oldest first, each with its corners in the same order. */
export function restedMs(seen: readonly CornersSeen[], withinPx: number): number {
  const now = seen.at(-1);
  if (now === undefined) return 0;
  const moved = seen.findLastIndex(({ corners }) =>
    now.corners.some((corner, i) => {
      const then = corners[i];
      return !then || Math.hypot(then.x - corner.x, then.y - corner.y) > withinPx;
    }),
  );
  return now.atMs - (seen[moved + 1] ?? now).atMs;
}
