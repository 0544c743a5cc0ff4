import { requireNode } from "./node-version.mjs";

requireNode();
const { command } = await import("./command.mjs");
const { readTestOptions, testUsage } = await import("./options/test.mjs");
const { bootstrap } = await import("./bootstrap.mjs");

await command(testUsage, async () => {
  const options = readTestOptions(process.argv.slice(2));
  if (options.help) return console.log(testUsage);
  await bootstrap(console.log);
  const { runTests } = await import("./run-tests.ts");
  const { failed } = await runTests(options, console.log);
  process.exitCode = failed === 0 ? 0 : 1;
});
