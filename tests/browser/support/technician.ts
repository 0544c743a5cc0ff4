import type { BrowserContext, Page } from "playwright-core";
import type { Scene } from "./held-sheet.ts";

/** A technician at the booth who has a keyboard and nothing else. */
export interface Technician {
  readonly page: Page;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Goes to a field by Tab and types into it. */
  readonly fill: (label: string, text: string) => Promise<void>;
  /** Waits until the booth says this in its big words. */
  readonly reads: (words: RegExp, withinMs?: number) => Promise<void>;
  /** Opens the projector's window by key, and waits until it gives light. */
  readonly openLight: () => Promise<Page>;
  readonly sees: (scene: Scene | undefined) => Promise<void>;
}

const MOST_TABS = 40;

export async function technicianAt(context: BrowserContext, page: Page): Promise<Technician> {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const reads = async (words: RegExp, withinMs = 20_000): Promise<void> => {
    await page.locator(".guidance", { hasText: words }).waitFor({ timeout: withinMs });
  };
  return {
    page,
    press,
    reads,
    fill: async (label, text) => {
      for (let tab = 0; tab < MOST_TABS; tab++) {
        const isThere = await page
          .getByLabel(label)
          .evaluateAll((fields) => fields.some((field) => field === document.activeElement));
        if (isThere) {
          await page.keyboard.press("ControlOrMeta+a");
          await page.keyboard.type(text);
          return;
        }
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab does not lead to "${label}"`);
    },
    openLight: async () => {
      const opening = context.waitForEvent("page");
      await press("2", "Enter");
      const light = await opening;
      await reads(/even grey|press F/);
      await page.bringToFront();
      return light;
    },
    sees: (scene) =>
      page.evaluate((now) => {
        globalThis.paumeScene = now;
      }, scene),
  };
}

/** True pixels of the projector's window. */
export const sizeOf = ({ page }: Technician) =>
  page
    .getByText(/The window has/)
    .innerText()
    .then((text) => {
      const [widthPx = NaN, heightPx = NaN] = (text.match(/\d+/g) ?? []).map(Number);
      return { widthPx, heightPx };
    });

/** Arrow keys that move a mark by so many px: large steps with Shift, then small ones. */
export function arrowKeys(px: number, forward: string, back: string): readonly string[] {
  const key = px < 0 ? back : forward;
  const whole = Math.abs(Math.round(px));
  return [
    ...Array.from({ length: Math.floor(whole / 20) }, () => `Shift+${key}`),
    ...Array.from({ length: whole % 20 }, () => key),
  ];
}
