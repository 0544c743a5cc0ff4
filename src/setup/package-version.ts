import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "../schema/zod.ts";

const Package = z.object({ version: z.string() });

/** The version of the project in a folder. */
export const versionOf = (folder: string): string =>
  Package.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).version;
