import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openKioskRig, STEP_MS, type KioskRig } from "./support/faults/kiosk-rig.ts";
import { untilLit } from "./support/faults/light-watch.ts";
import { keptInBrowser } from "./support/kept-in-browser.ts";
import { keptOfVisitors } from "./support/kept-of-visitors.ts";
import { watchSent } from "./support/sent-bodies.ts";

/** Visitors leave nothing: no image, no landmark, nothing that could tell one hand from another. What may be left is listed in support. */

let rig: KioskRig;

beforeAll(async () => {
  rig = await openKioskRig();
});
afterAll(() => rig.close());

async function expectNothingKept(page: Page): Promise<void> {
  expect(keptOfVisitors(await keptInBrowser(page))).toEqual([]);
}

test("after visits, faults and a page that began anew, nothing of a visitor is kept or was sent", async () => {
  const { page, camera, told } = rig;
  const sent = watchSent(page.context());
  await expectNothingKept(page);

  await camera({ is: "nobody" });
  await page.waitForTimeout(3000);
  await camera({ is: "still" });
  await told("camera-stuck");
  const again = page.waitForEvent("load", { timeout: STEP_MS });
  await page.evaluate(() => {
    globalThis.requestAnimationFrame = () => 0;
  });
  await again;
  await untilLit(page, 0, STEP_MS);
  await page.waitForResponse((response) => response.url().endsWith("/heartbeat"));
  await expectNothingKept(page);
  expect(sent.forbidden).toEqual([]);
  expect([...sent.paths].toSorted()).toEqual([
    "/counts",
    "/faults",
    "/floor/report",
    "/heartbeat",
    "/sets/seen",
  ]);
});

test("whatever is new is found: a picture in a database, a landmark in a heartbeat, a cookie, a file", async () => {
  const context = await rig.browser.newContext();
  const sent = watchSent(context);
  const page = await context.newPage();
  await page.goto(`${rig.house.origin}/`);
  await page.evaluate(async (path) => {
    const opening = indexedDB.open("hands");
    opening.addEventListener("upgradeneeded", () =>
      opening.result.createObjectStore("seen").put(new Uint8Array(9), "first"),
    );
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    opening.result.close();
    sessionStorage.setItem("paume-begun-anew", '{"times":1,"atMs":1,"hand":[0.1,0.2]}');
    await (await navigator.storage.getDirectory()).getFileHandle("hand.png", { create: true });
    const body = JSON.stringify({ rendered: 1, tracked: 1, landmarks: [0.1, 0.2] });
    await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body });
  }, "/heartbeat");
  expect(keptOfVisitors(await keptInBrowser(page))).toEqual([
    expect.stringMatching(/^hands\/seen\/first: /),
    expect.stringMatching(/^paume-begun-anew: /),
    "file hand.png",
  ]);
  expect(sent.forbidden).toHaveLength(1);
  await context.close();
});
