import { generateKeyPairSync } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tryOut } from "../../../../src/setup/update/kiosk-machine.ts";
import type { Seen } from "../../../../src/setup/update/probation.ts";
import { link, linked, readTrial, type Releases } from "../../../../src/setup/update/releases.ts";
import type { Machine } from "../../../../src/setup/update/update.ts";
import { testFolder } from "./test-folder.ts";

export const pems = () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    key: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
    trusted: publicKey.export({ format: "pem", type: "spki" }).toString(),
  };
};
const own = pems();
/** That of whoever makes the releases. */
export const key = own.key;

/** A machine that runs release "first", 0.1.0. */
export async function machineFolder(): Promise<Releases> {
  const folder = await testFolder("releases");
  await mkdir(join(folder, "releases", "first"), { recursive: true });
  await writeFile(join(folder, "releases", "first", "package.json"), '{"version":"0.1.0"}');
  await writeFile(join(folder, "release-key.pem"), own.trusted);
  const releases = { folder };
  await link(releases, "current", "first");
  return releases;
}

export const quiet = () => undefined;
export const cut = () => Promise.reject(new Error("no power"));
export const well = (version: string): Seen => ({ version, reasons: [] });

/** Releases are really tried out; what is seen of them once they run is the test's. Minutes pass at once. */
export const machine = (
  look: () => Seen | undefined,
  restart: () => Promise<void> = async () => {},
): Machine => ({
  restart,
  look: () => Promise.resolve(look()),
  pause: () => Promise.resolve(),
  tryOut,
});

export const versionLinked = async (releases: Releases, name: "current" | "previous") =>
  (await linked(releases, name))?.split("-")[0];
export const state = async (releases: Releases) => ({
  current: await versionLinked(releases, "current"),
  onTrial: (await readTrial(releases)) !== undefined,
});
