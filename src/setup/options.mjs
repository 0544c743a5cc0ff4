import { resolve } from "node:path";
import { parseArgs } from "node:util";

export const defaultPort = 8417;

export const startUsage = `npm start                     set everything up and open the house
npm start -- [options]

  --port N              listen on this port (${defaultPort}; if that one is taken, the next free one)
  --installation FILE   use this installation's file (kiosk-config/room.json)
  --no-open             open no browser
  --help                show this
`;

/** The command line could not be understood. */
export class UsageError extends Error {
  name = "UsageError";
}

/**
 * @returns { help, open, port, installation }, the last two undefined where not given; `installation` is absolute.
 * @throws UsageError that names the offending word.
 */
export function readStartOptions(args, folder) {
  const { values } = parsed(args);
  if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535)) {
    throw new UsageError(`--port takes a number from 0 to 65535, not "${values.port}"`);
  }
  return {
    help: values.help === true,
    open: values["no-open"] !== true,
    port: values.port === undefined ? undefined : Number(values.port),
    installation: values.installation === undefined ? undefined : resolve(folder, values.installation),
  };
}

function parsed(args) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: "string" },
        installation: { type: "string" },
        "no-open": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error.message.split(". ")[0], { cause: error });
  }
}

const testParts = ["check", "unit", "browser"];

export const testUsage = `npm test                      set everything up and run all tests
npm test -- [PART [FILE...]]  run one part, or some of its files

  check     types, lint, format
  unit      tests/unit and tests/repro
  browser   tests/browser and tests/room, in Chromium
`;

/**
 * @returns { help, parts, filters }; all parts where none is named.
 * @throws UsageError that names the offending word.
 */
export function readTestOptions([part, ...filters]) {
  if (part === undefined) return { help: false, parts: testParts, filters };
  if (part === "--help" || part === "-h") return { help: true, parts: [], filters };
  if (!testParts.includes(part)) throw new UsageError(`"${part}" is no part of the tests`);
  return { help: false, parts: [part], filters };
}
