import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killBrowser } from "../bench/kills/kill-browser.ts";
import { openProfile } from "./support/chromium.ts";
import { filesWith } from "./support/files-with.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";
import { keepingScript } from "./support/keeping-script.ts";

/** The desk's keeping in a real browser, with its files, and with a real house. */

let house: StartedHouse;
let folder = "";
let script = "";
let context: BrowserContext;

beforeAll(async () => {
  [house, folder, script] = [
    await startHouse(),
    await mkdtemp(join(tmpdir(), "paume-profile-")),
    await keepingScript(),
  ];
  context = await openProfile(join(folder, "profile"));
});
afterAll(async () => {
  await context.close();
  await house.close();
  await rm(folder, { recursive: true });
});

async function openDesk(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${house.origin}/`);
  await page.evaluate(script);
  await page.evaluate("globalThis.desk = openDeskKeeping(() => undefined)");
  return page;
}

const word = "zorglubquartz";
const message = (id: string, text: string) => ({ id, lang: "fr", text, normalised: text });
const brought = {
  source: "a",
  atMs: 1,
  fresh: [
    message("m1", `Chez ${word}, tout près du canal.`),
    ...Array.from({ length: 300 }, (_, n) => message(`n${n}`, `Une chambre au numéro ${n}.`)),
  ],
  changed: [],
  gone: [],
};
const note = {
  number: 1,
  message: "n7",
  by: "Ana",
  atMs: 2,
  act: { kind: "note", text: `comme « Chez ${word}, tout près du canal. »` },
};

test("one page has the desk, the other is told, and gets it when the first is closed", async () => {
  const [first, second] = [await openDesk(), await openDesk()];
  expect(await first.evaluate("desk.load().then(({ log }) => log.length)")).toBe(0);
  expect(await second.evaluate("desk.load().then(() => '', ({ code }) => code)")).toBe("workspace-elsewhere");
  await first.evaluate(`desk.addImport(${JSON.stringify(brought)})`);
  await first.evaluate(`desk.append([${JSON.stringify(note)}])`);
  await first.close();
  await expect
    .poll(() => second.evaluate("desk.load().then(({ log }) => log.length, ({ code }) => code)"))
    .toBe(1);
  await second.close();
});

test("an erased message is in no file of the browser's profile or of the house", async () => {
  const page = await openDesk();
  await page.evaluate("desk.load()");
  await page.evaluate("desk.agree()");
  const profile = join(folder, "profile");
  expect(filesWith(word, profile)).not.toEqual([]);
  expect(filesWith(word, house.state)).not.toEqual([]);
  await page.evaluate("desk.erase({ messages: ['m1'], by: 'Ana', atMs: 9, why: 'demande' })");
  await page.evaluate("desk.agree()");
  expect(filesWith(word, profile)).toEqual([]);
  expect(filesWith(word, house.state)).toEqual([]);
  const left = await page.evaluate(
    "desk.load().then(({ sources, log }) => [sources[0].messages.length, log])",
  );
  expect(left).toMatchObject([
    300,
    [{ act: { kind: "note", text: "comme « … »" } }, { act: { kind: "erase" } }],
  ]);
  await page.close();
});

test("a browser that is killed while decisions are written has every one that it said was saved", async () => {
  const profile = join(folder, "killed");
  const own = await startHouse();
  let saved = 0;
  for (const afterMs of [40, 210]) {
    const report = await killBrowser({ profile, origin: own.origin, script }, afterMs);
    expect(report).toMatchObject({ lost: 0, damaged: 0 });
    saved += report.saved;
  }
  await own.close();
  expect(saved).toBeGreaterThan(0);
});
