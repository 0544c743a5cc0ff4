import { basename, dirname } from "node:path";
import { PaumeError } from "../../core/error.ts";
import type { Disk } from "./disk.ts";

const lastGood = (path: string): string => `${path}.last-good`;

/**
 * Puts a whole file in the place of another, or of none: at any moment, and after a power cut at any moment, there is the one or the other.
 * Once it resolves it is the new one.
 * @throws PaumeError "state-unsaved" where the disk takes no more: what was there before is untouched.
 */
export async function keepFile(disk: Disk, path: string, text: string): Promise<void> {
  const aside = `${path}.aside`;
  const folder = dirname(path);
  try {
    await disk.makeFolder(folder);
    await disk.write(aside, text);
    await disk.sync(aside);
    await disk.rename(aside, path);
    await disk.syncFolder(folder);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new PaumeError("state-unsaved", `${basename(path)}: ${reason}`, { cause });
  }
}

/** The same, twice: a disk that damages one of the two copies later takes nothing. For what is written again and again. */
export async function keepTwice(disk: Disk, path: string, text: string): Promise<void> {
  await keepFile(disk, path, text);
  await keepFile(disk, lastGood(path), text);
}

/**
 * What was kept twice.
 * @param parse throws where the text is not what it should be.
 * @returns undefined where nothing was ever kept.
 * @throws what `parse` threw, where neither copy is good.
 */
export async function readKeptTwice<T>(
  disk: Disk,
  path: string,
  parse: (text: string) => T,
): Promise<T | undefined> {
  const [text, copy] = [await disk.read(path), await disk.read(lastGood(path))];
  try {
    if (text !== undefined) return parse(text);
  } catch (error) {
    if (copy === undefined) throw error;
  }
  return copy === undefined ? undefined : parse(copy);
}
