import type { Booth } from "../booth.ts";
import type { StepId } from "../steps.ts";

export type Standing = "open" | "done" | "attention";

/** How a step stands, for the list of steps. */
export function standingOf({ camera, light }: Booth, id: StepId): Standing {
  switch (id) {
    case "camera":
      if (camera.track.value === undefined) return "attention";
      return camera.locks.value.length > 0 ? "done" : "open";
    case "projector":
      if (light.state.value === undefined) return light.wasOpen.value ? "attention" : "open";
      return light.card.value === "even" ? "done" : light.card.value === "uneven" ? "attention" : "open";
    case "calibrate":
    case "verdict":
    case "latency":
    case "check":
    case "kept":
    case "tools":
      return "open";
    default:
      return id satisfies never;
  }
}
