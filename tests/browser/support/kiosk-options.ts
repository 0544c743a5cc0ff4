import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../src/setup/prepare.ts";

const SCRIPT = join(root, "kiosk-config", "linux", "browser.sh");
/** What needs a display. */
const DISPLAYED = /^--(?:kiosk|ozone-platform)/;

/** What a kiosk's Chromium is told on its command line, but for what is of one machine or of its display: each a line of its own there. */
export const kioskOptions = (): readonly string[] =>
  Array.from(
    readFileSync(SCRIPT, "utf8").matchAll(/^ {2}(--[^\s"$]+) \\$/gm),
    ([, option]) => option ?? "",
  ).filter((option) => !DISPLAYED.test(option));

/** For a machine without a camera, a display, a graphics card. @param film a .mjpeg that stands for the camera. */
export const simulated = (film: string): readonly string[] => [
  "--headless=new",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
  `--use-file-for-fake-video-capture=${film}`,
  // It complains of each service of a desktop that is not there.
  "--log-level=3",
  // Chromium's sandbox refuses to start for root.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
