import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PaumeError } from "../../core/error.ts";
import { parseInstallation } from "../../schema/installation.ts";
import { defaultPort } from "../options/command-line.mjs";
import type { InstallKioskOptions } from "../options/install-kiosk.mjs";
import { root as project } from "../prepare.ts";
import { SetupError } from "../quietly.mjs";
import { lastingPath, lastingPlace } from "../update/lasting-place.ts";
import { kioskFiles, type Kiosk, type KioskFile } from "./kiosk-files.ts";
import type { Asked } from "./ledger.ts";

/** What a machine is to be, and the files that make it so. */
export interface Wanted {
  readonly asked: Asked;
  readonly files: readonly KioskFile[];
}

/**
 * @param last what was asked for the last time on this machine, undefined where it is no kiosk yet.
 * @param account where none is named, and none was.
 * @throws SetupError that says what is missing.
 */
export async function wantedBy(
  options: InstallKioskOptions,
  last: Asked | undefined,
  account: string | undefined,
): Promise<Wanted> {
  const asked = askedFor(options, last, account);
  return { asked, files: await filesFor(asked) };
}

/** What is not named is as the last time. */
function askedFor(options: InstallKioskOptions, last: Asked | undefined, account: string | undefined): Asked {
  const user = options.user ?? last?.user ?? account;
  if (user === undefined || user === "root" || !/^[a-z_][a-z0-9_-]*$/.test(user)) {
    throw new SetupError("Name the account that is to run the kiosk, which is not root: --user NAME");
  }
  const installation =
    options.installation ?? last?.installation ?? join(project, "kiosk-config", "room.json");
  return {
    user,
    installation: lastingPath(installation, project),
    port: options.port ?? last?.port ?? defaultPort,
    projectorAt: options.projectorAt ?? last?.projectorAt ?? "0,0",
  };
}

async function filesFor(asked: Asked): Promise<readonly KioskFile[]> {
  const { installation } = asked;
  if (!existsSync(installation)) throw new SetupError(`${installation} does not exist.`);
  const kiosk: Kiosk = {
    ...asked,
    ...lastingPlace(project),
    node: process.execPath,
    hours: (await parsed(installation)).openingHours?.hours,
  };
  const spaced = [project, installation, process.execPath].find((path) => /[\s%"'\\$]/.test(path));
  if (spaced !== undefined) throw new SetupError(`systemd would not understand this path: ${spaced}`);
  return kioskFiles(kiosk, join(project, "kiosk-config", "linux"));
}

async function parsed(installation: string): Promise<ReturnType<typeof parseInstallation>> {
  try {
    return parseInstallation(await readFile(installation, "utf8"));
  } catch (error) {
    if (!(error instanceof PaumeError)) throw error;
    throw new SetupError(`${installation}: ${error.detail}`, { cause: error });
  }
}
