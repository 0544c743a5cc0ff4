import type { Browser } from "playwright-core";
import { launchChromium } from "../../browser/support/chromium.ts";
import { startHouse } from "../../browser/support/house.ts";

/** A browser on the simulated room, for parts that need one. */
export interface RoomPage {
  readonly browser: Browser;
  readonly origin: string;
}

type Opened = RoomPage & { readonly close: () => Promise<void> };

/** Opened when it is first asked for. */
export function roomPage(): {
  readonly open: () => Promise<RoomPage>;
  readonly close: () => Promise<void>;
} {
  let opened: Promise<Opened> | undefined;
  return {
    open: () => (opened ??= begin()),
    close: async () => (await opened)?.close(),
  };
}

async function begin(): Promise<Opened> {
  const house = await startHouse();
  const browser = await launchChromium();
  const close = async (): Promise<void> => {
    await browser.close();
    await house.close();
  };
  return { browser, origin: house.origin, close };
}
