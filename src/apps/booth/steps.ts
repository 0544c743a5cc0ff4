/** What a technician does, in this order. A digit opens each: the first is 1. */
export const STEPS = [
  "camera",
  "projector",
  "calibrate",
  "verdict",
  "latency",
  "check",
  "kept",
  "tools",
] as const;

export type StepId = (typeof STEPS)[number];
