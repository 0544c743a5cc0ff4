import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { HostMessage } from "../../../src/core/messages/host-message.ts";
import { spreadsheetFile } from "../../fixtures/imports/spreadsheet-file.ts";
import { asCsv } from "./desk-texts.ts";
import { openView } from "./open-desk-page.ts";
import { longestBlockMs } from "./page-blocks.ts";

const timeout = 600_000;

interface Measured {
  readonly seconds: number;
  /** Of the page and its workers: what it would take on a machine with nothing else to do, where they don't go on at once. */
  readonly cpuSeconds: number;
  /** 0: none of 50 ms or more. */
  readonly longestBlockMs: number;
}

/** From the file to all findings: reading it, what it would bring, taking it in, looking through all; then the same file again. */
export async function benchImport(
  page: Page,
  messages: readonly HostMessage[],
  say: (line: string) => void,
): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "paume-desk-"));
  const csv = join(folder, "export.csv");
  const sheet = join(folder, "export.xlsx");
  await writeFile(csv, asCsv(messages));
  await writeFile(sheet, asSheet(messages));
  const measured = async (what: string, act: () => Promise<void>): Promise<Measured> => {
    await longestBlockMs(page);
    const [start, cpuStart] = [performance.now(), await cpuSeconds(page)];
    await act();
    const seconds = hundredths((performance.now() - start) / 1000);
    say(`  ${what}: ${seconds} s`);
    return {
      seconds,
      cpuSeconds: hundredths((await cpuSeconds(page)) - cpuStart),
      longestBlockMs: await longestBlockMs(page),
    };
  };
  const read = async (file: string): Promise<void> => {
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.locator(".import .counts").waitFor({ timeout });
  };
  const cancel = (): Promise<void> => page.getByRole("button", { name: "Cancel" }).click();
  try {
    await openView(page, "import");
    const readSheet = await measured("read the spreadsheet", () => read(sheet));
    await cancel();
    const readCsv = await measured("read the CSV", () => read(csv));
    const taken = await measured("take it in", async () => {
      await page.getByRole("button", { name: /^Take in/ }).click();
      await page.getByRole("button", { name: "Read the messages" }).waitFor({ timeout });
    });
    const findings = await measured("findings", async () => {
      const searching = page.locator(".searching");
      await searching.waitFor({ timeout });
      await searching.waitFor({ state: "detached", timeout });
    });
    const memory = await memoryMb(page);
    await page.getByRole("button", { name: "Another file" }).click();
    const again = await measured("the same again", () => read(csv));
    await cancel();
    return { readSheet, readCsv, taken, findings, again, memoryMb: memory };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const asSheet = (messages: readonly HostMessage[]): Uint8Array =>
  spreadsheetFile([
    {
      name: "Export",
      rows: [
        ["id", "lang", "message"],
        ...messages.map(({ id, lang, text }) => [id, { shared: lang }, { shared: text }]),
      ],
    },
  ]);

const hundredths = (x: number): number => Math.round(x * 100) / 100;

/** Of all pages' processes: the bench has one. */
async function cpuSeconds(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined) throw new TypeError("the page is in no browser");
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === "renderer" ? cpuTime : 0), 0);
}

/** Of the page's own heap; what workers had went with them. */
const memoryMb = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return Math.round(usedSize / 2 ** 20);
};
