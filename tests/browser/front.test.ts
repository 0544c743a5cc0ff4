import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";
import { watchComplaints } from "./support/watch-complaints.ts";
import { watchRequests } from "./support/watch-requests.ts";

let house: StartedHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), launchChromium()]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function visitFront(width: number, height: number) {
  const context = await browser.newContext({ viewport: { width, height } });
  const outside = watchRequests(context, house.origin);
  const page = await context.newPage();
  const complaints = watchComplaints(page);
  await page.goto(`${house.origin}/`, { waitUntil: "networkidle" });
  return { page, outside, complaints };
}

/** CSS px by which the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("the front page", () => {
  test("opens without a complaint and without asking anything of the outside", async () => {
    const { page, outside, complaints } = await visitFront(1280, 800);
    expect(await page.title()).toBe("Paume");
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  test("leads to every room, and to nothing that is not built", async () => {
    const { page } = await visitFront(1280, 800);
    const links = await page
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toEqual(["/kiosk/", "/room/", "/specimen/", "/desk/", "/staff/", "/booth/", "/notice/"]);
    for (const link of links) expect((await fetch(`${house.origin}${link}`)).status).toBe(200);
  });

  test("says whose words the messages are", async () => {
    const { page } = await visitFront(1280, 800);
    expect(await page.getByRole("contentinfo").innerText()).toContain("written for this installation");
  });

  test("has its own typeface", async () => {
    const { page } = await visitFront(1280, 800);
    const loaded = await page.evaluate(() =>
      [...document.fonts]
        .filter((font) => font.status === "loaded")
        .map((font) => font.family.replaceAll('"', "")),
    );
    expect(new Set(loaded)).toEqual(new Set(["Noto Sans"]));
  });

  test.each([
    [360, 640],
    [390, 844],
    [1280, 800],
    [3840, 2160],
  ])("fits a window of %i × %i", async (width, height) => {
    const { page } = await visitFront(width, height);
    expect(await overflow(page)).toBe(0);
  });

  test("shows where the keyboard is", async () => {
    const { page } = await visitFront(1280, 800);
    await page.keyboard.press("Tab");
    const focused = page.getByRole("link", { name: "Kiosk" });
    expect(await focused.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await focused.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe("solid");
  });
});

test("what a telephone finds at the house's door: places that a thumb cannot miss, and that are there", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const complaints = watchComplaints(page);
  await page.goto(`${house.origin}/door/`);
  const links = page.getByRole("link");
  const places = await links.evaluateAll((all) =>
    all.map((link) => ({ href: link.getAttribute("href") ?? "", box: link.getBoundingClientRect() })),
  );
  expect(places.map(({ href }) => href)).toEqual(["/staff/", "/booth/remote/", "/notice/"]);
  for (const { href, box } of places) {
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(96);
    expect((await fetch(`${house.origin}${href}`)).status).toBe(200);
  }
  expect(places.at(-1)?.box.bottom).toBeLessThanOrEqual(640);
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

describe("the watch on requests", () => {
  test("sees a page's and a worker's request to the outside", async () => {
    const context = await browser.newContext();
    const outside = watchRequests(context, house.origin);
    const page = await context.newPage();
    // A page without the house's policy, which would stop both before they are asked for.
    await page.route(`${house.origin}/unguarded`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Unguarded</title>" }),
    );
    await page.goto(`${house.origin}/unguarded`);
    await page.evaluate(async () => {
      await fetch("http://127.0.0.1:9/page").catch(() => {});
      const script = 'fetch("http://127.0.0.1:9/worker").catch(() => {}).then(() => postMessage("asked"))';
      const worker = new Worker(URL.createObjectURL(new Blob([script])));
      await new Promise((resolve) => worker.addEventListener("message", resolve));
    });
    expect(outside).toEqual(["http://127.0.0.1:9/page", "http://127.0.0.1:9/worker"]);
  });

  test("the house's policy stops such a request", async () => {
    const { page, outside, complaints } = await visitFront(1280, 800);
    const refused = await page.evaluate(() =>
      fetch("http://127.0.0.1:9/").catch((error: Error) => error.message),
    );
    expect(refused).toMatch(/Failed to fetch/);
    expect(complaints.join()).toContain("Content Security Policy");
    expect(outside).toEqual([]);
  });
});
