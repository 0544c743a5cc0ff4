import { expect, test } from "vitest";
import { openStage } from "./support/stage.ts";
import { isInPalm, lightOn, untilLight } from "./support/light.ts";
import { stillClip } from "./support/still-clip.ts";
import { watchRequests } from "./support/watch-requests.ts";

const stage = openStage();

test("a message's light lands inside the true palm, in real time, and no request leaves the origin", async () => {
  const { palms } = await stillClip(stage.house.origin, "still-adult-palm", 10, stage.browser);
  const palm = palms[0]?.[0] ?? [];
  // Small, since the picture is drawn in software here.
  const context = await stage.browser.newContext({ viewport: { width: 480, height: 300 } });
  const outside = watchRequests(context, stage.house.origin);
  const page = await context.newPage();
  await page.goto(`${stage.house.origin}/room/?fixture=still-adult-palm`);
  await untilLight(page, palm, isInPalm, 90_000);
  // It stays there. Drawn in software, the room may answer so late that the light goes out now and then, and a ring comes before the next words.
  let inPalm = 0;
  for (let look = 0; look < 10; look++) {
    await page.waitForTimeout(1000);
    if (isInPalm(await lightOn(page, palm))) inPalm++;
  }
  expect(inPalm).toBeGreaterThanOrEqual(5);
  expect(await page.locator("#credit").textContent()).toContain("written for this installation");
  expect(outside).toEqual([]);
  await context.close();
});

test("an unknown fixture is told, with the names of those that exist", async () => {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.house.origin}/room/?fixture=nowhere`);
  await page.locator("#notices", { hasText: "still-adult-palm" }).waitFor();
  await page.close();
});
