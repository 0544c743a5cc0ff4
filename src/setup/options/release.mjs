import { UsageError, parsed, pathIn } from "./command-line.mjs";

export const releaseUsage = `npm run release -- --out DIR --key FILE   pack this project for kiosks without a network, and sign it
npm run release -- --new-key FILE         make the key for that; FILE.public.pem goes to each machine
`;

/**
 * @returns { help, out, key, newKey }, undefined where not given; paths are absolute.
 * @throws UsageError that names what is missing.
 */
export function readReleaseOptions(args, folder) {
  const values = parsed(args, {
    out: { type: "string" },
    key: { type: "string" },
    "new-key": { type: "string" },
  });
  const options = {
    out: pathIn(folder, values.out),
    key: pathIn(folder, values.key),
    newKey: pathIn(folder, values["new-key"]),
  };
  const packs = options.out !== undefined && options.key !== undefined;
  if (values.help !== true && packs === (options.newKey !== undefined)) {
    throw new UsageError("say --out DIR and --key FILE, or --new-key FILE");
  }
  return { help: values.help === true, ...options };
}
