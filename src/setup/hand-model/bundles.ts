import { zipSync } from "fflate";
import { PaumeError } from "../../core/error.ts";
import type { HandModelName } from "../../schema/hand-model.ts";
import { sha256 } from "../sha256.ts";
import { imageModelMetadata } from "./model-metadata.ts";
import { type Network, networks } from "./networks.ts";
import { withMetadata } from "./with-metadata.ts";

export interface Bundle {
  readonly palm: Network;
  readonly landmarks: Network;
  /** Of the assembled `.task` file. */
  readonly sha256: string;
}

export const bundles: Readonly<Record<HandModelName, Bundle>> = {
  "lite-palm-full-landmarks": {
    palm: networks.litePalm,
    landmarks: networks.fullLandmarks,
    sha256: "faa3ce7e8b6dde72645ad05e598af904907af73a44a384e50976d971e84c5617",
  },
  full: {
    palm: networks.fullPalm,
    landmarks: networks.fullLandmarks,
    sha256: "1296c34544666b57354488a2d91956f39f57dbdbf877559c01af2e2298281877",
  },
  lite: {
    palm: networks.litePalm,
    landmarks: networks.liteLandmarks,
    sha256: "fb6588c3ef8db8874cea191850a02a69b08da00a7c0c7c86659f198961124de3",
  },
  "full-palm-lite-landmarks": {
    palm: networks.fullPalm,
    landmarks: networks.liteLandmarks,
    sha256: "c8f5b08e8347017e5c49ddb986a050ea1865ed95086a6df730cc481518624432",
  },
};

/** @throws PaumeError "model-corrupt". */
export function verify(file: string, bytes: Uint8Array, expected: string): void {
  const found = sha256(bytes);
  if (found === expected) return;
  throw new PaumeError(
    "model-corrupt",
    `${file}: the SHA-256 of its ${bytes.length} bytes is ${found}, expected ${expected}`,
  );
}

/** Rewrapping comes before verifying: of a damaged file, it can say where the damage is. */
function ready(network: Network, bytes: Uint8Array, title: string): Uint8Array {
  const rewrapped = withMetadata(network.file, bytes, imageModelMetadata(title));
  verify(network.file, bytes, network.sha256);
  return rewrapped;
}

/**
 * Makes the file that MediaPipe's HandLandmarker loads: both networks, stored in a zip.
 * @returns the same bytes on every machine.
 * @throws PaumeError "model-corrupt".
 */
export function assembleBundle(bundle: Bundle, palm: Uint8Array, landmarks: Uint8Array): Uint8Array {
  return zipSync(
    {
      "hand_detector.tflite": ready(bundle.palm, palm, "palm detector"),
      "hand_landmarks_detector.tflite": ready(bundle.landmarks, landmarks, "hand landmarks"),
    },
    // A zip keeps the parts of the local time, so a local date gives the same bytes in every time zone.
    { level: 0, mtime: new Date(1980, 0, 1, 12) },
  );
}
