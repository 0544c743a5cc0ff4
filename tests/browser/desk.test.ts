import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseDecisionLog } from "../../src/schema/decision.ts";
import { openProfile } from "./support/chromium.ts";
import { chooseDeskFile, curatorAt, sayWho, type Curator } from "./support/curator.ts";
import { deskFileCount, erased, remembered, takenOut } from "./support/desk-file.ts";
import { filesWith } from "./support/files-with.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";
import { watchRequests } from "./support/watch-requests.ts";

/** A curator's day: what a platform exported comes in, is decided, is there the next morning, and is erased on request. */

let house: StartedHouse;
let folder = "";
let context: BrowserContext;
let curator: Curator;
let outside: readonly string[];

beforeAll(async () => {
  [house, folder] = await Promise.all([startHouse(), mkdtemp(join(tmpdir(), "paume-curator-"))]);
  const seen = { locale: "fr-FR", viewport: { width: 1280, height: 800 } };
  context = await openProfile(join(folder, "profile"), {}, seen);
  outside = watchRequests(context, house.origin);
  curator = await curatorAt(context, house.origin);
});
afterAll(async () => {
  await context.close();
  await house.close();
  await rm(folder, { recursive: true });
});

/** A file that the page hands out at a button. */
async function fileFrom(button: string): Promise<string> {
  const { page } = curator;
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  return readFile(await (await downloading).path(), "utf8");
}

const letter = () => curator.page.locator(".letter").innerText();

/** Opens a message by words of it, in the list. */
async function open(words: string): Promise<void> {
  await curator.go("queue");
  await curator.page.getByRole("option").filter({ hasText: words }).click();
}

test("a file with a fault comes in without the row that is left out", async () => {
  const { page } = curator;
  await sayWho(curator, "Ana");
  await page.getByRole("button", { name: "Importer un fichier" }).click();
  await chooseDeskFile(curator);
  const faults = page.locator("table.faults tbody tr");
  await faults.first().waitFor();
  expect(await faults.allInnerTexts()).toEqual([expect.stringMatching(/^5\tmessage/)]);
  await page.getByRole("button", { name: "Laisser cette ligne de côté" }).click();
  await page.getByRole("button", { name: `Reprendre ${deskFileCount} messages` }).click();
  await page.getByRole("button", { name: "Lire les messages" }).click();
  await page.getByText(`0 décidé sur ${deskFileCount}`).waitFor();
});

test("what gives somebody away comes first, found and told, and as palms would show it", async () => {
  const { page, card } = curator;
  const found = page.locator(".found li");
  await found.first().waitFor();
  expect(["m01", "m02"]).toContain(await card());
  await open("Demandez");
  expect((await found.allInnerTexts()).join(" ")).toMatch(/Téléphone/);
  const adult = page.locator(".hand.adult");
  for (const hand of [adult, page.locator(".hand.child")])
    await hand.getByText(/1 page · \d+ s · hauteur d’x \d,\d mm/).waitFor();
  await open("Il reste une place");
  await adult.getByText("c’est beaucoup").waitFor();
  await open("الباب");
  await page.locator(".palm-preview").getByText("arabe").waitFor();
  // Light in the hand: the words are drawn, not an empty palm.
  await expect
    .poll(() =>
      adult.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
        const copy = new OffscreenCanvas(canvas.width, canvas.height);
        const ink = copy.getContext("2d", { willReadFrequently: true });
        ink?.drawImage(canvas, 0, 0);
        const { data } = ink?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
        return data?.filter((level, i) => i % 4 === 0 && level > 200).length ?? 0;
      }),
    )
    .toBeGreaterThan(50);
});

test("decides with keys, takes words out, undoes an earlier one, and all is there after a reload, what was found too", async () => {
  const { page, press, card, go, saved } = curator;
  await open("Demandez");
  await press("r");
  expect(await card()).not.toBe("m01");
  await open(takenOut);
  await press("ArrowRight", "ArrowRight", "t");
  expect(await letter()).toMatch(/^Une …, un lit/);
  await press("k");
  await open("La clé");
  await press("x");
  await open("trois mots");
  await press("l");
  await go("log");
  const list = page.getByRole("region", { name: /la plus récente/ });
  const censored = list.getByRole("listitem").filter({ hasText: "a censuré" });
  await censored.getByRole("button", { name: /^Annuler/ }).click();
  await censored.getByText("annulé").waitFor();
  await saved();
  const before = await list.innerText();

  const searches: string[] = [];
  page.on("worker", (worker) => searches.push(worker.url()));
  await page.reload();
  await page.locator("article.card").waitFor();
  await open("Demandez");
  expect((await page.locator(".found li").allInnerTexts()).join(" ")).toMatch(/Téléphone/);
  expect(searches).toEqual([]);
  await go("log");
  await expect.poll(() => list.innerText()).toBe(before);
  await open("La clé");
  expect(await curator.status()).toBe("open");
  await open("un lit, et le bruit");
  expect(await curator.status()).toBe("kept");
});

/** What somebody orders on the floor. */
const staff = async (order: object): Promise<void> => {
  const headers = { "Content-Type": "application/json" };
  const { ok } = await fetch(`${house.origin}/floor/orders`, {
    method: "POST",
    headers,
    body: JSON.stringify(order),
  });
  expect(ok).toBe(true);
};

test("whoever sits down next says who they are, and the log has them, and the floor between them", async () => {
  const { page, press, go } = curator;
  const list = page.getByRole("region", { name: /la plus récente/ });
  await go("log");
  await staff({ kind: "take-off", id: "m10", why: "complaint" });
  await page.getByText("· 1 depuis la salle").waitFor();
  await page.getByRole("button", { name: /^Ana décide/ }).click();
  // Nothing leads past the question, and no key decides before it is answered.
  await press("Escape", "Escape");
  await page.getByLabel("Nom", { exact: true }).fill("bo");
  await press("Enter");
  await open("trois mots");
  await press("k");
  const onFloor = page.locator(".card .on-floor li");
  await open("clafoutis");
  await onFloor.filter({ hasText: "retiré des paumes, plainte" }).waitFor();
  await staff({ kind: "put-back", id: "m10" });
  await onFloor.first().filter({ hasText: "remis dans les paumes" }).waitFor();
  await go("log");
  await page.getByText("· 2 depuis la salle").waitFor();
  expect((await list.getByRole("listitem").allInnerTexts()).slice(0, 3)).toEqual([
    expect.stringMatching(/Depuis la salle quelqu’un à la machine a remis dans les paumes\s+m10/u),
    expect.stringMatching(/bo a gardé/u),
    expect.stringMatching(/Depuis la salle .* a retiré des paumes\s+m10\s+plainte/u),
  ]);
  await page.getByRole("button", { name: /^bo décide/ }).click();
  await page.getByRole("button", { name: "Ana", exact: true }).click();
  await page.getByRole("button", { name: /^Ana décide/ }).waitFor();
});

test("gives out a log with everything but the words that were taken out, and the messages that are kept", async () => {
  await curator.go("log");
  const { log, faults } = parseDecisionLog(await fileFrom("Exporter le journal"));
  expect(faults).toEqual([]);
  expect(log.map(({ act: { kind }, by }) => `${by} ${kind}`)).toContain("Ana undo");
  const messages = await fileFrom("Exporter les messages gardés");
  expect(messages.trim().split("\n")).toHaveLength(3);
  expect(`${JSON.stringify(log)}${messages}`).not.toMatch(new RegExp(`${takenOut}|06 39`, "iu"));
});

test("gives out the whole workspace, knows it again, and takes no part of a damaged one", async () => {
  const { page, go } = curator;
  await go("log");
  const whole = await fileFrom("Exporter");
  expect(whole).toContain(erased);
  const bring = (text: string): Promise<void> =>
    page.getByLabel("Fichier d’un espace de travail").setInputFiles({
      name: "espace.jsonl",
      mimeType: "application/jsonl",
      buffer: Buffer.from(text),
    });
  await bring(whole);
  await page.getByText("Tout ce que dit ce fichier est déjà ici.").waitFor();
  await bring(whole.slice(0, whole.length / 2));
  await page.getByText("Ce fichier est abîmé").waitFor();
});

test("erases on request: no byte of the text is left, in the browser's files or in the house's", async () => {
  const { page, go, saved } = curator;
  await expect.poll(() => filesWith(erased, house.state)).not.toEqual([]);
  expect(filesWith(erased, folder)).not.toEqual([]);
  await go("log");
  await page.getByLabel(/Identifiant, ou mots/).fill(remembered.toUpperCase());
  await page.getByRole("button", { name: "Choisir m10" }).click();
  const erase = page.getByRole("button", { name: "Effacer pour toujours" });
  await page.getByLabel(/^Motif/).fill("à la demande de son auteur");
  expect(await erase.isDisabled()).toBe(true);
  await page.getByLabel("Pour confirmer, tapez m10").fill("m10");
  await erase.click();
  await page.getByText("m10 est effacé.").waitFor();
  expect(await page.locator(".hash").innerText()).toMatch(/^[0-9a-f]{64}$/);
  await saved();
  await expect.poll(() => filesWith(erased, house.state), { timeout: 15_000 }).toEqual([]);
  await page.close();
  await expect.poll(() => filesWith(erased, folder), { timeout: 30_000 }).toEqual([]);
  expect(curator.complaints).toEqual([]);
  expect(outside).toEqual([]);
});
