import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { prepare } from "../../src/setup/prepare.ts";
import { launchChromium } from "../browser/support/chromium.ts";
import { startHouse } from "../browser/support/house.ts";
import { telling, wholeNumber } from "./command-line.ts";
import { pictureOf, showFile } from "../room/support.ts";

const usage = `npm run shot -- --out FILE.png|FILE.jpg [--scenario FILE.json] [--seed N] [--frames N]

Renders the room's observer view after the message has settled: headless, on any machine with Chromium.`;

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    scenario: { type: "string", default: showFile("portrait") },
    seed: { type: "string", default: "1" },
    /** Camera frames until the picture is taken: two seconds and a bit, by when all words have come. */
    frames: { type: "string", default: "66" },
    help: { type: "boolean", default: false },
  },
});

const { out, scenario } = values;
if (values.help || out === undefined) {
  console.error(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  await telling(() => shoot(out, scenario));
}

async function shoot(file: string, scenarioPath: string): Promise<void> {
  const options = {
    seed: wholeNumber("seed", values.seed),
    frames: wholeNumber("frames", values.frames),
    type: /\.jpe?g$/i.test(file) ? "jpeg" : "png",
  } as const;
  await prepare(console.error);
  const house = await startHouse();
  const browser = await launchChromium();
  try {
    await writeFile(file, await pictureOf(browser, house.origin, scenarioPath, options));
    console.log(resolve(file));
  } finally {
    await browser.close();
    await house.close();
  }
}
