import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { usualReleases } from "../options/command-line.mjs";

/** A project's place on a machine: `project` stays the same over updates. */
export interface Place {
  readonly project: string;
  /** Folder of the releases. */
  readonly releases: string;
}

/** @param project where a release lies; it is named by the link to it, where it is one of several. */
export function lastingPlace(project: string): Place {
  const releases = dirname(dirname(project));
  const current = join(releases, "current");
  const isRelease = basename(dirname(project)) === "releases" && existsSync(current);
  return isRelease ? { project: current, releases } : { project, releases: usualReleases };
}

/** @returns by what a file is found after an update too: one that lies in a release is the running release's, whichever that is then. */
export function lastingPath(file: string, project: string): string {
  const inside = relative(project, file);
  const isInside = !inside.startsWith("..") && !isAbsolute(inside);
  return isInside ? join(lastingPlace(project).project, inside) : file;
}
