import { Installation } from "../schema/installation.ts";
import { z } from "../schema/zod.ts";

/**
 * What an editor needs to complete and check an installation's file while it is written: every field, its bounds, its default. What two fields
 * say of each other only the house checks.
 * @returns JSON Schema, draft 7: the one that all editors know.
 */
export function installationSchema(): string {
  const schema = z.toJSONSchema(Installation, { io: "input", target: "draft-7" });
  const titled = { ...schema, title: "Paume installation", description: "See kiosk-config/README.md." };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
