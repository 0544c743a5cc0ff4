import { resolve } from "node:path";
import { UsageError, defaultPort, parsed, pathIn, portOf, usualReleases } from "./command-line.mjs";

export const updateUsage = `npm run update -- --from FILE.json   change over to a signed release, and back if it is not well
npm run update -- --back             go back to the release before
npm run update -- --resume           end a trial that a power cut has interrupted

  --folder DIR   where this machine has its releases (${usualReleases})
  --port N       the house's port (${defaultPort})
`;

/**
 * @returns { help, action, from, folder, port }, from undefined for other actions; paths are absolute.
 * @throws UsageError that names the offending word.
 */
export function readUpdateOptions(args, folder) {
  const values = parsed(args, {
    from: { type: "string" },
    back: { type: "boolean" },
    resume: { type: "boolean" },
    folder: { type: "string" },
    port: { type: "string" },
  });
  const actions = ["from", "back", "resume"].filter((action) => values[action] !== undefined);
  if (actions.length !== 1 && values.help !== true) {
    throw new UsageError("say one of --from FILE.json, --back and --resume");
  }
  return {
    help: values.help === true,
    action: actions[0] ?? "resume",
    from: pathIn(folder, values.from),
    folder: resolve(folder, values.folder ?? usualReleases),
    port: portOf(values),
  };
}
