import { requireNode } from "./node-version.mjs";

requireNode();
const { command } = await import("./command.mjs");
const { readReleaseOptions, releaseUsage } = await import("./options/release.mjs");
const { bootstrap } = await import("./bootstrap.mjs");

await command(releaseUsage, async () => {
  const options = readReleaseOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (options.help) return console.log(releaseUsage);
  await bootstrap(console.log);
  const { carryOutRelease } = await import("./update/command.ts");
  await carryOutRelease(options, console.log);
});
