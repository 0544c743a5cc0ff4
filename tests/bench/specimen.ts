import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { prepare } from "../../src/setup/prepare.ts";
import { launchChromium } from "../browser/support/chromium.ts";
import { startHouse } from "../browser/support/house.ts";
import { openSheet, renewReferences, type Sheet } from "../browser/support/specimen-sheet.ts";
import { telling } from "./command-line.ts";

const usage = `npm run specimen -- --out DIR
npm run specimen -- --renew

--out    a PNG of every specimen, and manifest.json, which says what each shows
--renew  draws the reference pictures of the visual tests anew; look at them before they are committed`;

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    renew: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

const { out, renew } = values;
if (values.help || (out === undefined) === !renew) {
  console.error(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  await telling(() =>
    withSheet(async (sheet) => {
      if (renew) console.log((await renewReferences(sheet)).join("\n"));
      if (out !== undefined) await print(sheet, out);
    }),
  );
}

async function withSheet(use: (sheet: Sheet) => Promise<void>): Promise<void> {
  await prepare(console.error);
  const house = await startHouse();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await use(await openSheet(page, house.origin));
  } finally {
    await browser.close();
    await house.close();
  }
}

/** The sheet's own figures, captions and all: what a person sees on the page. */
async function print({ page, entries }: Sheet, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = entries.map((entry) => ({ file: `${entry.id}.png`, ...entry }));
  for (const { id, file } of manifest) {
    await page.locator(`#${id}`).screenshot({ path: join(folder, file) });
  }
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  console.log(`${manifest.length} specimens in ${resolve(folder)}`);
}
