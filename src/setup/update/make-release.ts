import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { versionOf } from "../package-version.ts";
import { quietly } from "../quietly.mjs";
import { platform, type Release, sha256Of, signatureFile } from "./release.ts";

/** Everything that runs and nothing else: dependencies and built pages too, since a kiosk need not reach anything to change over. */
export const contents: readonly string[] = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "LICENSE",
  "NOTICE",
  "README.md",
  "CHANGELOG.md",
  "src",
  "messages",
  "public",
  "kiosk-config",
  "dist",
  ".setup",
  "node_modules",
];

/**
 * Packs a prepared project and signs it: FOLDER/paume-VERSION-PLATFORM.tar.gz, beside it its description (.json) and the description's signature.
 * @param key PEM, private, Ed25519.
 * @param parts of the project; all that a release needs where not given.
 * @returns the description's path.
 */
export async function makeRelease(
  project: string,
  folder: string,
  key: string,
  builtAt: Date,
  parts: readonly string[] = contents,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const version = versionOf(project);
  const name = `paume-${version}-${platform}`;
  const archive = `${name}.tar.gz`;
  await quietly({
    command: "tar",
    // This format keeps times to the nanosecond: by them the pages are known to be built.
    args: ["--create", "--gzip", "--format=posix", "--file", join(folder, archive), ...parts],
    cwd: project,
    advice: "Is there room on the disk?",
  });
  const release: Release = {
    format: 1,
    version,
    archive,
    sha256: await sha256Of(join(folder, archive)),
    platform,
    builtAt: builtAt.toISOString(),
  };
  const file = join(folder, `${name}.json`);
  const bytes = Buffer.from(`${JSON.stringify(release, undefined, 2)}\n`);
  await writeFile(file, bytes);
  await writeFile(signatureFile(file), sign(null, bytes, createPrivateKey(key)).toString("base64"));
  return file;
}

/** A new pair of keys: the private one stays with whoever makes releases, the public one goes to each machine. @throws where the file is there. */
export async function newKey(file: string): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const pem = { format: "pem" } as const;
  await writeFile(file, privateKey.export({ ...pem, type: "pkcs8" }), { mode: 0o600, flag: "wx" });
  const publicFile = `${file}.public.pem`;
  await writeFile(publicFile, publicKey.export({ ...pem, type: "spki" }));
  return publicFile;
}

export const readKey = (file: string): Promise<string> => readFile(file, "utf8");
