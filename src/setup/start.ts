import { existsSync } from "node:fs";
import { join } from "node:path";
import { houseOptions } from "./house-options.ts";
import { openAt } from "./open-at.ts";
import { openBrowser } from "./open-browser.ts";
import type { StartOptions } from "./options/start.mjs";
import { outerDoor } from "./outer-door.ts";
import { prepare, root } from "./prepare.ts";
import { answers, serviceManager } from "./service-manager.ts";
import { keepHeapSmall } from "./keep-heap-small.ts";
import { toldToEnd } from "./told-to-end.ts";

/** Prepares and opens the house, then serves until it is told to end. */
export async function start(options: StartOptions, say: (line: string) => void): Promise<void> {
  const installation = options.installation ?? join(root, "kiosk-config", "room.json");
  const house = houseOptions(installation, say, options.state);
  const outer = options.listen && (await outerDoor(options.listen, house.state));

  await prepare(say);
  if (!existsSync(installation)) say(`${installation} does not exist yet; the kiosk waits for it.`);
  const open = await openAt(options.port, house, say, outer);
  say(`Paume is open at ${open.origin}/ (Ctrl-C closes it)`);
  if (open.outerOrigin !== undefined) say(`A telephone finds it at ${open.outerOrigin}/`);
  if (options.open) openBrowser(`${open.origin}/`, process.env);

  keepHeapSmall();
  const manager = serviceManager(process.env, say);
  manager.ready(() => answers(open.origin));
  await toldToEnd(process.env);
  manager.stopping();
  await open.close();
}
