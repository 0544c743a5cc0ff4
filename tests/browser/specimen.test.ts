import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { SECTIONS } from "../../src/apps/specimen/sections.ts";
import type { Specimen } from "../../src/apps/specimen/specimen.ts";
import { root } from "../../src/setup/prepare.ts";
import { decodeGreyPng, encodeGreyPng } from "./support/grey-png.ts";
import { levelAt, mapGrey, type Grey } from "./support/grey.ts";
import { REFERENCES, referenceFile } from "./support/specimen-references.ts";
import { openSheet, pull, type Sheet } from "./support/specimen-sheet.ts";
import { openStage } from "./support/stage.ts";
import { textDifference, TOLERANCE } from "./support/text-difference.ts";
import { watchComplaints } from "./support/watch-complaints.ts";
import { watchRequests } from "./support/watch-requests.ts";

const stage = openStage();
let sheet: Sheet;
let complaints: readonly string[];
let outside: readonly string[];
beforeAll(async () => {
  const context = await stage.browser.newContext();
  outside = watchRequests(context, stage.house.origin);
  const page = await context.newPage();
  complaints = watchComplaints(page);
  sheet = await openSheet(page, stage.house.origin);
});

const named = (id: string): Specimen => {
  const found = REFERENCES.find((specimen) => specimen.id === id);
  if (found === undefined) throw new RangeError(`no reference is ${id}`);
  return found;
};

describe("the specimen", () => {
  test("opens without a complaint and without asking anything of the outside", () => {
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
  });

  test("shows what it is made of, in order, each with its text for whoever doesn't see it", async () => {
    const shown = await sheet.page.locator("figure").evaluateAll((figures) =>
      figures.map((figure) => {
        const plates = figure.querySelector<HTMLElement>("[role=img]");
        return { id: figure.id, lang: plates?.lang, text: plates?.ariaLabel };
      }),
    );
    const made = SECTIONS.flatMap(({ specimens }) => specimens);
    expect(shown).toEqual(made.map(({ id, lang, text }) => ({ id, lang, text })));
    expect(sheet.entries.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
  });

  test("runs from right to left with its language", async () => {
    expect(await directionOf("hebrew-67")).toBe("rtl");
    expect(await directionOf("greek-112")).toBe("ltr");
  });

  test("leads to each of its sections", async () => {
    const links = await sheet.page
      .getByRole("navigation")
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toEqual(SECTIONS.map(({ id }) => `#${id}`));
  });

  test.each([360, 768, 1280, 2560])("fits a window %i px wide", async (width) => {
    await sheet.page.setViewportSize({ width, height: 800 });
    expect(await overflow(sheet.page)).toBe(0);
  });
});

/** Which way a specimen's pages follow each other. */
const directionOf = (id: string) =>
  sheet.page.locator(`#${id} [role=img]`).evaluate((plates) => getComputedStyle(plates).direction);

/** CSS px by which the widest thing on the page is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const rights = [...document.querySelectorAll("main *")].map(
      (element) => element.getBoundingClientRect().right,
    );
    return Math.max(0, ...rights.map((right) => Math.round(right - document.documentElement.clientWidth)));
  });

describe("the specimen against its reference pictures", () => {
  test.each(REFERENCES)("$id", async (specimen) => {
    const drawn = await pull(sheet, specimen);
    const file = referenceFile(specimen);
    const difference = textDifference(decodeGreyPng(await readFile(file)), drawn);
    expect(difference, await advice(file, drawn, difference)).toBeLessThanOrEqual(TOLERANCE);
  });
});

describe("a fault that the comparison must see", () => {
  test.each(REFERENCES)("in $id: text 2 px aside", async (specimen) => {
    const { drawn, bare } = await pulledWithBare(specimen);
    const aside = mapGrey(drawn, (x, y) => {
      const light = levelAt(drawn, x - 2, y) - levelAt(bare, x - 2, y);
      return Math.min(255, levelAt(bare, x, y) + light);
    });
    expect(textDifference(drawn, aside)).toBeGreaterThan(10 * TOLERANCE);
  });

  test("the shortest line of the longest page missing", async () => {
    const { drawn, bare } = await pulledWithBare(named("french-257"));
    const { from, to } = shortestLine(drawn, bare);
    const missing = mapGrey(drawn, (x, y) => levelAt(y >= from && y < to ? bare : drawn, x, y));
    expect(textDifference(drawn, missing)).toBeGreaterThan(TOLERANCE);
  });

  test("Arabic letters that don't join", async () => {
    const specimen = named("arabic-94");
    const apart = { ...specimen, text: Array.from(specimen.text).join("\u200C") };
    expect(textDifference(await pull(sheet, specimen), await pull(sheet, apart))).toBeGreaterThan(
      10 * TOLERANCE,
    );
  });
});

/** What to do about a picture that differs. */
async function advice(file: string, drawn: Grey, difference: number): Promise<string> {
  if (difference <= TOLERANCE) return "";
  const now = join(await mkdtemp(join(tmpdir(), "paume-specimen-")), "drawn.png");
  await writeFile(now, encodeGreyPng(drawn));
  const share = `${(100 * difference).toFixed(1)} % of its letters' pixels differ, tolerated are ${100 * TOLERANCE} %`;
  return `${relative(root, file)}: ${share}. Drawn now: ${now}. If that is as it should be: npm run specimen -- --renew`;
}

/** A specimen, and the same hand without words. */
async function pulledWithBare(specimen: Specimen) {
  return { drawn: await pull(sheet, specimen), bare: await pull(sheet, { ...specimen, text: "" }) };
}

/** Rows of the line with the fewest lit pixels; between lines there is a row without any. */
function shortestLine(drawn: Grey, bare: Grey) {
  const lines: { from: number; to: number; lit: number }[] = [];
  for (let y = 0; y < drawn.heightPx; y++) {
    let lit = 0;
    for (let x = 0; x < drawn.widthPx; x++) if (levelAt(drawn, x, y) - levelAt(bare, x, y) > 60) lit++;
    const line = lines.at(-1);
    if (lit === 0) continue;
    if (line?.to === y) Object.assign(line, { to: y + 1, lit: line.lit + lit });
    else lines.push({ from: y, to: y + 1, lit });
  }
  expect(lines.length).toBeGreaterThan(3);
  return lines.reduce((least, line) => (line.lit < least.lit ? line : least));
}
