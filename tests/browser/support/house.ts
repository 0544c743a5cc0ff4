import { join } from "node:path";
import { openHouse, type House } from "../../../src/server/house.ts";
import { houseOptions } from "../../../src/setup/house-options.ts";
import { root } from "../../../src/setup/prepare.ts";

export interface StartedHouse extends House {
  /** The house's log, oldest line first: faults that pages reported. */
  readonly log: readonly string[];
}

/**
 * Opens the real house in this process, over the built pages, on a free port.
 * @param installation the installation's file; the bundled one where none is given.
 */
export async function startHouse(
  installation = join(root, "kiosk-config", "room.json"),
): Promise<StartedHouse> {
  const log: string[] = [];
  const house = await openHouse(
    houseOptions(installation, (line) => log.push(line)),
    0,
  );
  return { ...house, log };
}
