import { launchChromium } from "../browser/support/chromium.ts";
import { startHouse } from "../browser/support/house.ts";
import { benchDecide } from "./desk/decide.ts";
import { benchImport } from "./desk/import.ts";
import { deskTexts } from "./desk/desk-texts.ts";
import { openDeskPage } from "./desk/open-desk-page.ts";
import { benchReopen } from "./desk/reopen.ts";
import { benchSearch } from "./desk/search.ts";
import type { BenchOptions } from "./main.ts";

const sizes = [12_000, 120_000];

/** The desk in a real browser, over the real house, with as many messages as the installation has and with ten times as many. */
export async function benchDesk({ part, say }: BenchOptions): Promise<unknown> {
  const browser = await launchChromium();
  const results: unknown[] = [];
  try {
    for (const size of sizes) {
      say(`${size} messages`);
      // The house keeps the desk's workspace, too: each size begins in an empty one.
      const house = await startHouse();
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
      const page = await openDeskPage(context, house.origin);
      // Every part works on what the import brought.
      const imported = await benchImport(page, await deskTexts(size), say);
      results.push({
        messages: size,
        ...(isAsked(part, "import") && { import: imported }),
        ...(isAsked(part, "search") && { search: await benchSearch(page, say) }),
        ...(isAsked(part, "decide") && { decide: await benchDecide(page) }),
        ...(isAsked(part, "reopen") && { reopen: await benchReopen(page) }),
      });
      await context.close();
      await house.close();
    }
    return { bench: "desk", browser: browser.version(), sizes: results };
  } finally {
    await browser.close();
  }
}

const isAsked = (part: string | undefined, name: string): boolean => part === undefined || part === name;
