import { existsSync } from "node:fs";
import { chmod, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { nodeDisk } from "../../server/state/disk.ts";
import { keepFile } from "../../server/state/keep-file.ts";
import { editedPath, keptPath, ledgerFolder, writeLedger, type Ledger } from "./ledger.ts";
import { hashOf, type Change } from "./plan.ts";
import type { Wanted } from "./wanted.ts";

/**
 * Each file is written aside and renamed. What is not ours is kept first, then the ledger is written, then the file: cut off anywhere, it can be run again or undone.
 * @param wanted undefined to uninstall.
 */
export async function carryOut(
  changes: readonly Change[],
  wanted: Wanted | undefined,
  ledger: Ledger,
  root: string,
): Promise<void> {
  for (const { path, before, whose } of changes) {
    if (before === undefined || whose === "ours") continue;
    const kept = whose === "theirs" ? keptPath(path) : editedPath(path);
    await put(join(root, kept), before.text, before.mode);
  }
  if (wanted) await writeLedger(root, ledgerWith(changes, wanted, ledger, root));
  for (const { path, after } of changes) {
    if (after === undefined) await rm(join(root, path), { force: true });
    else await put(join(root, path), after.text, after.mode);
  }
  if (!wanted) await forget(ledger, root);
}

function ledgerWith(
  changes: readonly Change[],
  { asked, files }: Wanted,
  ledger: Ledger,
  root: string,
): Ledger {
  const known = new Map(ledger.files.map((entry) => [entry.path, entry]));
  const standing = new Map(changes.map(({ path, before }) => [path, before]));
  return {
    asked,
    files: files.map(({ path, text }) => {
      const entry = known.get(path);
      const replacedMode = entry === undefined ? standing.get(path)?.mode : entry.replacedMode;
      return { path, sha256: hashOf(text), ...(replacedMode !== undefined && { replacedMode }) };
    }),
    folders: [...new Set([...ledger.folders, ...files.flatMap(({ path }) => missingFolders(path, root))])],
  };
}

/** @returns the folders above a file that there are not yet, outer before inner. */
function missingFolders(path: string, root: string): readonly string[] {
  const folder = dirname(path);
  return existsSync(join(root, folder)) ? [] : [...missingFolders(folder, root), folder];
}

async function forget({ files, folders }: Ledger, root: string): Promise<void> {
  for (const { path } of files) await rm(join(root, keptPath(path)), { force: true });
  await rm(join(root, ledgerFolder, "replaced"), { recursive: true, force: true });
  await rm(join(root, ledgerFolder, "ledger.json"), { force: true });
  // What others have put into a folder since keeps it.
  for (const folder of [...folders.toReversed(), ledgerFolder])
    await rmdir(join(root, folder)).catch(() => {});
}

const put = (file: string, text: string, mode: number): Promise<void> =>
  keepFile(
    {
      ...nodeDisk,
      write: async (path, content) => {
        await writeFile(path, content);
        await chmod(path, mode);
      },
    },
    file,
    text,
  );
