/** What a technician does, in this order. A digit opens each: the first is 1. */
export const STEPS = [
  { id: "camera", title: "Camera" },
  { id: "projector", title: "Projector" },
  { id: "calibrate", title: "Calibrate" },
  { id: "verdict", title: "Verdict" },
  { id: "latency", title: "Latency" },
  { id: "check", title: "Morning check" },
  { id: "kept", title: "Calibrations kept" },
  { id: "tools", title: "Tools" },
] as const;

export type StepId = (typeof STEPS)[number]["id"];

/** @returns the step after this one; the last is followed by none. */
export const stepAfter = (id: StepId): StepId | undefined =>
  STEPS[STEPS.findIndex((step) => step.id === id) + 1]?.id;
