import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./chromium.ts";
import { startHouse, type StartedHouse } from "./house.ts";

/** A house and a browser for all tests of a file, closed after the last. @param open the bundled installation's house where absent. */
export function openStage(open: () => Promise<StartedHouse> = startHouse): {
  readonly house: StartedHouse;
  readonly browser: Browser;
} {
  let house: StartedHouse | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    house = await open();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });
  return {
    get house() {
      return opened(house);
    },
    get browser() {
      return opened(browser);
    },
  };
}

function opened<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("the stage opens when the first test begins");
  return thing;
}
