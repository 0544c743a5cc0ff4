import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installationText } from "../fixtures/installation-text.ts";
import { violations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";
import { watchComplaints } from "./support/watch-complaints.ts";

let house: StartedHouse;
let browser: Browser;
let folder: string;
const NOTICE = { operator: "Musée des Mains", contact: "dpo@mains.example" };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paume-site-"));
  const site = join(folder, "site.json");
  await writeFile(site, installationText({ notice: NOTICE }));
  [house, browser] = await Promise.all([startHouse(site), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
  await rm(folder, { recursive: true });
});

test.each(["/notice/", "/notice/sign.html"])(
  "%s names the museum, in two languages, on one sheet",
  async (path) => {
    const page = await browser.newPage();
    const complaints = watchComplaints(page);
    await page.goto(`${house.origin}${path}`, { waitUntil: "networkidle" });
    const words = await page.locator("body").innerText();
    for (const said of [...Object.values(NOTICE), "personne", "nobody"]) expect(words).toContain(said);
    // What no site file gives stays as it is, for a pen.
    expect(await page.locator(".blank").count()).toBe(path === "/notice/" ? 2 : 0);
    expect(await violations(page)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.close();
  },
);
