import { prepare, root } from "../prepare.ts";
import { SetupError } from "../quietly.mjs";
import type { ReleaseOptions } from "../options/release.mjs";
import type { UpdateOptions } from "../options/update.mjs";
import { kioskMachine } from "./kiosk-machine.ts";
import { makeRelease, newKey, readKey } from "./make-release.ts";
import { goBack, resume, update } from "./update.ts";

type Say = (line: string) => void;

/** `npm run update`. @throws SetupError. */
export async function carryOutUpdate({ from, action, folder, port }: UpdateOptions, say: Say): Promise<void> {
  if (process.getuid?.() !== 0) {
    throw new SetupError("Nothing was changed: starting the services anew takes root. Run it by sudo.");
  }
  outliveTerminal();
  const machine = kioskMachine(port);
  if (from !== undefined) return update({ folder }, from, machine, say);
  return action === "back" ? goBack({ folder }, machine, say) : resume({ folder }, machine, say);
}

/** `npm run release`. @throws SetupError. */
export async function carryOutRelease(options: ReleaseOptions, say: Say): Promise<void> {
  if (options.newKey !== undefined) {
    say(`${options.newKey} stays here, and secret; ${await newKey(options.newKey)} goes to each machine.`);
  }
  if (options.out === undefined || options.key === undefined) return;
  await prepare(say);
  say(await makeRelease(root, options.out, await readKey(options.key), new Date()));
}

/** A terminal that is closed, or a connection that breaks, ends nothing: a release that is not well would stay, with nobody to take it back. */
function outliveTerminal(): void {
  process.on("SIGHUP", () => {});
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
