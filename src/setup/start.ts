import { existsSync } from "node:fs";
import { join } from "node:path";
import { houseOptions } from "./house-options.ts";
import { openAt } from "./open-at.ts";
import { openBrowser } from "./open-browser.ts";
import type { StartOptions } from "./options.mjs";
import { prepare, root } from "./prepare.ts";
import { toldToEnd } from "./told-to-end.ts";

/** Prepares and opens the house, then serves until it is told to end. */
export async function start(options: StartOptions, say: (line: string) => void): Promise<void> {
  await prepare(say);
  const installation = options.installation ?? join(root, "kiosk-config", "room.json");
  if (!existsSync(installation)) say(`${installation} does not exist yet; the kiosk waits for it.`);

  const house = await openAt(options.port, houseOptions(installation, say), say);
  say(`Paume is open at ${house.origin}/ (Ctrl-C closes it)`);
  if (options.open) openBrowser(`${house.origin}/`, process.env);

  await toldToEnd(process.env);
  await house.close();
}
