import type { Floor } from "../core/floor/floor.ts";
import type { DayPhase } from "../core/hours/day-phase.ts";
import type { HouseEventOf } from "../schema/house-event.ts";

/**
 * Follows the house's opening hours: near closing time the floor takes nobody in, and after it the light fades (its style
 * does that by `data-phase`). A house that is not heard changes nothing.
 * @param light what shows the floor's pictures. @param told gets every phase that the house tells.
 */
export function followHours(
  floor: Pick<Floor, "takeIn">,
  light: Pick<HTMLElement, "dataset">,
  told: (phase: DayPhase) => void,
  ears: {
    readonly on: (kind: "opening-hours", hear: (event: HouseEventOf<"opening-hours">) => void) => void;
  },
): void {
  ears.on("opening-hours", ({ phase }) => {
    light.dataset["phase"] = phase;
    told(phase);
    floor.takeIn(phase === "open" || phase === "opening");
  });
}
