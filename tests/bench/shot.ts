import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { prepare } from "../../src/setup/prepare.ts";
import { launchChromium } from "../browser/support/chromium.ts";
import { startHouse } from "../browser/support/house.ts";
import { pictureOf, showFile } from "../room/support.ts";

const usage = `npm run shot -- --out FILE.png|FILE.jpg [--scenario FILE.json] [--seed N] [--frames N]

Renders the room's observer view after the message has settled: headless, on any machine with Chromium.`;

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    scenario: { type: "string", default: showFile("portrait") },
    seed: { type: "string", default: "1" },
    /** Camera frames until the picture is taken: a second and a half, by when a message has settled. */
    frames: { type: "string", default: "45" },
    help: { type: "boolean", default: false },
  },
});

if (values.help || values.out === undefined) {
  console.error(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  await prepare(console.error);
  const house = await startHouse();
  const browser = await launchChromium();
  try {
    const options = { seed: Number(values.seed), frames: Number(values.frames) };
    const type = /\.jpe?g$/i.test(values.out) ? "jpeg" : "png";
    await writeFile(
      values.out,
      await pictureOf(browser, house.origin, values.scenario, { ...options, type }),
    );
    console.log(resolve(values.out));
  } finally {
    await browser.close();
    await house.close();
  }
}
