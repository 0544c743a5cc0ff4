import { resolve } from "node:path";
import { UsageError, defaultPort, parsed, pathIn, portOf } from "./command-line.mjs";

export const supportUsage = `npm run support -- --out FILE.json     write what helps somebody far away to see what is wrong; read it before you send it

  --state DIR           the state folder (.paume)
  --installation FILE   this installation's file (kiosk-config/room.json)
  --port N              the house's port (${defaultPort})
`;

/**
 * @returns { help, out, state, installation, port }, the last three undefined where not given; paths are absolute.
 * @throws UsageError that names the offending word.
 */
export function readSupportOptions(args, folder) {
  const text = { type: "string" };
  const values = parsed(args, { out: text, state: text, installation: text, port: text });
  if (values.out === undefined && values.help !== true) throw new UsageError("say where to: --out FILE.json");
  return {
    help: values.help === true,
    out: resolve(folder, values.out ?? ""),
    state: pathIn(folder, values.state),
    installation: pathIn(folder, values.installation),
    port: portOf(values),
  };
}
