import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { prepare } from "../../src/setup/prepare.ts";
import { launchChromium } from "../browser/support/chromium.ts";
import { startHouse } from "../browser/support/house.ts";
import { telling } from "./command-line.ts";

const usage = `npm run sign -- --out DIR [--installation FILE.json]

Prints sign.pdf, for the wall, and notice.pdf, for whoever asks: A4, French and English, with the installation's "notice" in them.`;

const PAGES = { "sign.pdf": "/notice/sign.html", "notice.pdf": "/notice/" } as const;

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    installation: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

const { out, installation } = values;
if (values.help || out === undefined) {
  console.error(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  await telling(() => print(out));
}

async function print(folder: string): Promise<void> {
  await prepare(console.error);
  await mkdir(folder, { recursive: true });
  const house = await startHouse(installation && resolve(installation));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    for (const [file, path] of Object.entries(PAGES)) {
      await page.goto(`${house.origin}${path}`, { waitUntil: "networkidle" });
      await page.pdf({ path: join(folder, file), preferCSSPageSize: true });
      console.log(resolve(folder, file));
    }
  } finally {
    await browser.close();
    await house.close();
  }
}
