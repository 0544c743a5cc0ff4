import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "../schema/zod.ts";
import type { HouseOptions } from "../server/app.ts";
import { root } from "./prepare.ts";

const Package = z.object({ version: z.string() });

/** What the house keeps, where nobody says otherwise. git ignores it. */
export const usualState = join(root, ".paume");

/** The house over the project's own folders. */
export function houseOptions(
  installation: string,
  log: (line: string) => void,
  state = usualState,
): HouseOptions {
  const { version } = Package.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  return {
    pages: join(root, "dist"),
    messages: join(root, "messages"),
    installation,
    state,
    version,
    log,
    now: () => new Date(),
  };
}
