import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "../../../src/schema/zod.ts";
import { root } from "../../../src/setup/prepare.ts";
import { startHouse, type StartedHouse } from "./house.ts";

const Site = z.looseObject({ hands: z.looseObject({}).default({}), camera: z.looseObject({}).default({}) });

/** The bundled installation for a single hand that stays: a machine that does much else beside it still keeps up. @param folder gets its file. @returns the file. */
async function oneHandSite(folder: string): Promise<string> {
  const site = Site.parse(JSON.parse(await readFile(join(root, "kiosk-config", "room.json"), "utf8")));
  const file = join(folder, "one-hand.json");
  const hands = { ...site.hands, maxHands: 1, lookEveryMs: 1000 };
  const camera = { ...site.camera, framesPerSecond: 10 };
  await writeFile(file, JSON.stringify({ ...site, hands, camera }));
  return file;
}

/** A house over such an installation, with nothing kept yet. */
export async function oneHandHouse(): Promise<StartedHouse> {
  const folder = await mkdtemp(join(tmpdir(), "paume-one-hand-"));
  const house = await startHouse(await oneHandSite(folder));
  const close = async (): Promise<void> => {
    await house.close();
    await rm(folder, { recursive: true });
  };
  return { ...house, close };
}
