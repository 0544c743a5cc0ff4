import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Tally } from "../../src/schema/counts.ts";
import { parseMessageManifest } from "../../src/schema/message-manifest.ts";
import { FloorOrders } from "../../src/schema/orders.ts";
import { z } from "../../src/schema/zod.ts";
import { root } from "../../src/setup/prepare.ts";
import { BegunAnew } from "../../src/schema/begun-anew.ts";
import { parseDrawProgress } from "../../src/schema/draw-progress.ts";
import { parseInstallation } from "../../src/schema/installation.ts";
import { openKioskRig, STEP_MS, type KioskRig } from "./support/faults/kiosk-rig.ts";
import { untilLit } from "./support/faults/light-watch.ts";
import { keptInBrowser } from "./support/kept-in-browser.ts";
import { watchSent } from "./support/sent-bodies.ts";

/** Visitors leave nothing: no image, no landmark, nothing that could tell one hand from another. What may be left is listed here. */

let rig: KioskRig;

beforeAll(async () => {
  rig = await openKioskRig();
});
afterAll(() => rig.close());

const isDraw = (value: string): boolean => parseDrawProgress(JSON.parse(value)) !== undefined;
const isOf =
  (schema: z.ZodType) =>
  (value: string): boolean =>
    schema.safeParse(JSON.parse(value)).success;
const manifest = parseMessageManifest(
  readFileSync(join(root, "messages", "host-messages.manifest.json"), "utf8"),
);

/** All that the kiosk may keep in the browser, by place, and what it has to be. */
const MAY_BE_KEPT: Readonly<Record<string, (value: string) => boolean>> = {
  "paume-draw/values/progress": isDraw,
  [`paume-draw/values/${manifest.sha256}`]: isDraw,
  "paume-floor/values/orders": isOf(FloorOrders),
  "paume-floor/values/tallies": isOf(z.array(Tally)),
  // No set was published: its own name, and how it goes with the bundled one.
  "paume-set/values/kiosk": (value) => /^"[0-9a-f]{8}"$/u.test(value),
  "paume-set/values/on-trial": (value) =>
    value === "null" || /^\{"sha256":"[0-9a-f]{64}","starts":\d+\}$/u.test(value),
  "paume-set/values/last-good": (value) => value === "null",
  "paume-calibrations/values/in-use": (value) => value === "null",
  "paume-installation/values/last-good": (value) => parseInstallation(JSON.parse(value)).name !== "",
};
const MAY_BE_KEPT_IN_TAB: Readonly<Record<string, (value: string) => boolean>> = {
  "paume-begun-anew": (value) => BegunAnew.safeParse(JSON.parse(value)).success,
  "paume-full-screen": (value) => value === "yes",
};

function forbidden(
  kept: Readonly<Record<string, string>>,
  allowed: Readonly<Record<string, (value: string) => boolean>>,
): readonly string[] {
  return Object.entries(kept)
    .filter(([place, value]) => allowed[place]?.(value) !== true)
    .map(([place, value]) => `${place}: ${value.slice(0, 200)}`);
}

async function expectNothingKept(page: Page): Promise<void> {
  const { databases, local, session, ...rest } = await keptInBrowser(page);
  expect(forbidden(databases, MAY_BE_KEPT)).toEqual([]);
  expect(forbidden(session, MAY_BE_KEPT_IN_TAB)).toEqual([]);
  expect(local).toEqual({});
  expect(rest).toEqual({ caches: [], files: [], serviceWorkers: 0, cookies: [] });
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
  const { databases, session, files } = await keptInBrowser(page);
  expect(forbidden(databases, MAY_BE_KEPT)).toEqual([expect.stringMatching(/^hands\/seen\/first: /)]);
  expect(forbidden(session, MAY_BE_KEPT_IN_TAB)).toHaveLength(1);
  expect(files).toEqual(["hand.png"]);
  expect(sent.forbidden).toHaveLength(1);
  await context.close();
});
