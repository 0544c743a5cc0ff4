import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readableJson } from "../../schema/readable-json.ts";
import { SupportBundle } from "../../schema/support-bundle.ts";
import { usualState } from "../house-options.ts";
import { defaultPort } from "../options/command-line.mjs";
import type { SupportOptions } from "../options/support.mjs";
import { versionOf } from "../package-version.ts";
import { root } from "../prepare.ts";
import { SetupError } from "../quietly.mjs";
import { houseAnswer } from "./house-answer.ts";
import { kept } from "./kept.ts";
import { commit, machine, units } from "./machine.ts";
import { site } from "./site.ts";

/**
 * Writes what helps somebody far away to see what is wrong, and nothing about a person: see `SupportBundle`.
 * @throws SetupError where the file cannot be written.
 */
export async function writeSupport(
  { out, state = usualState, installation, port = defaultPort }: SupportOptions,
  env: NodeJS.ProcessEnv,
  now: Date,
  say: (line: string) => void,
): Promise<void> {
  const bundle = SupportBundle.parse({
    format: 1,
    madeAt: now.toISOString(),
    paume: { version: versionOf(root), commit: await commit(root) },
    machine: await machine(root, env),
    site: await site(installation ?? join(root, "kiosk-config", "room.json")),
    house: await houseAnswer(port),
    ...(await kept(state, now)),
    units: await units(),
  });
  try {
    await writeFile(out, `${readableJson(bundle)}\n`);
  } catch (cause) {
    throw new SetupError(`${out} cannot be written: ${String(cause)}`, { cause });
  }
  say(
    `${out} is written. Nothing has been sent: read it before you give it to anybody, it is made to be read.`,
  );
}
