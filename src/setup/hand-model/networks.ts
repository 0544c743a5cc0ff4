import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PaumeError } from "../../core/error.ts";
import { unpackAsset } from "./packed-assets.ts";

/** A network as @mediapipe/hands 0.4.1675469240 carries it. */
export interface Network {
  /** Of the package, or packed in its data file. */
  readonly file: string;
  readonly packed: boolean;
  readonly sha256: string;
}

export const networks = {
  fullPalm: {
    file: "palm_detection_full.tflite",
    packed: true,
    sha256: "2f25e740121983f68ffc05f99991d524dc0ea812134f6316a26125816941ee85",
  },
  litePalm: {
    file: "palm_detection_lite.tflite",
    packed: true,
    sha256: "e9a4aaddf90dda56a87235303cf00e4c2d3fb28725f68fd88772997dac905c18",
  },
  fullLandmarks: {
    file: "hand_landmark_full.tflite",
    packed: false,
    sha256: "8c026882c9ec059ce0f8e75266bee5a9a23c341a40e0000df755374d3d1b9b68",
  },
  liteLandmarks: {
    file: "hand_landmark_lite.tflite",
    packed: false,
    sha256: "d7fde8ac11f8ce03f8663775bfc323f4fc9f2a38062b4f4efa142874ef5b2a48",
  },
} as const satisfies Record<string, Network>;

/**
 * @param packageFolder of @mediapipe/hands.
 * @returns the network's bytes, not yet verified.
 * @throws PaumeError "model-missing" or "model-corrupt".
 */
export async function readNetwork(packageFolder: string, network: Network): Promise<Uint8Array> {
  const read = async (file: string) => {
    try {
      return await readFile(join(packageFolder, file));
    } catch (cause) {
      throw new PaumeError(
        "model-missing",
        `${join(packageFolder, file)} cannot be read: npm ci puts it there`,
        {
          cause,
        },
      );
    }
  };
  if (!network.packed) return read(network.file);
  const data = "hands_solution_packed_assets.data";
  const loader = "hands_solution_packed_assets_loader.js";
  return unpackAsset(loader, (await read(loader)).toString("utf8"), await read(data), network.file);
}
