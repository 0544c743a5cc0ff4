import { readFile } from "node:fs/promises";
import type { Page, Worker } from "playwright-core";
import { expect, it } from "vitest";
import type { HostMessage } from "../../src/core/messages/host-message.ts";
import { parseHostMessages } from "../../src/schema/host-messages.ts";
import { asCsv } from "../bench/desk/desk-texts.ts";
import { spreadsheetFile } from "../fixtures/imports/spreadsheet-file.ts";
import { openStage } from "./support/stage.ts";
import { watchComplaints } from "./support/watch-complaints.ts";

const stage = openStage();
const bundled = new URL("../../messages/host-messages.jsonl", import.meta.url);
const timeout = 60_000;

const choose = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const counts = async (page: Page): Promise<readonly string[]> => {
  await page.locator(".import .counts").waitFor({ timeout });
  return page.locator(".import .counts li").allTextContents();
};

it("takes files in whole or not at all, in workers that the house's policy allows", async () => {
  const { messages } = parseHostMessages(await readFile(bundled));
  const page = await stage.browser.newPage({ locale: "en-GB" });
  const complaints = watchComplaints(page);
  const workers: Worker[] = [];
  page.on("worker", (worker) => workers.push(worker));
  await page.goto(`${stage.house.origin}/desk/`);
  await page.locator("form input").fill("Ana");
  await page.keyboard.press("Enter");
  await page.locator('header.desk [data-view="import"]').click();

  // So large that its reader would unpack it in workers made of blobs.
  const sheet = spreadsheetOf(messages);
  expect(sheet.length).toBeGreaterThan(1_000_000);
  await choose(page, "big.xlsx", sheet);
  expect(await counts(page)).toEqual(["12,000 new"]);
  await button(page, "Cancel").click();
  await page.locator(".import .drop").waitFor();

  const first = messages.slice(0, 40);
  const lines = asCsv(first).split("\r\n");
  lines[2] = lines[2]?.replace('"fr"', '"français"') ?? "";
  await choose(page, "answers 2024-05.csv", Buffer.from(lines.join("\r\n")));
  await page.locator(".faults").waitFor({ timeout });
  expect(await page.locator(".faults tbody td").allTextContents()).toEqual([
    "3",
    "lang",
    "français",
    "This is no language such as fr or pt-BR.",
  ]);
  await button(page, "Leave this row out").click();
  expect(await counts(page)).toEqual(["39 new"]);
  await button(page, "Take in 39 messages").click();
  await page.getByText("Taken in under “answers”").waitFor({ timeout });
  await button(page, "Another file").click();

  // While a large file is read it is given up: its worker ends, and nothing of it is there later.
  await choose(page, "large.csv", Buffer.from(asCsv(messages).repeat(4)));
  await page.locator(".import progress").waitFor({ timeout });
  const ended = workers.at(-1)?.waitForEvent("close");
  await button(page, "Cancel").click();
  await ended;

  const later = [
    ...first.slice(0, 1).map((message) => ({ ...message, text: `${message.text} Venez.` })),
    ...first.slice(2, 39),
    ...messages.slice(50, 53),
  ];
  await choose(page, "answers 2024-06.csv", Buffer.from(asCsv(later)));
  expect(await counts(page)).toEqual(["3 new", "1 changed", "1 gone", "37 unchanged"]);
  await page.getByText("1 changed").last().click();
  const change = page.locator(".word-change");
  expect(await change.locator("ins").ariaSnapshot()).toMatch(/insertion: .*\[put in: Venez\. ?\]/u);
  expect(await change.evaluate((text) => [text.getAttribute("lang"), text.getAttribute("dir")])).toEqual([
    "fr",
    "ltr",
  ]);
  await button(page, "Cancel").click();
  await page.locator(".import .drop").waitFor();

  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{"text":"Il reste une place."}\n'], "une-place.jsonl"));
    for (const kind of ["dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true }));
  });
  expect(await counts(page)).toEqual(["1 new"]);
  await page.getByText("une-place.jsonl").waitFor();
  await button(page, "Cancel").click();
  await page.locator(".import .drop").waitFor();

  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "message\tlang\nDu pain et du sel.\tfr\n");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  expect(await counts(page)).toEqual(["1 new"]);
  expect(workers.map((worker) => new URL(worker.url()).origin)).toEqual(
    workers.map(() => stage.house.origin),
  );
  expect(complaints).toEqual([]);
  await page.close();
});

const spreadsheetOf = (messages: readonly HostMessage[]): Uint8Array =>
  spreadsheetFile([
    {
      name: "Export",
      rows: [
        ["id", "lang", "message"],
        ...messages.map(({ id, lang, text }) => [id, lang, { shared: text }]),
      ],
    },
  ]);
