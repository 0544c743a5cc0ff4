import { zipSync } from "fflate";
import { PaumeError } from "../../core/error.ts";
import type { HandModelName } from "../../schema/hand-model.ts";
import { sha256 } from "../sha256.ts";
import { imageModelMetadata } from "./model-metadata.ts";
import { type Network, networks } from "./networks.ts";
import { withMetadata } from "./with-metadata.ts";

/** What a bundle is assembled from; `handModelSha256` says what must come out. */
export interface Bundle {
  readonly palm: Network;
  readonly landmarks: Network;
}

export const bundles: Readonly<Record<HandModelName, Bundle>> = {
  "lite-palm-full-landmarks": {
    palm: networks.litePalm,
    landmarks: networks.fullLandmarks,
  },
  full: {
    palm: networks.fullPalm,
    landmarks: networks.fullLandmarks,
  },
  lite: {
    palm: networks.litePalm,
    landmarks: networks.liteLandmarks,
  },
  "full-palm-lite-landmarks": {
    palm: networks.fullPalm,
    landmarks: networks.liteLandmarks,
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
