import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { quietly } from "./quietly.mjs";

/** Everything that the build reads. The message sets are not among it: the house serves them as they are. */
export const sources = ["src", "public", "package-lock.json", "vite.config.ts"];

/**
 * Builds the pages into dist/, unless nothing they are made of has changed since the last build.
 * @throws SetupError with Vite's words where the build fails.
 */
export async function buildPages(root: string, say: (line: string) => void): Promise<void> {
  const stampFile = join(root, ".setup", "build-stamp");
  const stamp = stampOf(root, sources);
  if (existsSync(join(root, "dist", "index.html")) && readIfThere(stampFile) === stamp) return;

  say("building the pages …");
  rmSync(stampFile, { force: true });
  // In a process of its own: Vite would keep some 700 MB in a house that is open for months.
  await quietly({
    command: process.execPath,
    args: [join(root, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "error"],
    cwd: root,
    advice: "The pages could not be built.",
  });
  mkdirSync(join(root, ".setup"), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** Changes whenever a file is added, removed or written: names, sizes and times, as make looks at them. */
export function stampOf(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesBelow(root, path)).toSorted()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function filesBelow(root: string, path: string): readonly string[] {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
