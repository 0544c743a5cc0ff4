import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OpeningHours } from "../../core/hours/opening-hours.ts";
import type { Asked } from "./ledger.ts";
import { openingTimes } from "./opening-times.ts";

/** One file of the operating system's that is the kiosk's. */
export interface KioskFile {
  /** Absolute, on the kiosk. */
  readonly path: string;
  readonly text: string;
  readonly mode: 0o644 | 0o755;
}

/** What a kiosk's files say of one machine. Paths are absolute and without spaces: systemd would split them. */
export interface Kiosk extends Asked {
  /** The project's folder: the same after an update. */
  readonly project: string;
  /** Where updates put releases. */
  readonly releases: string;
  /** The program that runs the house. */
  readonly node: string;
  readonly hours: OpeningHours | undefined;
}

const units = "/etc/systemd/system";
const programs = "/usr/local/lib/paume";

/** Chromium's name differs: Debian's is the first, older Raspberry Pi OS has the second. */
const policies = [
  "/etc/chromium/policies/managed/paume.json",
  "/etc/chromium-browser/policies/managed/paume.json",
];

const kioskPage = { PAGE: "kiosk", INSTEAD_OF: "paume-booth.service", AFTER: "paume-house.service" };
/** Said in one of the two, the order holds for both: the one that ends has ended before the other begins. */
const boothPage = {
  PAGE: "booth",
  INSTEAD_OF: "paume-browser.service",
  AFTER: "paume-house.service paume-browser.service",
};

/** A template, where it goes, and what it says there alone. */
type Source = readonly [source: string, path: string, own?: Readonly<Record<string, string>>];

const sources: readonly Source[] = [
  ["paume-house.service", `${units}/paume-house.service`],
  ["paume-browser.service", `${units}/paume-browser.service`, kioskPage],
  ["paume-browser.service", `${units}/paume-booth.service`, boothPage],
  ["paume-watchdog.service", `${units}/paume-watchdog.service`],
  ["paume-update.service", `${units}/paume-update.service`],
  ["paume-opening-check.service", `${units}/paume-opening-check.service`],
  ["paume-opening-check.timer", `${units}/paume-opening-check.timer`],
  ["system-watchdog.conf", "/etc/systemd/system.conf.d/paume.conf"],
  ["browser.sh", `${programs}/browser`],
  ["watchdog.sh", `${programs}/watchdog`],
  ...policies.map((path) => ["chromium-policies.json", path] as const),
];

/** What has to run from the machine's start on. */
export const enabledUnits: readonly string[] = [
  "paume-house.service",
  "paume-browser.service",
  "paume-watchdog.service",
  "paume-opening-check.timer",
  "paume-update.service",
];

/** Debian's packages that they need. */
export const packages: readonly string[] = [
  "chromium",
  "curl",
  "openbox",
  "xinit",
  "xserver-xorg",
  "x11-xserver-utils",
];

/** @param templates the folder kiosk-config/linux. @returns every file of this kiosk. */
export async function kioskFiles(kiosk: Kiosk, templates: string): Promise<readonly KioskFile[]> {
  const words = {
    PROJECT: kiosk.project,
    RELEASES: kiosk.releases,
    NODE: kiosk.node,
    USER: kiosk.user,
    INSTALLATION: kiosk.installation,
    PORT: String(kiosk.port),
    ORIGIN: `http://127.0.0.1:${kiosk.port}`,
    PROJECTOR_AT: kiosk.projectorAt,
    OPENING_TIMES: openingTimes(kiosk.hours),
  };
  return Promise.all(
    sources.map(async ([source, path, own = {}]): Promise<KioskFile> => {
      const template = await readFile(join(templates, source), "utf8");
      const said: Readonly<Record<string, string>> = { ...words, ...own };
      const text = template.replaceAll(/@([A-Z_]+)@/g, (written, name: string) => said[name] ?? written);
      return { path, text, mode: source.endsWith(".sh") ? 0o755 : 0o644 };
    }),
  );
}
