import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
} from "playwright-core";
import { requireChromium } from "../../../src/setup/chromium.ts";
import { root } from "../../../src/setup/prepare.ts";

interface ChromiumOptions {
  /** A .y4m or .mjpeg clip that stands for the camera and starts over at its end. Chromium's own test picture otherwise. */
  readonly fakeVideo?: string;
  /** "real" for a browser that asks before it gives the machine's own camera, as on a bare machine without one. */
  readonly camera?: "fake" | "real";
  /** Whether it stays when this program is told to end: whoever starts it closes it then. */
  readonly staysToEnd?: boolean;
  /** Further command line arguments. */
  readonly args?: readonly string[];
}

/**
 * Starts a headless Chromium that draws in software, so that pictures are alike on every machine, and that allows
 * its fake camera without asking.
 */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Browser> {
  return chromium.launch(await launchOptions(options));
}

/** The same Chromium with a profile folder, which keeps its cache from one opening to the next. */
export async function openProfile(
  folder: string,
  options: ChromiumOptions = {},
  seen: Pick<BrowserContextOptions, "locale" | "viewport"> = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...(await launchOptions(options)), ...seen });
}

const FAKE_CAMERA = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"];

async function launchOptions({
  fakeVideo,
  camera = "fake",
  staysToEnd = false,
  args = [],
}: ChromiumOptions): Promise<LaunchOptions> {
  return {
    executablePath: await requireChromium(process.env, root, console.error),
    handleSIGINT: !staysToEnd,
    handleSIGTERM: !staysToEnd,
    args: [
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--ignore-gpu-blocklist",
      ...(camera === "fake" ? FAKE_CAMERA : []),
      ...(fakeVideo === undefined ? [] : [`--use-file-for-fake-video-capture=${fakeVideo}`]),
      // Chromium's sandbox refuses to start for root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...args,
    ],
  };
}
