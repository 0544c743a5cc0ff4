import { appendFile, mkdir, open, readdir, readFile, rename, writeFile } from "node:fs/promises";

/**
 * What keeping something needs of a disk, step by step, so that a test can cut the power between any two. What was written is only there for
 * good once it is synced; a name, old or new, once its folder is.
 */
export interface Disk {
  readonly makeFolder: (path: string) => Promise<void>;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly append: (path: string, text: string) => Promise<void>;
  readonly sync: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly syncFolder: (path: string) => Promise<void>;
  /** Undefined where there is no such file. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** Of the files in a folder; none where there is no such folder. */
  readonly names: (folder: string) => Promise<readonly string[]>;
}

async function syncAs(flags: string, path: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

async function unlessMissing<T, M>(promise: Promise<T>, missing: M): Promise<T | M> {
  try {
    return await promise;
  } catch (error) {
    if (isMissing(error)) return missing;
    throw error;
  }
}

export const nodeDisk: Disk = {
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  write: writeFile,
  append: appendFile,
  // Windows syncs only what is open for writing, and opens no folder at all.
  sync: (path) => syncAs("r+", path),
  rename,
  syncFolder: async (path) => {
    if (process.platform !== "win32") await syncAs("r", path);
  },
  read: (path) => unlessMissing(readFile(path, "utf8"), undefined),
  names: (folder) => unlessMissing(readdir(folder), []),
};
