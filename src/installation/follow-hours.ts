import type { Floor } from "../core/floor/floor.ts";
import { listen } from "../devices/house/events.ts";

/**
 * Follows the house's opening hours until `signal` aborts: near closing time the floor takes nobody in, and after it the light fades (its style
 * does that by `data-phase`). A house that is not heard changes nothing.
 * @param light what shows the floor's pictures.
 */
export function followHours(floor: Pick<Floor, "takeIn">, light: HTMLElement, signal: AbortSignal): void {
  listen({
    kinds: ["opening-hours"],
    hear: ({ phase }) => {
      light.dataset["phase"] = phase;
      floor.takeIn(phase === "open" || phase === "opening");
    },
    signal,
  });
}
