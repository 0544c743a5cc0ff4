import { join } from "node:path";
import { PaumeError } from "../core/error.ts";
import { HandModelName } from "../schema/hand-model.ts";
import { z } from "../schema/zod.ts";
import { installBundles } from "./hand-model/install-bundles.ts";

// npx tsx src/setup/assemble-hand-model.ts [NAME …]: all bundles, or those named. Silent if nothing is to be done.
const root = join(import.meta.dirname, "../..");
const args = process.argv.slice(2);
const names = z.array(HandModelName).safeParse(args.length === 0 ? HandModelName.options : args);

try {
  if (!names.success)
    throw new PaumeError("model-missing", `bundles are ${HandModelName.options.join(", ")}`);
  const packageFolder = join(root, "node_modules/@mediapipe/hands");
  const written = await installBundles(packageFolder, join(root, "public/models"), names.data);
  for (const name of written) console.log(`assembled public/models/${name}.task`);
} catch (error) {
  if (!(error instanceof PaumeError)) throw error;
  console.error(error.detail);
  process.exitCode = 1;
}
