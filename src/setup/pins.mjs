import { requireNode } from "./node-version.mjs";

requireNode();
const { command } = await import("./command.mjs");
const { pinsUsage, readPinsOptions } = await import("./options/pins.mjs");
const { bootstrap } = await import("./bootstrap.mjs");

await command(pinsUsage, async () => {
  const options = readPinsOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (options.help) return console.log(pinsUsage);
  await bootstrap(console.log);
  const { changePin } = await import("./pins.ts");
  await changePin(options, { input: process.stdin, output: process.stdout }, console.log);
});
