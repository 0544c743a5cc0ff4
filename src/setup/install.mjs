import { readFileSync } from "node:fs";
import { join } from "node:path";
import { quietly } from "./quietly.mjs";

/**
 * Installs the dependencies exactly as the lock file has them, unless they are there already.
 * Those only needed to build and test are among them: the pages are built on this machine.
 */
export async function installDependencies(root, say) {
  if (installedAsLocked(root)) return;
  say("installing the dependencies …");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  await quietly({
    command: npm ? process.execPath : "npm",
    args: npm ? [npm, ...args] : args,
    cwd: root,
    advice:
      "The first start needs the network, to install what package-lock.json lists. Then run this again.",
  });
}

/** npm notes what it installed in node_modules/.package-lock.json, last of all: half an installation has no note. */
export function installedAsLocked(root) {
  let locked;
  let installed;
  try {
    locked = packagesIn(join(root, "package-lock.json"));
    installed = packagesIn(join(root, "node_modules", ".package-lock.json"));
  } catch {
    return false;
  }
  // Optional ones are for other kinds of machine.
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === "" ||
      (installed[path] === undefined ? optional === true : installed[path].version === version),
  );
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}
