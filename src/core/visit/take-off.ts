import type { Leaf } from "./leaf.ts";
import type { Light } from "./light.ts";
import { nextVisit } from "./visit.ts";
import type { Visitor } from "./visitors.ts";

/**
 * Takes from the light, in one moment and not in a fade, whatever may not be shown any more. Whoever reads it is a visitor whose palm has just
 * been offered, and is told something else; whoever leaves sees it no longer.
 * @param mayShow by a message's id.
 */
export function takeOff(visitor: Visitor, mayShow: (id: string) => boolean, nowMs: number): Visitor {
  const { visit, shown, beside } = visitor;
  const told = visit.kind === "reading" ? visit.messageId : undefined;
  const isAllowed = [told, shown?.messageId, beside.shown?.messageId].every(
    (id) => id === undefined || mayShow(id),
  );
  if (isAllowed) return visitor;
  return {
    ...visitor,
    ...darkened(visitor),
    visit: nextVisit(visit, { kind: "message-taken-off", atMs: nowMs }),
    places: [],
    beside: darkened(beside),
  };
}

const darkened = ({ light }: Leaf): Leaf => ({ shown: undefined, light: out(light), recalledMs: 0 });

/** When it rose last is remembered: not even orders that follow each other make it flash. */
const out = (light: Light): Light => ({ ...light, level: 0, rising: false });
