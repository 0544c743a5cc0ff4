import type { Sighting } from "../palm/hand-seen.ts";
import { foresee, type Track } from "../tracking/track.ts";
import { acrossMm, learnDay, NEW_DAY, type DayDrift } from "./day-drift.ts";

/** The day's drift while hands come and go. What a hand's marks said is kept while it is followed, and then only as one number among many. */
export interface MarkWatch {
  readonly day: DayDrift;
  /** By track: how far beside their rays its marks were seen, mm. */
  readonly ofHands: ReadonlyMap<number, readonly number[]>;
  readonly lastHandMs: number;
}

/** Without a hand for so long it was night. */
const NIGHT_MS = 4 * 3_600_000;

export const NOTHING_WATCHED: MarkWatch = { day: NEW_DAY, ofHands: new Map(), lastHandMs: Infinity };

/** @param tracks the hands that are followed, this sighting's included. @param focalPx the camera's. */
export function watchMarks(
  { day, ofHands, lastHandMs }: MarkWatch,
  { hands, atMs }: Sighting,
  tracks: readonly Track[],
  focalPx: number,
): MarkWatch {
  const isNewDay = atMs - lastHandMs > NIGHT_MS;
  const followed = new Map([...ofHands].filter(([id]) => tracks.some((track) => track.id === id)));
  for (const { key, acrossPx } of hands.flatMap(({ marks = [] }) => marks)) {
    const track = tracks.find(({ id }) => id === key);
    if (track === undefined || acrossPx === undefined) continue;
    const mm = acrossMm(acrossPx, foresee(track, atMs).centre.z, focalPx);
    followed.set(key, [...(followed.get(key) ?? []), mm]);
  }
  const left = [...ofHands].filter(([id]) => !followed.has(id));
  return {
    day: left.reduce((learned, [, mm]) => learnDay(learned, mm), isNewDay ? NEW_DAY : day),
    ofHands: followed,
    lastHandMs: hands.length > 0 || lastHandMs === Infinity ? atMs : lastHandMs,
  };
}
