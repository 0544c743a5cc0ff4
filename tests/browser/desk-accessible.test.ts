import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Publisher } from "../../src/schema/signature.ts";
import { installationText } from "../fixtures/installation-text.ts";
import { violations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import { chooseDeskFile, curatorAt, type Curator } from "./support/curator.ts";
import { deskFileCount, remembered } from "./support/desk-file.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";

/** Every view of the desk with content, in both languages, light and dark; and all of it without a mouse. */

let house: StartedHouse;
let browser: Browser;
let curator: Curator;
let folder = "";
/** The installation's file. */
let site = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paume-site-"));
  site = join(folder, "site.json");
  await writeFile(site, installationText());
  [house, browser] = await Promise.all([startHouse(site), launchChromium()]);
  const context = await browser.newContext({
    locale: "fr-FR",
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  curator = await curatorAt(context, house.origin);
});
afterAll(async () => {
  await browser.close();
  await house.close();
  await rm(folder, { recursive: true });
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

/** That the page as it is now does nothing wrong; all that it does wrong is told, not the first alone. */
async function expectFit(what: string): Promise<void> {
  expect.soft(await violations(curator.page), what).toEqual([]);
}

test("without a mouse: opens, imports, decides five, undoes, searches, and tries out a publication", async () => {
  const { page, press, card } = curator;
  await tabTo("Nom", "textbox");
  await expectFit("who decides");
  await page.keyboard.type("Ana");
  await press("Enter");
  await page.getByText("Le bureau est vide").waitFor();
  await expectFit("an empty desk");
  await pressAt("Importer un fichier");
  await tabTo("Choisir un fichier", "button");
  await expectFit("a file to be chosen");
  await chooseDeskFile(curator);
  await page.locator("table.faults").waitFor();
  await expectFit("a file with a fault");
  await pressAt("Laisser cette ligne de côté");
  await page.getByRole("button", { name: `Reprendre ${deskFileCount} messages` }).waitFor();
  await expectFit("what a file would bring");
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
  await tabTo("Chercher dans les messages", "searchbox");
  await page.keyboard.type(remembered);
  await page.getByText(/^1 message sur/).waitFor();
  await press("Enter");
  expect(await card()).toBe("m10");
  await pressAt("Publication");
  const own = page.locator(".own-key pre");
  await own.waitFor();
  await expectFit("a key that the installation does not know");
  const publishers = [Publisher.parse(JSON.parse((await own.textContent()) ?? ""))];
  await writeFile(site, installationText({ messages: { publishers } }));
  await page.reload();
  await pressAt("Publication");
  for (const [name, text] of [
    ["Nom", "Printemps"],
    ["Mention affichée", "D’une plateforme."],
    ["Licence des textes", "CC0-1.0"],
    [/D’où viennent/, "D’une plateforme."],
  ] as const) {
    await tabTo(name, "textbox");
    await press("ControlOrMeta+a");
    await page.keyboard.type(text);
  }
  await pressAt("Essayer sans publier");
  await page.locator("[data-outcome=tried]").waitFor();
});

test("the queue says to whoever cannot see it where they are, what was found and what can be done", async () => {
  const { page, go } = curator;
  await go("queue");
  await page.getByRole("option").filter({ hasText: "Demandez" }).click();
  await page.getByRole("img", { name: /^Adulte, page 1/ }).waitFor();
  const tree = await page.locator("main").ariaSnapshot();
  for (const said of [
    'listbox "Messages, par risque"',
    'article "Message m01"',
    'region "À regarder"',
    'region "Dans une paume"',
    'img "Adulte, page 1 sur 1 : Demandez',
    'button "Garder',
    'region "Ce qui a été décidé"',
  ])
    expect.soft(tree).toContain(said);
});

describe.each([
  { language: "fr", colorScheme: "light" },
  { language: "en", colorScheme: "dark" },
] as const)("in $language, $colorScheme", ({ language, colorScheme }) => {
  beforeAll(async () => {
    await curator.page.emulateMedia({ colorScheme });
    if (language === "en") await curator.page.getByRole("button", { name: "English" }).click();
    await curator.page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
  });

  test.each(["queue", "search", "statistics", "import", "publish", "log"] as const)(
    "the view %s is as WCAG 2.2 AA asks",
    async (view) => {
      await curator.go(view);
      await curator.page.locator(`main.${view}`).waitFor();
      await expectFit(view);
    },
  );
});

test("so is what opens over them: an editor, a question about many, settings with a new key, a note, an erasure", async () => {
  const { page, go, press } = curator;
  await go("queue");
  await page.locator("[data-command=edit]").click();
  await page.locator("textarea").waitFor();
  await expectFit("editor");
  await press("Escape");
  await press("s", "x");
  const dialog = page.locator("dialog");
  await dialog.waitFor();
  await expectFit("question");
  await press("Escape");
  await dialog.waitFor({ state: "detached" });
  await press("Escape");
  await page.locator(".actions .marked").waitFor({ state: "detached" });
  await page.locator("header.desk .settings").click();
  await page.locator("dialog.settings").waitFor();
  await expectFit("settings");
  const keepKey = page.locator("dialog.settings").getByRole("button", { name: /^Keep/ });
  await keepKey.press("Enter");
  await press("g");
  expect(await keepKey.innerText()).toMatch(/G$/);
  await press("Escape");
  const decided = await curator.card();
  await press("g");
  await expect.poll(() => curator.card()).not.toBe(decided);
  await page.locator("[data-command=note]").click();
  await page.locator("form.line input").waitFor();
  await expectFit("a note");
  await press("Escape");
  await page.locator("header.desk .who").click();
  await page.locator("dialog.handover").waitFor();
  await expectFit("handover");
  await press("Escape", "Escape");
  await page.getByRole("button", { name: "Ana", exact: true }).click();
  await page.locator("dialog.handover").waitFor({ state: "detached" });
  await go("log");
  await page.locator(".erasure input").fill("m10");
  await page.locator(".candidates button").click();
  await page.locator(".erasure form").waitFor();
  await expectFit("erasure");
});
