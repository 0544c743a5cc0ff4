import { TOO_LONG_MS } from "../../../core/calibration/latency-advice.ts";
import type { Booth } from "../booth.ts";
import type { StepId } from "../steps.ts";

export type Standing = "open" | "done" | "attention";

/** How a step stands, for the list of steps. */
export function standingOf(booth: Booth, id: StepId): Standing {
  const { camera, light, run, kept, check } = booth;
  const active = kept.active.value;
  switch (id) {
    case "camera":
      if (camera.track.value === undefined) return "attention";
      return camera.locks.value.length > 0 ? "done" : "open";
    case "projector":
      if (light.state.value === undefined) return light.wasOpen.value ? "attention" : "open";
      return light.card.value === "even" ? "done" : light.card.value === "uneven" ? "attention" : "open";
    case "calibrate":
      if (run.outcome.value?.kind === "refused") return "attention";
      return run.outcome.value !== undefined || active?.verdict !== undefined ? "done" : "open";
    case "verdict":
      if (run.outcome.value?.kind === "accepted" && !run.isSaved.value) return "attention";
      return active?.verdict !== undefined ? "done" : "open";
    case "latency":
      if (active?.latency === undefined) return "open";
      return active.latency.latencyMs > TOO_LONG_MS ? "attention" : "done";
    case "check": {
      const report = check.report.value;
      if (report === undefined) return "open";
      return report.kind === "good" ? "done" : "attention";
    }
    case "kept":
    case "tools":
      return "open";
    default:
      return id satisfies never;
  }
}
