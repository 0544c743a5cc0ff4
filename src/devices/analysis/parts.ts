import { partSize } from "./protocol.ts";

/** A list in the parts in which it crosses between page and worker; an empty one has none. */
export function* partsOf<T>(list: readonly T[]): Generator<readonly T[], void, undefined> {
  for (let first = 0; first < list.length; first += partSize) yield list.slice(first, first + partSize);
}
