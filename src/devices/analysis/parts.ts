import { partSize } from "./protocol.ts";

/** A list in the parts in which it crosses between page and worker, each made when it is asked for; an empty one has none. */
export function* partsOf<T>(list: Iterable<T>): Generator<readonly T[], void, undefined> {
  let part: T[] = [];
  for (const one of list) {
    part.push(one);
    if (part.length < partSize) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
