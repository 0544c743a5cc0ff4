import { stat } from "node:fs/promises";
import { join } from "node:path";
import { nodeDisk } from "../../server/state/disk.ts";
import { sha256 } from "../sha256.ts";
import type { KioskFile } from "./kiosk-files.ts";
import { keptPath, type Entry, type Ledger } from "./ledger.ts";

/** A file as it stands. */
interface Standing {
  readonly text: string;
  readonly mode: number;
}

/** One file that becomes different. */
export interface Change {
  /** Absolute, on the kiosk. */
  readonly path: string;
  readonly before: Standing | undefined;
  /** Undefined where it is taken away. */
  readonly after: Standing | undefined;
  /** Whose the text is that stands there: put there by us, edited by people since, or there before us. */
  readonly whose: "ours" | "edited" | "theirs";
}

/**
 * What has to change for a machine to have exactly these files of ours; with none, to be as it was.
 * @param root folder that stands for the kiosk's "/".
 */
export async function planFor(
  files: readonly KioskFile[],
  { files: entries }: Ledger,
  root: string,
): Promise<readonly Change[]> {
  const wanted = new Map(files.map((file) => [file.path, file]));
  const known = new Map(entries.map((entry) => [entry.path, entry]));
  const changes: Change[] = [];
  for (const path of new Set([...wanted.keys(), ...known.keys()])) {
    const before = await standingAt(join(root, path));
    const after = wanted.get(path) ?? (await originalOf(path, known.get(path), root));
    if (before?.text === after?.text && before?.mode === after?.mode) continue;
    changes.push({ path, before, after, whose: whose(before, known.get(path)) });
  }
  return changes;
}

export const hashOf = (text: string): string => sha256(new TextEncoder().encode(text));

function whose(before: Standing | undefined, entry: Entry | undefined): Change["whose"] {
  if (entry === undefined) return "theirs";
  return before === undefined || hashOf(before.text) === entry.sha256 ? "ours" : "edited";
}

async function standingAt(file: string): Promise<Standing | undefined> {
  const text = await nodeDisk.read(file);
  return text === undefined ? undefined : { text, mode: (await stat(file)).mode & 0o777 };
}

async function originalOf(
  path: string,
  entry: Entry | undefined,
  root: string,
): Promise<Standing | undefined> {
  if (entry?.replacedMode === undefined) return undefined;
  const text = await nodeDisk.read(join(root, keptPath(path)));
  return text === undefined ? undefined : { text, mode: entry.replacedMode };
}
