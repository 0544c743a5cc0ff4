import { requireNode } from "./node-version.mjs";

requireNode();
const { command } = await import("./command.mjs");
const { installKioskUsage, readInstallKioskOptions } = await import("./options/install-kiosk.mjs");
const { bootstrap } = await import("./bootstrap.mjs");

await command(installKioskUsage, async () => {
  const options = readInstallKioskOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (options.help) return console.log(installKioskUsage);
  await bootstrap(console.log);
  const { installKiosk } = await import("./install-kiosk/install-kiosk.ts");
  await installKiosk(options, process.env.SUDO_USER, console.log);
});
