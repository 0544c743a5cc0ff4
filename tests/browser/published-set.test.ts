import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { SetList, type SetSeenAt } from "../../src/schema/kept-sets.ts";
import { installationText } from "../fixtures/installation-text.ts";
import { messagesOf, trialDesk, type TrialDesk } from "../fixtures/published-sets.ts";
import { launchChromium } from "./support/chromium.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";

/** A set that is published comes onto a kiosk's floor by itself; one that is not what was signed does not. */

let desk: TrialDesk;
let folder: string;
let house: StartedHouse;
let browser: Browser;
let page: Page;
const loads: string[] = [];
/** What the kiosk asked of the bundled set. */
const bundled: string[] = [];

beforeAll(async () => {
  desk = await trialDesk();
  folder = await mkdtemp(join(tmpdir(), "paume-site-"));
  const site = join(folder, "site.json");
  await writeFile(site, installationText({ messages: { publishers: [desk.publisher] } }));
  house = await startHouse(site);
  browser = await launchChromium();
  page = await browser.newPage();
  page.on("load", () => loads.push(page.url()));
  page.on("request", (request) => {
    if (request.url().includes("/messages/")) bundled.push(request.url());
  });
});

afterAll(async () => {
  await browser.close();
  await house.close();
  await rm(folder, { recursive: true });
});

const post = (path: string, body: object): Promise<Response> =>
  fetch(`${house.origin}/sets${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
const publish = async (version: string, count: number): Promise<void> => {
  expect((await post("", await desk.sign(version, messagesOf(count, version)))).status).toBe(201);
  await show(version);
};
const show = async (id: string | null): Promise<void> =>
  expect((await post("/active", { id, by: "Ada" })).status).toBe(204);

const seen = async (): Promise<readonly SetSeenAt[]> =>
  SetList.parse(await (await fetch(`${house.origin}/sets`)).json()).seen;
/** Until the kiosk says that it shows this version, with so many messages. */
const untilShown = (version: string | null, count: number): Promise<void> =>
  vi.waitFor(async () => expect(await seen()).toMatchObject([{ version, count }]), {
    timeout: 30_000,
    interval: 200,
  });
const notice = (code: string) => page.locator("#notices p", { hasText: code });

test("a set that is published is shown and acknowledged, without a reload; going back is a choice like any other", async () => {
  await page.goto(`${house.origin}/kiosk/`);
  await untilShown(null, 12_000);
  await publish("1.0.0", 30);
  await untilShown("1.0.0", 30);
  await publish("1.1.0", 40);
  await untilShown("1.1.0", 40);
  await show("1.0.0");
  await untilShown("1.0.0", 30);
  expect(loads).toHaveLength(1);
  expect(await page.locator("#notices").isHidden()).toBe(true);
});

test("one that is not what was signed is refused and told, and the floor goes on", async () => {
  const spoilt = await desk.sign("1.2.0", messagesOf(50, "1.2.0"));
  await page.route("**/sets/1.2.0", (route) =>
    route.fulfill({ json: { ...spoilt, lines: spoilt.lines.replace("Message 7", "Message 9") } }),
  );
  await publish("1.2.0", 50);
  await notice("set-refused").waitFor({ timeout: 30_000 });
  expect(await notice("set-refused").textContent()).toContain(
    "1.2.0: the messages are not those that were signed",
  );
  expect(await seen()).toMatchObject([{ version: "1.0.0", count: 30 }]);
  expect(house.log.join("\n")).toContain("set-refused: 1.2.0");

  await show("1.1.0");
  await untilShown("1.1.0", 40);
  await notice("set-refused").waitFor({ state: "detached" });
  expect(loads).toHaveLength(1);
});

test("a kiosk that is opened while the house is silent shows its own copy", async () => {
  bundled.length = 0;
  await page.route("**/sets/active", (route) => route.abort());
  await page.reload();
  await notice("house-silent").waitFor();
  await page.unroute("**/sets/active");
  await notice("house-silent").waitFor({ state: "detached", timeout: 30_000 });
  await untilShown("1.1.0", 40);
  expect(bundled).toEqual([]);
});
