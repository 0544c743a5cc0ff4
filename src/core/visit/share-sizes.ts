import type { Tracks } from "../tracking/tracks.ts";
import type { Visitor } from "./visitors.ts";

/** One person's hands are of one size: what the ring has told of the first holds for the second. */
export function shareSizes(tracks: Tracks, visitors: readonly Visitor[]): Tracks {
  const pairs = visitors.filter(({ palms }) => palms.length > 1);
  if (pairs.length === 0) return tracks;
  const all = tracks.all.map((track) => {
    const palms = pairs.find((visitor) => visitor.palms.includes(track.id))?.palms ?? [];
    if (palms.length === 0 || track.size.learned !== undefined) return track;
    const learned = tracks.all.find(({ id, size }) => palms.includes(id) && size.learned)?.size.learned;
    return learned === undefined ? track : { ...track, size: { ...track.size, learned } };
  });
  return { ...tracks, all };
}
