import { join } from "node:path";
import type { HouseOptions } from "../server/app.ts";
import { versionOf } from "./package-version.ts";
import { root } from "./prepare.ts";

/** What the house keeps, where nobody says otherwise. git ignores it. */
export const usualState = join(root, ".paume");

/** The house over the project's own folders. */
export function houseOptions(
  installation: string,
  log: (line: string) => void,
  state = usualState,
): HouseOptions {
  return {
    pages: join(root, "dist"),
    messages: join(root, "messages"),
    installation,
    state,
    version: versionOf(root),
    log,
    now: () => new Date(),
  };
}
