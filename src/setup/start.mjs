import { requireNode } from "./node-version.mjs";

requireNode();
const { command } = await import("./command.mjs");
const { readStartOptions, startUsage } = await import("./options/start.mjs");
const { bootstrap } = await import("./bootstrap.mjs");

await command(startUsage, async () => {
  // npm moves to the project's folder; a path is meant from where the person stood.
  const options = readStartOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (options.help) return console.log(startUsage);
  await bootstrap(console.log);
  const { start } = await import("./start.ts");
  await start(options, console.log);
});
