import { join } from "node:path";
import { installDependencies } from "./install.mjs";

export const root = join(import.meta.dirname, "..", "..");

/**
 * Makes TypeScript run in this process, on a machine that has nothing but Node. All that comes before is plain
 * JavaScript without dependencies; all that comes after is not.
 */
export async function bootstrap(say) {
  await installDependencies(root, say);
  const { register } = await import("tsx/esm/api");
  register();
}
