import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { normalise } from "../../src/core/typeset/normalise.ts";
import { SCRIPT_SAMPLES } from "../fixtures/script-samples.ts";
import { drawings, drawnAsBoxes, foreignFonts, widthsEm } from "./support/drawn-letters.ts";
import { serveMessages } from "./support/message-set.ts";
import { openStage } from "./support/stage.ts";
import { watchRequests } from "./support/watch-requests.ts";

/** Every script with the real letters, as the kiosk loads them. */

const stage = openStage();

const notice = (page: Page, code: string) => page.locator("#notices p", { hasText: code });

/** Waits until so many of the product's font files are there. */
const loaded = (page: Page, files: number) =>
  page.waitForFunction(
    (count) => [...document.fonts].filter(({ weight }) => weight === "600").length === count,
    files,
  );

const graphemes = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

/** None of them may be shown, and none of them may keep the others from being shown. */
const unfit = [
  "",
  "a\u0007b",
  "👋🏽",
  "\u202Eoui",
  "mot".repeat(50),
  "oui ".repeat(200).trim(),
  "Bienvenue 👋",
];

test("every sample is drawn with shipped letters, none of them a box, and no request leaves the origin", async () => {
  const context = await stage.browser.newContext();
  const outside = watchRequests(context, stage.house.origin);
  const page = await context.newPage();
  await serveMessages(page, [...SCRIPT_SAMPLES, ...unfit.map((text) => ({ lang: "fr", text }))]);
  await page.goto(`${stage.house.origin}/kiosk/`);
  await loaded(page, 14);
  await notice(page, "messages-refused").waitFor();
  const told = await notice(page, "messages-refused").textContent();
  const first = SCRIPT_SAMPLES.length;
  expect(told).toContain(`7 messages are left out: m${first} is empty; m${first + 1} holds U+0007`);
  expect(told).toContain(`m${first + 6} has no glyph for 👋 (U+1F44B)`);
  await expect.poll(() => stage.house.log.join("\n")).toContain("messages-refused");

  const charactersOf = new Map<string, Set<string>>();
  for (const { lang, text } of SCRIPT_SAMPLES) {
    const set = normalise(text, lang);
    expect(await foreignFonts(page, lang, set), set).toEqual([]);
    const known = charactersOf.get(lang) ?? new Set();
    for (const character of graphemes(set)) if (character.trim() !== "") known.add(character);
    charactersOf.set(lang, known);
  }
  for (const [lang, characters] of charactersOf) {
    expect(await drawnAsBoxes(page, lang, [...characters]), lang).toEqual([]);
  }
  // Both measures notice what is missing.
  expect(await foreignFonts(page, "fr", "a \u{1F44B}")).not.toEqual([]);
  expect(await drawnAsBoxes(page, "fr", ["a", "\uFFFE"])).toEqual(["\uFFFE"]);
  expect(outside).toEqual([]);
  await context.close();
});

test("letters join: a word is narrower than its letters apart, in every script that joins them", async () => {
  const page = await stage.browser.newPage();
  await serveMessages(page, SCRIPT_SAMPLES);
  await page.goto(`${stage.house.origin}/kiosk/`);
  await loaded(page, 14);
  const words = [
    { lang: "ar", word: "مرحبا", letters: ["م", "ر", "ح", "ب", "ا"] },
    { lang: "fa", word: "همیشه", letters: ["ه", "م", "ی", "ش", "ه"] },
    { lang: "ps", word: "ښه", letters: ["ښ", "ه"] },
    { lang: "ckb", word: "بەخێر", letters: ["ب", "ە", "خ", "ێ", "ر"] },
    { lang: "bn", word: "ক্ষ", letters: ["ক", "ষ"] },
    { lang: "bn", word: "ন্দ্র", letters: ["ন", "দ", "র"] },
    { lang: "ta", word: "க்ஷ", letters: ["க", "ஷ"] },
  ];
  for (const { lang, word, letters } of words) {
    const [whole = NaN, ...apart] = await widthsEm(page, lang, [word, ...letters]);
    expect(whole, `${lang}: ${word}`).toBeLessThan(0.95 * apart.reduce((sum, width) => sum + width, 0));
  }
  await page.close();
});

test("letters take the forms of their language: б is another in Serbian, ş in Romanian", async () => {
  const page = await stage.browser.newPage();
  await serveMessages(page, SCRIPT_SAMPLES);
  await page.goto(`${stage.house.origin}/kiosk/`);
  await loaded(page, 14);
  expect(await drawings(page, "sr", ["б"])).not.toEqual(await drawings(page, "ru", ["б"]));
  expect(await drawings(page, "ro", ["ş"])).not.toEqual(await drawings(page, "tr", ["ş"]));
  expect(await drawings(page, "uk", ["б"])).toEqual(await drawings(page, "ru", ["б"]));
  await page.close();
});

test("a set loads the letters of its own scripts and no others", async () => {
  const page = await stage.browser.newPage();
  const files: string[] = [];
  page.on("request", (request) => {
    const file = /([\w-]+)-600-normal/u.exec(request.url())?.[1];
    if (file !== undefined) files.push(file);
  });
  await serveMessages(page, [
    { lang: "fr", text: "Entrez donc." },
    { lang: "he", text: "ברוכים הבאים" },
  ]);
  await page.goto(`${stage.house.origin}/kiosk/`);
  await loaded(page, 4);
  expect(files.toSorted()).toEqual([
    "noto-sans-hebrew-hebrew",
    "noto-sans-latin",
    "noto-sans-latin-ext",
    "noto-sans-vietnamese",
  ]);
  await page.close();
});

test("letters that are missing are told, with the messages that wait, and taken when they are there", async () => {
  const page = await stage.browser.newPage();
  await serveMessages(page, SCRIPT_SAMPLES);
  await page.route("**/noto-sans-tamil-*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${stage.house.origin}/kiosk/`);
  await notice(page, "fonts-missing").waitFor();
  expect(await notice(page, "fonts-missing").textContent()).toMatch(
    /Noto Sans Tamil from .*: 3 messages wait/u,
  );
  await loaded(page, 13);
  await page.unroute("**/noto-sans-tamil-*");
  await notice(page, "fonts-missing").waitFor({ state: "detached" });
  await loaded(page, 14);
  await page.close();
});
