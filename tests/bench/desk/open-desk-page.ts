import type { BrowserContext, Page } from "playwright-core";
import { watchBlocks } from "./page-blocks.ts";

/** An empty desk at which somebody has said who they are. */
export async function openDeskPage(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await watchBlocks(page);
  await page.goto(`${origin}/desk/`);
  await page.locator("form input").fill("Ana");
  await page.keyboard.press("Enter");
  await page.locator("header.desk").waitFor();
  return page;
}

export const openView = (page: Page, view: string): Promise<void> =>
  page.locator(`header.desk [data-view="${view}"]`).click();
