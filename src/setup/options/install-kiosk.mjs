import { resolve } from "node:path";
import { UsageError, defaultPort, parsed, pathIn, portOf } from "./command-line.mjs";

export const installKioskUsage = `npm run install-kiosk -- --dry-run     show what would become different on this machine
npm run install-kiosk -- --apply       make it a kiosk: services, browser policies
npm run install-kiosk -- --uninstall   make it what it was before

  --user NAME           the account that runs it (the one that called sudo)
  --installation FILE   this installation's file (kiosk-config/room.json)
  --port N              the house's port (${defaultPort})
  --projector-at X,Y    the projector's upper left corner among the displays (0,0)
  --root DIR            do it to a system that is mounted there (/)

On a machine that is one already, what is not named is as the last time.
`;

/**
 * @returns { help, action, user, installation, port, projectorAt, root }, the middle four undefined where not given; paths are absolute.
 * @throws UsageError that names the offending word.
 */
export function readInstallKioskOptions(args, folder) {
  const values = parsed(args, {
    "dry-run": { type: "boolean" },
    apply: { type: "boolean" },
    uninstall: { type: "boolean" },
    user: { type: "string" },
    installation: { type: "string" },
    port: { type: "string" },
    "projector-at": { type: "string" },
    root: { type: "string" },
  });
  const actions = ["dry-run", "apply", "uninstall"].filter((action) => values[action] === true);
  if (actions.length !== 1 && values.help !== true) {
    throw new UsageError("say one of --dry-run, --apply and --uninstall");
  }
  const projectorAt = values["projector-at"];
  if (projectorAt !== undefined && !/^\d{1,5},\d{1,5}$/.test(projectorAt)) {
    throw new UsageError(`--projector-at takes two numbers like 1920,0, not "${projectorAt}"`);
  }
  return {
    help: values.help === true,
    action: actions[0] ?? "dry-run",
    user: values.user,
    installation: pathIn(folder, values.installation),
    port: portOf(values),
    projectorAt,
    root: resolve(folder, values.root ?? "/"),
  };
}
