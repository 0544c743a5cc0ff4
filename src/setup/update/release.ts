import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "../../schema/zod.ts";
import { SetupError } from "../quietly.mjs";

/** What a release says of itself. Its bytes are what is signed, and it names its archive by hash: so all of it is. */
export const Release = z.strictObject({
  format: z.literal(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "must be three numbers"),
  /** A file beside this one. */
  archive: z.string().regex(/^[\w.-]+\.tar\.gz$/, "must be the name of a .tar.gz"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hex digits"),
  /** As Node names it, "linux-x64": some dependencies are programs. */
  platform: z.string(),
  builtAt: z.iso.datetime(),
});
export type Release = z.infer<typeof Release>;

export const platform = `${process.platform}-${process.arch}`;

/** The file with the signature of the file that describes a release. */
export const signatureFile = (file: string): string => `${file}.sig`;

/** Names its folder. */
export const releaseId = ({ version, sha256 }: Release): string => `${version}-${sha256.slice(0, 8)}`;

/**
 * A release that the pinned key has signed, for this kind of machine, with its archive whole. Ed25519 (RFC 8032) over the description's bytes.
 * @param file the description; archive and signature lie beside it.
 * @param key PEM, public.
 * @throws SetupError that says what is wrong with it.
 */
export async function readRelease(file: string, key: string): Promise<Release> {
  if (!file.endsWith(".json")) {
    throw new SetupError(`${file} is no release's description: name the .json beside it.`);
  }
  const bytes = await readFile(file).catch(forPeople(`${file} can't be read`));
  const signature = await readFile(signatureFile(file), "utf8").catch(
    forPeople(`${signatureFile(file)} can't be read: a release without its signature is not taken`),
  );
  if (!verify(null, bytes, createPublicKey(key), Buffer.from(signature, "base64"))) {
    throw new SetupError(
      `${file} was not signed by the key that this machine trusts. Nothing was changed: ask whoever sent it.`,
    );
  }
  const release = Release.parse(JSON.parse(bytes.toString("utf8")));
  if (release.platform !== platform) {
    throw new SetupError(`${file} is for ${release.platform}; this machine is ${platform}.`);
  }
  const archive = archiveOf(file, release);
  const found = await sha256Of(archive).catch(forPeople(`${archive} can't be read`));
  if (found !== release.sha256) {
    throw new SetupError(`${archive} is damaged or another one: copy it again. Nothing was changed.`);
  }
  return release;
}

export const archiveOf = (file: string, { archive }: Pick<Release, "archive">): string =>
  join(dirname(file), archive);

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}

const forPeople =
  (what: string) =>
  (cause: unknown): never => {
    throw new SetupError(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  };
