import { existsSync } from "node:fs";
import { join } from "node:path";
import { nodeDisk } from "../../server/state/disk.ts";
import { SetupError } from "../quietly.mjs";

const versions = ["12", "13"];

/**
 * The operating system's own name for itself.
 * @param root folder that stands for the kiosk's "/".
 * @throws SetupError where it is not one for which the kiosk's files are meant.
 */
export async function requireDebian(root: string): Promise<string> {
  const text = (await nodeDisk.read(join(root, "etc", "os-release"))) ?? "";
  const field = (name: string): string =>
    new RegExp(`^${name}=(["']?)(.*)\\1$`, "m").exec(text)?.[2] ?? "unknown";
  const [id, version] = [field("ID"), field("VERSION_ID")];
  if (!["debian", "raspbian"].includes(id) || !versions.includes(version)) {
    throw new SetupError(
      `This installs on Debian ${versions.join(" and ")} and on Raspberry Pi OS of the same versions, not on ${id} ${version}.\nkiosk-config/README.md says what to set up elsewhere.`,
    );
  }
  const isPi = existsSync(join(root, "etc", "rpi-issue"));
  return isPi ? `Raspberry Pi OS (Debian ${version})` : `Debian ${version}`;
}
