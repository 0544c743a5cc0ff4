import { requireNode } from "./node-version.mjs";

requireNode();
const { command } = await import("./command.mjs");
const { readUpdateOptions, updateUsage } = await import("./options/update.mjs");
const { bootstrap } = await import("./bootstrap.mjs");

await command(updateUsage, async () => {
  const options = readUpdateOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (options.help) return console.log(updateUsage);
  await bootstrap(console.log);
  const { carryOutUpdate } = await import("./update/command.ts");
  await carryOutUpdate(options, console.log);
});
