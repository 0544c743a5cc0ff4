import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHouse, type House } from "../../../src/server/house.ts";
import { houseOptions } from "../../../src/setup/house-options.ts";
import { root } from "../../../src/setup/prepare.ts";

export interface StartedHouse extends House {
  /** The house's log, oldest line first: faults that pages reported. */
  readonly log: readonly string[];
  /** Folder of what it keeps. It is removed when the house closes. */
  readonly state: string;
}

/**
 * Opens the real house in this process, over the built pages, on a free port, with nothing kept yet.
 * @param installation the installation's file; the bundled one where none is given.
 */
export async function startHouse(
  installation = join(root, "kiosk-config", "room.json"),
): Promise<StartedHouse> {
  const log: string[] = [];
  const state = await mkdtemp(join(tmpdir(), "paume-state-"));
  const house = await openHouse(
    houseOptions(installation, (line) => log.push(line), state),
    0,
  );
  const close = async (): Promise<void> => {
    await house.close();
    await rm(state, { recursive: true });
  };
  return { ...house, close, state, log };
}
