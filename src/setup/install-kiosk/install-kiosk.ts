import type { InstallKioskOptions } from "../options/install-kiosk.mjs";
import { SetupError } from "../quietly.mjs";
import { carryOut } from "./carry-out.ts";
import { enabledUnits, packages } from "./kiosk-files.ts";
import { ledgerFolder, readLedger, type Asked } from "./ledger.ts";
import { lineDiff } from "./line-diff.ts";
import { requireDebian } from "./machine.ts";
import { planFor, type Change } from "./plan.ts";
import { wantedBy } from "./wanted.ts";

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
  const ledger = await readLedger(root);
  const wanted = action === "uninstall" ? undefined : await wantedBy(options, ledger.asked, account);
  const changes = await planFor(wanted?.files ?? [], ledger, root);
  say(`${system}: ${changes.length === 0 ? "nothing to change." : `${changes.length} files to change.`}`);
  if (wanted) tellAsked(wanted.asked, options, say);
  for (const change of changes) tell(change, say);
  if (action === "dry-run") return say("Nothing was changed. Do it: sudo npm run install-kiosk -- --apply");
  if (root === "/" && process.getuid?.() !== 0) {
    throw new SetupError("Nothing was changed: the operating system's files take root. Run it by sudo.");
  }
  await carryOut(changes, wanted, ledger, root);
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

function tellAsked(
  { user, installation, port, projectorAt }: Asked,
  options: InstallKioskOptions,
  say: Say,
): void {
  say(`As: --user ${user} --installation ${installation} --port ${port} --projector-at ${projectorAt}`);
  if (options.installation === undefined || options.installation === installation) return;
  say(
    `${options.installation} is part of a release: what is changed in it here is gone with the next update.`,
  );
  say("Keep the site's file outside, such as in /etc/paume, and name it there.");
}

function tell({ path, before, after, whose }: Change, say: Say): void {
  const verb = after === undefined ? "taken away" : before === undefined ? "new" : "changed";
  const kept =
    before !== undefined && whose !== "ours" ? `; what stands there is kept in ${ledgerFolder}` : "";
  const mode = after === undefined ? "" : `, ${after.mode.toString(8)}`;
  say(`\n${path} (${verb}${mode}${kept})`);
  for (const line of lineDiff(before?.text ?? "", after?.text ?? "")) say(`  ${line}`);
}
