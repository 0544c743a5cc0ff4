import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { openStage } from "./support/stage.ts";
import { root } from "../../src/setup/prepare.ts";
import { launchChromium } from "./support/chromium.ts";
import { startHouse } from "./support/house.ts";
import { oneHandHouse } from "./support/one-hand.ts";

/** Whatever goes wrong: a sentence on the screen, a line in the log, and recovery when the cause goes away. */

const stage = openStage(oneHandHouse);

const notice = (page: Page, code: string) => page.locator("#notices p", { hasText: code });

async function expectNotice(page: Page, code: string, advice: string): Promise<void> {
  await notice(page, code).waitFor({ timeout: 60_000 });
  expect(await notice(page, code).textContent()).toContain(advice);
}

const gone = (page: Page, code: string) => notice(page, code).waitFor({ state: "detached", timeout: 60_000 });

// Most of it is waiting until the page asks again.
test.concurrent.for([
  {
    file: "/messages/host-messages.jsonl",
    code: "set-missing",
    advice: "put its .jsonl",
    status: 404,
    body: "",
  },
  {
    file: "/messages/host-messages.jsonl",
    code: "set-wrong-hash",
    advice: "as they were delivered",
    status: 200,
    body: "{}\n",
  },
  {
    file: "/messages/host-messages.manifest.json",
    code: "set-corrupt",
    advice: "mend the lines",
    status: 200,
    body: "{",
  },
  { file: "/models/*.task", code: "model-missing", advice: "npm start", status: 404, body: "" },
  { file: "/models/*.task", code: "model-corrupt", advice: "public/models", status: 200, body: "no model" },
  {
    file: "/installation.json",
    code: "installation-missing",
    advice: "--installation",
    status: 404,
    body: "",
  },
])("$code is told and recovered from by itself", async ({ file, code, advice, status, body }) => {
  const page = await stage.browser.newPage();
  await page.route(`**${file}`, (route) => route.fulfill({ status, body }));
  await page.goto(`${stage.house.origin}/kiosk/`);
  await expectNotice(page, code, advice);
  await vi.waitUntil(() => stage.house.log.some((line) => line.includes(code)), { timeout: 10_000 });
  await page.unroute(`**${file}`);
  await gone(page, code);
  await page.close();
});

test("a bad installation file is told by field, and the mended one is taken without a restart", async () => {
  const folder = await mkdtemp(join(tmpdir(), "paume-installation-"));
  const file = join(folder, "site.json");
  await writeFile(file, JSON.stringify({ name: "Site", calibration: { camera: { widthPx: "wide" } } }));
  const site = await startHouse(file);
  const page = await stage.browser.newPage();
  await page.goto(`${site.origin}/kiosk/`);
  await expectNotice(page, "installation-invalid", "calibration.camera.widthPx");
  await copyFile(join(root, "kiosk-config", "room.json"), file);
  await gone(page, "installation-invalid");
  await page.close();
  await site.close();
  await rm(folder, { recursive: true });
});

test.for([
  { args: [], code: "camera-missing", advice: "plug one in" },
  {
    args: ["--use-fake-device-for-media-stream"],
    code: "camera-refused",
    advice: "allow it for this address",
  },
])("$code is told, and the room is offered", async ({ args, code, advice }) => {
  const bare = await launchChromium({ camera: "real", args });
  const page = await bare.newPage();
  await page.goto(`${stage.house.origin}/kiosk/`);
  await expectNotice(page, code, advice);
  await notice(page, code).getByRole("link").click();
  await page.waitForURL("**/room/");
  await bare.close();
});

test.for([
  { args: ["--disable-3d-apis"], code: "webgl-missing", advice: "hardware acceleration" },
  { args: ["--js-flags=--no-enable-sse4-1"], code: "wasm-simd-missing", advice: "SIMD" },
])("$code is told", async ({ args, code, advice }) => {
  const poor = await launchChromium({ args });
  const page = await poor.newPage();
  await page.goto(`${stage.house.origin}/kiosk/`);
  await expectNotice(page, code, advice);
  await poor.close();
});
