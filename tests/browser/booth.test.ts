import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { toProjector } from "../../src/core/geometry/pinhole.ts";
import { poseWishes } from "../../src/core/calibration/wishes.ts";
import { parseCalibration, readCalibration } from "../../src/schema/calibration.ts";
import { ActiveAnswer } from "../../src/schema/kept-calibrations.ts";
import { violations } from "./support/axe.ts";
import { fakeCamera } from "./support/fake-camera.ts";
import { launchChromium } from "./support/chromium.ts";
import { giveSeeingCamera, heldAs, trueRig } from "./support/held-sheet.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";
import { arrowKeys, sizeOf, technicianAt } from "./support/technician.ts";
import { watchComplaints } from "./support/watch-complaints.ts";
import { watchRequests } from "./support/watch-requests.ts";
import { englishWords } from "../fixtures/booth-words.ts";

/** The installation's own `hands.farthestMm`. */
const FARTHEST_HANDS_MM = 1000;

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

async function enterBooth(camera: "seeing" | "chromium's own") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const outside = watchRequests(context, house.origin);
  const page = await context.newPage();
  const complaints = watchComplaints(page);
  if (camera === "seeing") await giveSeeingCamera(page);
  await page.goto(`${house.origin}/booth/`);
  const technician = await technicianAt(context, page);
  await technician.reads(/Aim it/);
  return { ...technician, outside, complaints };
}

describe("a technician with a keyboard", () => {
  test("locks the camera, opens the projector's window, and is told that no sheet is seen", async () => {
    const { press, reads, openLight, page, outside, complaints } = await enterBooth("chromium's own");
    await press("Enter");
    await reads(/holds still/);
    expect(await page.locator("main table").innerText()).toContain("focus");
    const light = await openLight();
    await press("Enter", "Enter");
    await reads(/Tape a plain sheet/);
    await press("Enter");
    await reads(/Hold the sheet|More light/);
    await light.close();
    await reads(/window is closed/);
    await press("Escape");
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("steps through the tools, and the projector shows each", async () => {
    const { press, reads, openLight } = await enterBooth("chromium's own");
    const light = await openLight();
    const brightness = () =>
      light.evaluate(() => {
        const canvas = document.querySelector("canvas");
        const context = canvas?.getContext("2d");
        if (!canvas || !context) throw new Error("no canvas");
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        return data.reduce((sum, value) => sum + value, 0) / data.length;
      });
    await press("8");
    await reads(/border lines/);
    const seen = new Set<number>();
    for (const words of [
      /squares are square/,
      /cross lies/,
      /turn the focus/,
      /White is white/,
      /dark squares/,
      /all that is ever lit/,
    ]) {
      await press("ArrowRight");
      await reads(words);
      await expect.poll(async () => seen.size < seen.add(await brightness()).size).toBe(true);
    }
  });

  test("pins four corners without a board, saves one plane, exports it, and a damaged file is refused", async () => {
    const technician = await enterBooth("seeing");
    const { press, reads, fill, openLight, sees, page, complaints } = technician;
    let brought = "";
    // Listened to from the first: a dialog that opens before the browser knows of it is the system's own.
    page.on("filechooser", (dialog) => {
      void dialog.setFiles({ name: "kept.json", mimeType: "application/json", buffer: Buffer.from(brought) });
    });
    await openLight();
    const rig = trueRig(await sizeOf(technician));
    const flat = { distanceMm: 900, tiltDeg: 0, turnDeg: 0, middle: [0.5, 0.5], heldOut: false } as const;
    const held = heldAs(rig, flat);
    await sees(held);
    await press("3", "p");
    await reads(/measure four things/);
    await fill("Camera’s lens down to the sheet", "900");
    await fill("Projector’s lens to the right of the camera’s", "95");
    await fill("Projector’s lens below it in the picture", "-10");
    await fill("Camera’s field of view across", "60");
    await press("Enter");
    await reads(/Move each mark/);
    // Where they lie at first they cannot be right: that is refused, and nothing of it can be saved.
    await press("Enter");
    await reads(/do not fit each other: they are [\d.]+ px apart, of at most 2/);
    expect(await page.getByRole("button", { name: /Save/ }).count()).toBe(0);
    await press("Enter");
    await reads(/Move each mark/);
    const corners = held.room.map((corner) => toProjector(rig, corner));
    const { widthPx, heightPx } = rig.projector;
    for (const [i, [x, y]] of [
      [0.35, 0.35],
      [0.65, 0.35],
      [0.65, 0.65],
      [0.35, 0.65],
    ].entries()) {
      const to = corners[i] ?? { x: NaN, y: NaN };
      await press(...arrowKeys(to.x - Math.round((x ?? 0) * widthPx), "ArrowRight", "ArrowLeft"));
      await press(...arrowKeys(to.y - Math.round((y ?? 0) * heightPx), "ArrowDown", "ArrowUp"), "Space");
    }
    await press("Enter");
    await reads(/One plane/);
    await fill("Your name", "Ada");
    await press("Enter");
    await reads(/Saved as one plane/);

    await press("Escape");
    await press("7");
    await reads(/Choose a calibration/);
    const downloading = page.waitForEvent("download");
    await press("e");
    const file = await (await downloading).path();
    const text = await readFile(file, "utf8");
    const kept = parseCalibration(text);
    expect(kept).toMatchObject({ method: "one-plane", madeBy: "Ada" });
    const middle = { x: 0, y: 0, z: 900 };
    const [is, should] = [toProjector(kept.pair, middle), toProjector(rig, middle)];
    expect(Math.hypot(is.x - should.x, is.y - should.y)).toBeLessThan(6);

    const bringIn = (content: string): Promise<void> => {
      brought = content;
      return press("i");
    };
    await bringIn(text.replace('"Ada"', '"Eve"'));
    await page.locator(".notices", { hasText: "has been damaged or changed" }).waitFor();
    await bringIn(text);
    await reads(/is brought in/);
    expect(await page.locator(".notices").innerText()).toBe("");
    expect(complaints).toEqual([]);
  });

  test(
    "calibrates with a sheet held ten times, and is told in mm how good it is",
    { timeout: 400_000 },
    async () => {
      const technician = await enterBooth("seeing");
      const { press, reads, fill, openLight, sees, page } = technician;
      await openLight();
      const rig = trueRig(await sizeOf(technician));
      await press("3", "Enter");
      for (const [i, wish] of poseWishes(FARTHEST_HANDS_MM).entries()) {
        await page.locator("h1", { hasText: `pose ${i + 1} of` }).waitFor({ timeout: 60_000 });
        await sees(heldAs(rig, wish));
      }
      await reads(/Accepted/, 120_000);
      await fill("Your name", "Grace");
      await press("Enter");
      await reads(/Saved, and in use/);
      const answer = await fetch(`${house.origin}/calibrations/active`);
      const kept = readCalibration(ActiveAnswer.parse(await answer.json()).calibration);
      expect(kept).toMatchObject({ method: "boards", madeBy: "Grace", sheet: "A4" });
      for (const z of [600, 800, 1000]) {
        const at = { x: 60, y: -40, z };
        const [is, should] = [toProjector(kept.pair, at), toProjector(rig, at)];
        const mm = (Math.hypot(is.x - should.x, is.y - should.y) * z) / rig.projector.focalPx;
        expect(mm).toBeLessThan(2);
      }
    },
  );
});

describe("in French", () => {
  test("no step has a word of English, and the language that is chosen stays", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" });
    const page = await context.newPage();
    await page.goto(`${house.origin}/booth/`);
    const { press, reads } = await technicianAt(context, page);
    await reads(/Visez/);
    const english = englishWords();
    for (const step of "12345678") {
      await press(step);
      await page.locator(`nav li:nth-child(${step}) [aria-current]`).waitFor();
      const said = (await page.locator("main").innerText()).split("\n");
      expect(said.filter((line) => english.has(line.trim()))).toEqual([]);
    }
    await page.getByRole("button", { name: "English" }).click();
    await reads(/The projector’s window is closed/);
    await page.reload();
    await reads(/Aim it/);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });
});

describe("the palm test", () => {
  test("finds a held palm, and tells in mm how far from its middle the light was seen", async () => {
    const clip = await fakeCamera(house.origin, "still-adult-palm", 10);
    const withHand = await launchChromium({ fakeVideo: clip.file });
    const context = await withHand.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${house.origin}/booth/`);
    const { press, reads, openLight } = await technicianAt(context, page);
    await reads(/Aim it/);
    await openLight();
    await press("8", "ArrowLeft");
    await reads(/Touch the cross/, 90_000);
    const cross = await page.locator(".cross").boundingBox();
    if (cross === null) throw new Error("the palm has no cross");
    // Eight pixels of the page are some 13 mm on a palm that is 90 cm away.
    await page.mouse.click(cross.x + cross.width / 2 + 8, cross.y + cross.height / 2);
    await reads(/mm off/);
    const mm = Number.parseFloat(await page.locator(".guidance").innerText());
    expect(Math.abs(mm - 13), `${mm} mm`).toBeLessThan(5);
    await withHand.close();
    await clip.remove();
  });
});

describe("a telephone at the board", () => {
  test("reads what the booth says, and presses its buttons", async () => {
    const { reads } = await enterBooth("chromium's own");
    const pocket = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const telephone = await pocket.newPage();
    await telephone.goto(`${house.origin}/booth/remote/`);
    await telephone.getByText(/Aim it/).waitFor();
    await telephone.getByRole("button", { name: "Next" }).click();
    await reads(/holds still/);
    await telephone.getByText(/holds still/).waitFor();
    expect(await telephone.getByRole("button", { name: "Stop" }).isDisabled()).toBe(true);
    expect(await violations(telephone)).toEqual([]);
    expect(await telephone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
