import { inBoth } from "../../../installation/words.ts";
import type { StepId } from "../steps.ts";

export const stepNames = inBoth<Readonly<Record<StepId, string>>>({
  fr: {
    camera: "Caméra",
    projector: "Projecteur",
    calibrate: "Calibrer",
    verdict: "Verdict",
    latency: "Retard",
    check: "Contrôle du matin",
    kept: "Archives",
    tools: "Outils",
  },
  en: {
    camera: "Camera",
    projector: "Projector",
    calibrate: "Calibrate",
    verdict: "Verdict",
    latency: "Latency",
    check: "Morning check",
    kept: "Calibrations kept",
    tools: "Tools",
  },
});
