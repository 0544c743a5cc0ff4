import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { handModelSha256, type HandModelName } from "../../schema/hand-model.ts";
import { sha256 } from "../sha256.ts";
import { assembleBundle, bundles, verify } from "./bundles.ts";
import { readNetwork } from "./networks.ts";

async function isThere(file: string, expected: string): Promise<boolean> {
  try {
    return sha256(await readFile(file)) === expected;
  } catch {
    return false;
  }
}

/** The file appears whole or not at all. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}

/**
 * Puts the bundles and their licence where the pages look for them; what is there and right is not touched.
 * @param packageFolder of @mediapipe/hands.
 * @returns the names of the bundles that had to be written.
 * @throws PaumeError "model-missing" or "model-corrupt".
 */
export async function installBundles(
  packageFolder: string,
  modelsFolder: string,
  names: readonly HandModelName[],
): Promise<readonly HandModelName[]> {
  await mkdir(modelsFolder, { recursive: true });
  const licence = await readFile(join(import.meta.dirname, "licence.txt"));
  const licenceFile = join(modelsFolder, "LICENSE");
  if (!(await isThere(licenceFile, sha256(licence)))) await writeWhole(licenceFile, licence);

  const written: HandModelName[] = [];
  for (const name of names) {
    const bundle = bundles[name];
    const file = join(modelsFolder, `${name}.task`);
    if (await isThere(file, handModelSha256[name])) continue;
    const palm = await readNetwork(packageFolder, bundle.palm);
    const landmarks = await readNetwork(packageFolder, bundle.landmarks);
    const task = assembleBundle(bundle, palm, landmarks);
    verify(`${name}.task`, task, handModelSha256[name]);
    await writeWhole(file, task);
    written.push(name);
  }
  return written;
}
