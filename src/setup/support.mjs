import { requireNode } from "./node-version.mjs";

requireNode();
const { command } = await import("./command.mjs");
const { readSupportOptions, supportUsage } = await import("./options/support.mjs");
const { bootstrap } = await import("./bootstrap.mjs");

await command(supportUsage, async () => {
  const options = readSupportOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (options.help) return console.log(supportUsage);
  await bootstrap(console.log);
  const { writeSupport } = await import("./support/write-support.ts");
  await writeSupport(options, process.env, new Date(), console.log);
});
