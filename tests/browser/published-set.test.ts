import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { SetList, type SetSeenAt } from "../../src/schema/kept-sets.ts";
import { Publisher } from "../../src/schema/signature.ts";
import { installationText } from "../fixtures/installation-text.ts";
import { messagesOf, trialDesk, type TrialDesk } from "../fixtures/published-sets.ts";
import { seedDesk, bundledMessages, eraseAtDesk } from "./support/desk-journal.ts";
import { launchChromium } from "./support/chromium.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";
import { watchComplaints } from "./support/watch-complaints.ts";

/** A set that is published comes onto a kiosk's floor by itself; one that is not what was signed does not. */

let desk: TrialDesk;
let folder: string;
let site: string;
let house: StartedHouse;
let browser: Browser;
let page: Page;
const loads: string[] = [];
/** What the kiosk asked of the bundled set. */
const bundled: string[] = [];

beforeAll(async () => {
  desk = await trialDesk();
  folder = await mkdtemp(join(tmpdir(), "paume-site-"));
  site = join(folder, "site.json");
  await name(desk.publisher);
  house = await startHouse(site);
  browser = await launchChromium();
  page = await browser.newPage();
  // A second of the page's own looking about is a fiftieth: its first minute is over soon.
  await page.addInitScript(() => {
    const usual = globalThis.setInterval.bind(globalThis);
    const hasten = (task: () => void, ms?: number) => usual(task, ms === 1000 ? 20 : ms);
    Object.assign(globalThis, { setInterval: hasten });
    // Nor does it look whether its picture stands: at that pace it always would.
    Object.defineProperty(document, "hidden", { get: () => true });
  });
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

const name = (...publishers: readonly Publisher[]): Promise<void> =>
  writeFile(site, installationText({ messages: { publishers } }));
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
/** The version that the browser has kept as the last good one. */
const ownCopy = (): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("paume-set");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("values").objectStore("values").get("last-good");
          reading.addEventListener("success", () => {
            opening.result.close();
            resolve(reading.result && JSON.parse(reading.result.publication).version);
          });
        });
      }),
  );
/** Presses a key in the very moment in which something comes into the page: whoever sees it may be as fast as that. */
const pressOnceSeen = (on: Page, selector: string, key: string): Promise<void> =>
  on.evaluate(
    ([sought, pressed]) =>
      new MutationObserver((_, watch) => {
        if (document.querySelector(sought) === null) return;
        watch.disconnect();
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
      }).observe(document.body, { subtree: true, childList: true }),
    [selector, key] as const,
  );
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
  await expect.poll(() => house.log.join("\n")).toContain("set-refused: 1.2.0");

  await show("1.1.0");
  await untilShown("1.1.0", 40);
  await notice("set-refused").waitFor({ state: "detached" });
  expect(loads).toHaveLength(1);
});

test("a kiosk that is opened while the house is silent shows its own copy", async () => {
  bundled.length = 0;
  await vi.waitFor(async () => expect(await ownCopy()).toBe("1.1.0"), { timeout: 30_000, interval: 200 });
  await page.route("**/sets/active", (route) => route.abort());
  await page.reload();
  await notice("house-silent").waitFor();
  await page.unroute("**/sets/active");
  await notice("house-silent").waitFor({ state: "detached", timeout: 30_000 });
  await untilShown("1.1.0", 40);
  expect(bundled).toEqual([]);
});

test("a curator publishes at the desk, sees the kiosk acknowledge it, goes back, and what is erased leaves the floor", async () => {
  const messages = await bundledMessages(40);
  const kept = messages.slice(0, 30).map(({ id }) => ({ message: id, act: { kind: "keep" } as const }));
  // Censored long ago, by a clock that began in 1970: its text is kept for too long.
  const censored = { message: messages[35]?.id ?? "", act: { kind: "censor" } } as const;
  await seedDesk(house.origin, "archive", messages, [...kept, censored]);
  const table = await browser.newPage({ locale: "en-GB" });
  const complaints = watchComplaints(table);
  await table.goto(`${house.origin}/desk/`);
  // Whoever comes says who they are; the log knows Ada.
  await table
    .getByRole("group", { name: /who has decided here before/ })
    .getByText("Ada")
    .click();
  await pressOnceSeen(table, ".retention button kbd", "e");
  await table.getByRole("navigation").getByRole("button", { name: "Log" }).click();
  await table.locator(".retention summary", { hasText: "1 message due to be erased" }).waitFor();
  await table.getByRole("dialog").getByText("Erase 1 message for good?").waitFor();
  await table.keyboard.press("Enter");
  await table.getByText("1 message is erased.").waitFor();
  const line = table.getByRole("listitem").filter({ hasText: "by a rule of retention" });
  expect(await line.innerText()).toMatch(/Ada .* h\d{5}\s+censored for more than 180 days/u);

  await table.getByRole("navigation").getByRole("button", { name: "Publish" }).click();

  // The key is not known yet; a technician copies it into the installation's file.
  const own = Publisher.parse(JSON.parse((await table.locator(".own-key pre").textContent()) ?? ""));
  await name(desk.publisher, own);
  await show("1.0.0");
  await table.getByText("The installation knows this key.").waitFor();

  const publishing = table.getByRole("button", { name: "Sign and publish" });
  expect(await publishing.isDisabled()).toBe(true);
  await table.getByLabel("Name").fill("Spring");
  await table.getByLabel("Credit line").fill("Of an archive.");
  await table.getByLabel("Licence").fill("CC0-1.0");
  await table.getByLabel("come from").fill("An archive.");
  expect(await table.locator(".sums").textContent()).toMatch(/^new: 30 .* taken away: 30 /);
  await table.getByRole("button", { name: "Try without publishing" }).click();
  await table.locator("[data-outcome=tried]").waitFor();
  await publishing.click();
  await table.locator("[data-outcome=published]").waitFor();
  await untilShown("1.3.0", 30);
  await table.locator(".kiosks li.current", { hasText: "version 1.3.0 (30 messages)" }).waitFor();

  await table.locator(".floor-now h2").click();
  await table.keyboard.press("r");
  await table.locator("[data-outcome=went-back]").waitFor();
  await untilShown("1.0.0", 30);

  await table.locator('[data-version="1.3.0"]').getByRole("button", { name: "Put back into palms" }).click();
  await table.getByRole("dialog").getByText("Go back to version 1.3.0?").waitFor();
  await table.keyboard.press("Enter");
  expect(complaints).toEqual([]);
  await untilShown("1.3.0", 30);
  const [erased] = messages;
  await eraseAtDesk(house.origin, erased?.id ?? "", kept.length + 3);
  await untilShown("1.3.0", 29);
  expect(await (await fetch(`${house.origin}/sets/1.3.0`)).text()).not.toContain(erased?.text);
  await table.close();
});
