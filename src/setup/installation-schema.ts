import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Installation } from "../schema/installation.ts";
import { z } from "../schema/zod.ts";
import { root } from "./prepare.ts";
import { commentedObjects, withComments } from "./schema-comments.ts";

/**
 * What an editor needs to complete, explain and check an installation's file while it is written: every field, its bounds, its default, its
 * comment in src/schema. What two fields say of each other only the house checks.
 * @returns JSON Schema, draft 7: the one that all editors know.
 */
export async function installationSchema(): Promise<string> {
  const folder = join(root, "src", "schema");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).toSorted();
  const sources = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const schema = z.toJSONSchema(Installation, { io: "input", target: "draft-7" });
  const titled = { ...schema, title: "Paume installation", description: "See kiosk-config/README.md." };
  return `${JSON.stringify(withComments(titled, sources.flatMap(commentedObjects)), null, 2)}\n`;
}
