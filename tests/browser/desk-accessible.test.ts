import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import { chooseDeskFile, curatorAt, sayWho, type Curator } from "./support/curator.ts";
import { deskFileCount, remembered } from "./support/desk-file.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";

/** Every view of the desk with content, in both languages, light and dark; and all of it without a mouse. */

let house: StartedHouse;
let browser: Browser;
let curator: Curator;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), launchChromium()]);
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1280, height: 800 } });
  curator = await curatorAt(context, house.origin);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const MOST_TABS = 60;

/** Goes by Tab to what has this name, as somebody without a mouse does. */
async function tabTo(name: string | RegExp, role: "button" | "textbox" | "searchbox" | "combobox") {
  const { page } = curator;
  const goal = page.getByRole(role, { name }).first();
  await goal.waitFor();
  for (let tab = 0; tab < MOST_TABS; tab++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

async function pressAt(name: string | RegExp): Promise<void> {
  await tabTo(name, "button");
  await curator.page.keyboard.press("Enter");
}

describe("without a mouse", () => {
  test("opens, imports, decides five, undoes, searches, and tries out a publication", async () => {
    const { page, press, card } = curator;
    expect(await violations(page)).toEqual([]);
    await tabTo("Nom", "textbox");
    await page.keyboard.type("Ana");
    await press("Enter");
    await page.getByText("Le bureau est vide").waitFor();
    expect(await violations(page)).toEqual([]);
    await pressAt("Importer un fichier");
    await tabTo("Choisir un fichier", "button");
    expect(await violations(page)).toEqual([]);
    await chooseDeskFile(curator);
    await page.locator("table.faults").waitFor();
    expect(await violations(page)).toEqual([]);
    await pressAt("Laisser cette ligne de côté");
    await pressAt(`Reprendre ${deskFileCount} messages`);
    await pressAt("Lire les messages");

    await page.locator("article.card").waitFor();
    const seen = new Set<string>();
    for (const key of ["r", "k", "x", "l", "k"]) {
      seen.add(await card());
      await press(key);
    }
    expect(seen.size).toBe(5);
    await page.getByText(`4 décidés sur ${deskFileCount}`).waitFor();
    await press("z");
    await page.getByText(`3 décidés sur ${deskFileCount}`).waitFor();

    await pressAt("Recherche");
    await page.keyboard.type(remembered);
    await page.getByText(/^1 message/).waitFor();
    await press("Enter");
    expect(await card()).toBe("m10");

    await pressAt("Publication");
    await page.getByRole("button", { name: "Publier", exact: true }).waitFor();
  });
});
