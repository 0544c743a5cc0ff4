import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { quietly, SetupError } from "./quietly.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/**
 * Path of a Chromium on this machine: the one that PAUME_CHROMIUM names, else one on the path or in its usual place.
 * @throws SetupError where PAUME_CHROMIUM names none: whoever sets it means that one.
 */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const named = env["PAUME_CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (isExecutable(named)) return named;
    throw new SetupError(`PAUME_CHROMIUM is ${named}, and that is no program. Mend or unset it.`);
  }
  const onPath = (env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(usualPlaces[process.platform] ?? [])].find(isExecutable);
}

/**
 * The Chromium that the tests drive. Debian's is installed where there is none and this account may do so.
 * @throws SetupError that says how to get one.
 */
export async function requireChromium(
  env: NodeJS.ProcessEnv,
  root: string,
  say: (line: string) => void,
): Promise<string> {
  const found = findChromium(env);
  if (found !== undefined) return found;
  const advice = "Install Chromium or Chrome, or set PAUME_CHROMIUM to the path of one. Then run this again.";
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) {
    throw new SetupError(`The browser tests need Chromium, and none was found.\n${advice}`);
  }
  say("installing Chromium …");
  const apt = { command: "apt-get", cwd: root, advice, env: { DEBIAN_FRONTEND: "noninteractive" } };
  await quietly({ ...apt, args: ["update"] });
  await quietly({ ...apt, args: ["install", "-y", "--no-install-recommends", "chromium"] });
  const installed = findChromium(env);
  if (installed === undefined)
    throw new SetupError(`Chromium was installed but is not on the path.\n${advice}`);
  return installed;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
