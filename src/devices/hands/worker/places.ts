import type { Pinhole } from "../../../core/geometry/pinhole.ts";
import { firstMemory, judge, type PlaceMemory, type PlaceSeen } from "../../../core/rest/place-memory.ts";
import { glanceAt, placeView, type PlaceView } from "../../../core/rest/place-view.ts";
import type { RestingPlace } from "../../../core/rest/resting-place.ts";
import type { Pixels } from "../protocol.ts";

/** Looks at the resting places in one frame, which is only read. The answers are in the places' order. */
export type LookAtPlaces = (pixels: Pixels, atMs: number) => readonly PlaceSeen[];

/** What is remembered of the places lives as long as what this returns. */
export function watchPlaces(camera: Pinhole, places: readonly RestingPlace[]): LookAtPlaces {
  const watched = places.map((place): Watched => ({ place, view: undefined, memory: undefined }));
  return (pixels, atMs) => watched.map((one) => look(camera, one, pixels, atMs));
}

interface Watched {
  readonly place: RestingPlace;
  view: PlaceView | undefined;
  memory: PlaceMemory | undefined;
}

function look(camera: Pinhole, watched: Watched, { data, width, height }: Pixels, atMs: number): PlaceSeen {
  if (watched.view?.widthPx !== width || watched.view.heightPx !== height) {
    watched.view = placeView(camera, watched.place, width, height);
    watched.memory = undefined;
  }
  const glance = glanceAt(watched.view, new Uint8ClampedArray(data));
  const before = watched.memory ?? firstMemory(glance, atMs);
  const { memory, seen } = judge(before, glance, watched.view.cells, watched.place.cover, atMs);
  watched.memory = memory;
  return seen;
}
