import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";
import { watchComplaints } from "./support/watch-complaints.ts";

let house: StartedHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const NOTICE = { operator: "Musée des Mains", contact: "dpo@mains.example" };

test.each(["/notice/", "/notice/sign.html"])(
  "%s names the museum, in two languages, on one sheet",
  async (path) => {
    const page = await browser.newPage();
    const complaints = watchComplaints(page);
    await page.route("**/installation.json", async (route) => {
      const site: unknown = await (await route.fetch()).json();
      await route.fulfill({ json: Object.assign({}, site, { notice: NOTICE }) });
    });
    await page.goto(`${house.origin}${path}`, { waitUntil: "networkidle" });
    const words = await page.locator("body").innerText();
    for (const said of [...Object.values(NOTICE), "personne", "nobody"]) expect(words).toContain(said);
    // What no site file gives stays as it is, for a pen.
    expect(await page.locator(".blank").count()).toBe(path === "/notice/" ? 2 : 0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.close();
  },
);
