import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "../schema/zod.ts";
import type { HouseOptions } from "../server/app.ts";
import { root } from "./prepare.ts";

const Package = z.object({ version: z.string() });

/** The house over the project's own folders. */
export function houseOptions(installation: string, log: (line: string) => void): HouseOptions {
  const { version } = Package.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  return {
    pages: join(root, "dist"),
    messages: join(root, "messages"),
    installation,
    version,
    log,
    now: () => new Date(),
  };
}
