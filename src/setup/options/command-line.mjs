import { resolve } from "node:path";
import { parseArgs } from "node:util";

export const defaultPort = 8417;
/** Where a machine has its releases. */
export const usualReleases = "/opt/paume";

/** The command line could not be understood. */
export class UsageError extends Error {
  name = "UsageError";
}

/** @throws UsageError that names the offending word. */
export function parsed(args, options) {
  try {
    return parseArgs({ args, options: { ...options, help: { type: "boolean", short: "h" } } }).values;
  } catch (error) {
    throw new UsageError(error.message.split(". ")[0], { cause: error });
  }
}

/** @returns the number given, undefined where none is. @throws UsageError. */
export function portOf({ port }) {
  if (port === undefined) return undefined;
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  throw new UsageError(`--port takes a number from 0 to 65535, not "${port}"`);
}

/** @returns an absolute path, undefined where none is given. */
export function pathIn(folder, path) {
  return path === undefined ? undefined : resolve(folder, path);
}
