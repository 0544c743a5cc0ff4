import { join } from "node:path";
import { build } from "vite";
import { root } from "../../../src/setup/prepare.ts";

/** The desk's keeping as one script, for `page.evaluate`: it is in `globalThis.openDeskKeeping` then. */
export async function keepingScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    root,
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, "keeping-page.ts"), formats: ["iife"], name: "keeping" },
    },
  });
  const [first] = Array.isArray(built) ? built : [];
  const [chunk] = first?.output ?? [];
  if (chunk === undefined) throw new Error("the keeping was not built");
  return chunk.code;
}
