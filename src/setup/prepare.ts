import { join } from "node:path";
import { buildPages } from "./build-pages.ts";
import { quietly } from "./quietly.mjs";

export const root = join(import.meta.dirname, "..", "..");

/**
 * Brings the hand model and the built pages up to date. Quick and silent where they are.
 * @throws SetupError that says what failed and what to do.
 */
export async function prepare(say: (line: string) => void): Promise<void> {
  await quietly({
    command: process.execPath,
    args: ["--import", "tsx", "src/setup/assemble-hand-model.ts"],
    cwd: root,
    advice: "The hand model comes from an installed package. Delete node_modules and run this again.",
  });
  await buildPages(root, say);
}
