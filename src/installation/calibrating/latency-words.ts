import type { LatencyLever } from "../../core/calibration/latency-advice.ts";

/** What a technician does about a long latency: one sentence each. */
export const LATENCY_WORDS: Readonly<Record<LatencyLever, string>> = {
  "camera-rate":
    "The camera gives few frames: set a shorter exposure or more light, switch its low-light mode off, and ask for 30 frames a second or more.",
  "projector-game-mode":
    "The delay is long and even, as a projector's image processing makes it: switch on its game mode, and keystone, frame interpolation and noise reduction off.",
  usb: "Single pictures come much later than most: plug the camera straight into the computer, without a hub, on a port that it shares with nothing.",
  "quiet-machine":
    "The delay changes while it is measured: close what else runs on the computer, and check its cooling and power settings.",
  "measure-again":
    "The flashes did not agree well enough: keep hands and people out of the light, and measure again.",
};
