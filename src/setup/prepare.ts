import { join } from "node:path";
import { PaumeError } from "../core/error.ts";
import { HandModelName } from "../schema/hand-model.ts";
import { buildPages } from "./build-pages.ts";
import { installBundles } from "./hand-model/install-bundles.ts";
import { SetupError } from "./quietly.mjs";

export const root = join(import.meta.dirname, "..", "..");

/**
 * Brings the hand model and the built pages up to date. Quick and silent where they are.
 * @throws SetupError that says what failed and what to do.
 */
export async function prepare(say: (line: string) => void): Promise<void> {
  const packageFolder = join(root, "node_modules", "@mediapipe", "hands");
  try {
    await installBundles(packageFolder, join(root, "public", "models"), HandModelName.options);
  } catch (error) {
    if (!(error instanceof PaumeError)) throw error;
    const advice = "It is made from an installed package: delete node_modules and run this again.";
    throw new SetupError(`The hand model could not be assembled: ${error.detail}\n${advice}`, {
      cause: error,
    });
  }
  await buildPages(root, say);
}
