import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BUILT_IN, safeIds } from "../../src/core/orders/safe-choice.ts";
import { setPin } from "../../src/server/pins.ts";
import { message } from "../unit/schema/message-lines.ts";
import { violations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import { fakeCamera, type FakeCamera } from "./support/fake-camera.ts";
import type { StartedHouse } from "./support/house.ts";
import { isInPalm, untilLight } from "./support/light.ts";
import { oneHandHouse } from "./support/one-hand.ts";
import { watchComplaints } from "./support/watch-complaints.ts";
import { watchRequests } from "./support/watch-requests.ts";

/** Only to end what hangs: on a quiet machine each of these takes two seconds. */
const PATIENCE_MS = 90_000;

let house: StartedHouse;
let camera: FakeCamera;
let browser: Browser;

beforeAll(async () => {
  house = await oneHandHouse();
  await setPin(house.state, "staff", "482915");
  camera = await fakeCamera(house.origin, "still-adult-palm", 10);
  browser = await launchChromium({ fakeVideo: camera.file });
});

afterAll(async () => {
  await browser.close();
  await camera.remove();
  await house.close();
});

const isSafe = (id: string): boolean => safeIds([{ ...message, id }], BUILT_IN).has(id);
/** What the telephone says is in a palm now. */
const litCard = (phone: Page) => phone.locator(".message", { has: phone.locator(".take-off:not(.gone)") });
const litId = async (phone: Page, nth = 0): Promise<string> => {
  const said = await litCard(phone).nth(nth).locator(".quiet").innerText({ timeout: PATIENCE_MS });
  return said.split(" ")[0] ?? "";
};
/** All of the page as it is now does what WCAG 2.2 AA asks, as far as a machine can tell. */
async function expectFit(phone: Page, what: string): Promise<void> {
  expect.soft(await violations(phone), what).toEqual([]);
}
const untilLit = (phone: Page, wished: (id: string) => boolean) =>
  expect.poll(async () => wished(await litId(phone)), { timeout: PATIENCE_MS }).toBe(true);

test(
  "whoever looks after the floor, by telephone: take off, panic, restart, pause, undo",
  { timeout: 480_000 },
  async () => {
    const telephone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      locale: "en-GB",
    });
    const outside = watchRequests(telephone, house.origin);
    const phone = await telephone.newPage();
    await phone.goto(`${house.origin}/staff/`);
    await phone.getByLabel("PIN").waitFor();
    await expectFit(phone, "who enters");
    await phone.getByLabel("PIN").fill("482915");
    await phone.getByRole("button", { name: "Enter" }).click();
    await phone.getByText("Nobody is reading.").or(phone.getByText("No kiosk is heard.")).waitFor();
    const complaints = watchComplaints(phone);
    const widthPx = await phone.evaluate(() => document.documentElement.scrollWidth);
    expect(widthPx).toBe(390);

    const projector = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const kiosk = await projector.newPage();
    await kiosk.goto(`${house.origin}/kiosk/`);
    const [palm = []] = camera.palms;
    await untilLight(kiosk, palm, isInPalm, PATIENCE_MS);

    // A key takes it off, the kiosk says so, and the same palm gets another.
    await untilLit(phone, () => true);
    await expectFit(phone, "a message in a palm");
    await phone.keyboard.press("x");
    await phone.getByText("Gone from the light.").waitFor({ timeout: PATIENCE_MS });
    const [off = ""] = house.log.flatMap((line) => /message (\S+) off the floor/.exec(line)?.[1] ?? []);
    expect(off).not.toBe("");
    await untilLit(phone, (id) => id !== off);
    await untilLight(kiosk, palm, isInPalm, PATIENCE_MS);

    // A panic lasts, also in a kiosk that begins anew.
    await phone.getByRole("button", { name: /^Panic/ }).tap();
    await untilLit(phone, isSafe);
    await kiosk.reload();
    await untilLight(kiosk, palm, isInPalm, PATIENCE_MS);
    await untilLit(phone, isSafe);
    await phone.getByRole("button", { name: /^End panic/ }).tap();

    // A second window on the same floor: the telephone tells of both, and what is ordered holds in both.
    const second = await projector.newPage();
    await second.goto(`${house.origin}/kiosk/`);
    await phone.getByText("2 kiosks are open").waitFor({ timeout: PATIENCE_MS });
    await untilLight(second, palm, isInPalm, PATIENCE_MS);
    await expect.poll(() => litCard(phone).count(), { timeout: PATIENCE_MS }).toBe(2);
    const inSecond = await litId(phone, 1);
    await litCard(phone).nth(1).locator(".take-off").tap();
    await phone.getByText("Gone from the light.").waitFor({ timeout: PATIENCE_MS });
    const cards = async () => (await litCard(phone).locator(".quiet").allInnerTexts()).join();
    await expect.poll(cards, { timeout: PATIENCE_MS }).not.toContain(inSecond);

    // A pause puts out every light; undone, it comes back.
    await phone.getByRole("button", { name: /^Pause/ }).tap();
    for (const page of [kiosk, second]) await untilLight(page, palm, ({ litPx }) => litPx === 0, PATIENCE_MS);
    await second.close();
    const opacity = () => kiosk.locator("#light").evaluate((light) => getComputedStyle(light).opacity);
    await expect.poll(opacity, { timeout: PATIENCE_MS }).toBe("0");
    await phone.getByRole("button", { name: /^Undo/ }).tap();
    await untilLight(kiosk, palm, isInPalm, PATIENCE_MS);

    // What is off can be put back.
    await phone.getByText("Off the floor (2)").tap();
    await phone.getByRole("button", { name: "Français" }).tap();
    await phone.getByText("Retirés (2)").waitFor();
    await expectFit(phone, "in French, with all that is off the floor");
    await phone.getByRole("button", { name: "English" }).tap();
    for (const left of [1, 0]) {
      await phone.getByRole("button", { name: "Put back" }).first().tap();
      await phone
        .getByText(`Off the floor (${left + 1})`)
        .waitFor({ state: "detached", timeout: PATIENCE_MS });
    }

    // The day was counted, and everything was written down.
    await expect
      .poll(() => phone.evaluate(async () => (await fetch("/counters.csv")).text()), { timeout: PATIENCE_MS })
      .toMatch(/\n\d{4}-\d\d-\d\d,[1-9]\d*,[1-9]\d*,\d+,\S+:\d+.*,0,0\r\n$/);
    // An order is told before it is kept, and written down after.
    const audited = () =>
      house.log.flatMap((line) => /inner door: (?!log in)(.*): done/.exec(line)?.[1] ?? []);
    await expect
      .poll(audited, { timeout: PATIENCE_MS })
      .toEqual([
        `message ${off} off the floor (unsaid)`,
        "panic on (unsaid)",
        "panic off (unsaid)",
        `message ${inSecond} off the floor (unsaid)`,
        "pause on (unsaid)",
        "pause off (unsaid)",
        `message ${inSecond} back on the floor`,
        `message ${off} back on the floor`,
      ]);
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);

    // Whoever looks after the machine sees how it is, and nothing of what is in palms.
    await setPin(house.state, "technician", "918273");
    await phone.getByRole("button", { name: "Log out" }).tap();
    await phone.getByLabel("Technician").check();
    await phone.getByLabel("PIN").fill("918273");
    await phone.getByRole("button", { name: "Enter" }).tap();
    await phone.getByText("Frames a second").waitFor();
    expect(await phone.getByRole("button", { name: /^(Take it off|Panic|Pause)/ }).count()).toBe(0);
    await expectFit(phone, "a technician");
    await phone.getByRole("link", { name: "Metrics" }).tap();
    await phone.getByText("paume_build").waitFor();
    await projector.close();
    await telephone.close();
  },
);
