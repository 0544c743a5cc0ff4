import { existsSync } from "node:fs";
import { mkdir, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { z } from "../../schema/zod.ts";
import { readableJson } from "../../schema/readable-json.ts";
import { nodeDisk } from "../../server/state/disk.ts";
import { keepFile } from "../../server/state/keep-file.ts";
import { quietly } from "../quietly.mjs";
import { archiveOf, releaseId, type Release } from "./release.ts";

/**
 * A machine's releases: FOLDER/releases/ID each, FOLDER/current and FOLDER/previous links to two of them, FOLDER/release-key.pem the key
 * that is trusted. Changing over is renaming one link: at any moment there is a whole release.
 */
export interface Releases {
  readonly folder: string;
}

/** A release that has not shown yet that it is well. The file is there from before the change until it has, so that a power cut in between is seen. */
const Trial = z.strictObject({
  candidate: z.string(),
  previous: z.string(),
  /** What was the release before that one; it is again where the candidate is taken back. */
  before: z.string().optional(),
});
export type Trial = z.infer<typeof Trial>;

/** From the folder: a link that is relative survives the folder being moved. */
const inside = (id: string): string => join("releases", id);
export const pathOf = ({ folder }: Releases, id: string): string => join(folder, inside(id));
const trialFile = ({ folder }: Releases): string => join(folder, "trial.json");

/** @returns the id that a link names; undefined where there is no link. */
export async function linked(
  { folder }: Releases,
  name: "current" | "previous",
): Promise<string | undefined> {
  const target = await readlink(join(folder, name)).catch(() => undefined);
  return target?.split("/").at(-1);
}

/** Makes a link name another release, at once. */
export async function link(releases: Releases, name: "current" | "previous", id: string): Promise<void> {
  const aside = join(releases.folder, `${name}.aside`);
  await rm(aside, { force: true });
  await symlink(inside(id), aside);
  await rename(aside, join(releases.folder, name));
  await nodeDisk.syncFolder(releases.folder);
}

/** Unpacks an archive into its folder, which appears when it is whole. */
export async function unpack(releases: Releases, file: string, release: Release): Promise<string> {
  const id = releaseId(release);
  const to = pathOf(releases, id);
  if (existsSync(to)) return id;
  const aside = `${to}.aside`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  try {
    await unpackInto(aside, releases, archiveOf(file, release));
  } catch (error) {
    // A full disk would stay full, and the house could keep nothing.
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
  await rename(aside, to);
  await nodeDisk.syncFolder(join(releases.folder, "releases"));
  return id;
}

async function unpackInto(aside: string, { folder }: Releases, archive: string): Promise<void> {
  await quietly({
    command: "tar",
    args: ["--extract", "--gzip", "--no-same-owner", "--file", archive, "--directory", aside],
    cwd: folder,
    advice: "Is there room on the disk? Nothing was changed.",
  });
  // Whoever runs the kiosk owns its folder, not whoever called sudo.
  await quietly({
    command: "chown",
    args: ["--recursive", `--reference=${folder}`, aside],
    cwd: folder,
    advice: "Nothing was changed.",
  });
  // Everything is on the disk before its name is.
  await quietly({
    command: "sync",
    args: ["--file-system", aside],
    cwd: folder,
    advice: "Nothing was changed.",
  });
}

export async function readTrial(releases: Releases): Promise<Trial | undefined> {
  const text = await nodeDisk.read(trialFile(releases));
  return text === undefined ? undefined : Trial.parse(JSON.parse(text));
}

export const writeTrial = (releases: Releases, trial: Trial): Promise<void> =>
  keepFile(nodeDisk, trialFile(releases), `${readableJson(trial)}\n`);

export async function endTrial(releases: Releases): Promise<void> {
  await rm(trialFile(releases), { force: true });
  await nodeDisk.syncFolder(releases.folder);
}

/** Takes away what no link names. */
export async function prune(releases: Releases): Promise<void> {
  const named = new Set([await linked(releases, "current"), await linked(releases, "previous")]);
  for (const id of await readdir(join(releases.folder, "releases"))) {
    if (!named.has(id)) await rm(pathOf(releases, id), { recursive: true, force: true });
  }
}
