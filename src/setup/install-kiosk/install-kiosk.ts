import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PaumeError } from "../../core/error.ts";
import { parseInstallation } from "../../schema/installation.ts";
import { defaultPort, type InstallKioskOptions } from "../options.mjs";
import { root as project } from "../prepare.ts";
import { SetupError } from "../quietly.mjs";
import { lastingPath, lastingPlace } from "../update/lasting-place.ts";
import { carryOut } from "./carry-out.ts";
import { enabledUnits, kioskFiles, packages, type Kiosk, type KioskFile } from "./kiosk-files.ts";
import { ledgerFolder, readLedger } from "./ledger.ts";
import { lineDiff } from "./line-diff.ts";
import { requireDebian } from "./machine.ts";
import { planFor, type Change } from "./plan.ts";

type Say = (line: string) => void;

/**
 * Makes a machine a kiosk, shows what that would change, or makes it what it was. Doing it twice changes nothing the second time.
 * @param account the account for which it is done where none is named: the one that called sudo.
 * @throws SetupError that says what is missing.
 */
export async function installKiosk(
  options: InstallKioskOptions,
  account: string | undefined,
  say: Say,
): Promise<void> {
  const { root, action } = options;
  const system = await requireDebian(root);
  const files = action === "uninstall" ? [] : await filesFor(options, account, say);
  const ledger = await readLedger(root);
  const changes = await planFor(files, ledger, root);
  say(`${system}: ${changes.length === 0 ? "nothing to change." : `${changes.length} files to change.`}`);
  for (const change of changes) tell(change, say);
  if (action === "dry-run") return say("Nothing was changed. Do it: sudo npm run install-kiosk -- --apply");
  if (root === "/" && process.getuid?.() !== 0) {
    throw new SetupError("Nothing was changed: the operating system's files take root. Run it by sudo.");
  }
  await carryOut(changes, files, ledger, root);
  for (const line of action === "apply" ? afterApply : afterUninstall) say(line);
}

const afterApply = [
  "Then, now and after each change:",
  `  apt-get install ${packages.join(" ")}`,
  "  systemctl daemon-reload",
  `  systemctl enable ${enabledUnits.join(" ")}`,
  `  systemctl restart ${enabledUnits.join(" ")}`,
  "and, where the machine shows a desktop: systemctl set-default multi-user.target, and restart it.",
];

const afterUninstall = [
  "Calibrations, PINs and published sets are still in /var/lib/paume. Then, once:",
  `  systemctl disable --now ${enabledUnits.join(" ")}; systemctl daemon-reload`,
];

async function filesFor(
  options: InstallKioskOptions,
  account: string | undefined,
  say: Say,
): Promise<readonly KioskFile[]> {
  const user = options.user ?? account;
  if (user === undefined || user === "root" || !/^[a-z_][a-z0-9_-]*$/.test(user)) {
    throw new SetupError("Name the account that is to run the kiosk, which is not root: --user NAME");
  }
  const installation = options.installation ?? join(project, "kiosk-config", "room.json");
  if (!existsSync(installation)) throw new SetupError(`${installation} does not exist.`);
  const lasting = lastingPath(installation, project);
  if (options.installation !== undefined && lasting !== installation) {
    say(`${installation} is part of a release: what is changed in it here is gone with the next update.`);
    say("Keep the site's file outside, such as in /etc/paume, and name it there.");
  }
  const kiosk: Kiosk = {
    ...lastingPlace(project),
    node: process.execPath,
    user,
    installation: lasting,
    port: options.port ?? defaultPort,
    projectorAt: options.projectorAt ?? "0,0",
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

function tell({ path, before, after, whose }: Change, say: Say): void {
  const verb = after === undefined ? "taken away" : before === undefined ? "new" : "changed";
  const kept =
    before !== undefined && whose !== "ours" ? `; what stands there is kept in ${ledgerFolder}` : "";
  const mode = after === undefined ? "" : `, ${after.mode.toString(8)}`;
  say(`\n${path} (${verb}${mode}${kept})`);
  for (const line of lineDiff(before?.text ?? "", after?.text ?? "")) say(`  ${line}`);
}
