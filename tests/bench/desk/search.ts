import type { Page } from "playwright-core";
import { type KeyTime, keyTimes, mainThreadClock, summaryOf, watchKeys } from "./key-to-paint.ts";
import { memoryMb } from "./memory.ts";
import { openView } from "./open-desk-page.ts";

const timeout = 600_000;

/** What people look for: a letter that nearly all have, common and rare words, several, phrases, ids, other scripts, what nobody wrote. */
const queries = [
  "e",
  "la",
  "chambre",
  "réfugié",
  "Œuvre",
  "ma grand-mère",
  "de la soupe",
  "l'exil",
  "«chez nous»",
  "“une chambre",
  "les enfants et",
  "h00123",
  "h0",
  "العائلة",
  "кімната",
  "family",
  "xyz",
];

/** ms between two keys: a fast typist's. */
const delay = 90;

/** Search as one types, letter by letter: the first letter of a query apart, which finds most. Then facets, chosen by the space bar. */
export async function benchSearch(page: Page, say: (line: string) => void): Promise<unknown> {
  await openView(page, "search");
  const start = performance.now();
  const waiting = page.locator(".search .sought small");
  await waiting.waitFor({ timeout: 5000 }).catch(() => undefined);
  await waiting.waitFor({ state: "detached", timeout });
  const indexedS = Math.round((performance.now() - start) / 10) / 100;
  say(`  indexed: ${indexedS} s`);
  await watchKeys(page, "input");
  const box = page.locator(".search .sought input");
  const clock = await mainThreadClock(page);
  const before = await clock();
  const [first, further]: [KeyTime[], KeyTime[]] = [[], []];
  for (const query of queries) {
    await box.fill("");
    await page.waitForTimeout(delay);
    await keyTimes(page);
    for (const letter of query) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(delay);
    }
    const [begun, ...more] = await keyTimes(page);
    if (begun !== undefined) first.push(begun);
    further.push(...more);
  }
  await box.fill("");
  const cpuMs = (await clock()) - before;
  await watchKeys(page, "change");
  const values = page.locator('.facets input[type="checkbox"]');
  for (let n = 0; n < 12; n++) {
    await values.nth(n % 8).focus();
    await page.keyboard.press("Space");
    await page.waitForTimeout(delay);
  }
  const facets = await keyTimes(page);
  return {
    indexedS,
    cpuMsPerKey: Math.round((10 * cpuMs) / (first.length + further.length)) / 10,
    all: summaryOf([...first, ...further]),
    firstLetter: summaryOf(first),
    furtherLetters: summaryOf(further),
    facets: summaryOf(facets),
    memoryMb: await memoryMb(page),
  };
}
