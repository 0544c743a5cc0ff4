import type { Page } from "playwright-core";

const timeout = 600_000;

/** The desk opened again, as every morning: until the most pressing message lies there with what was found in it, and whether that had to be searched anew. */
export async function benchReopen(page: Page): Promise<unknown> {
  const start = performance.now();
  await page.reload();
  await page.locator("header.desk").waitFor({ timeout });
  const openS = Math.round((performance.now() - start) / 10) / 100;
  await page.locator("article.card").waitFor({ timeout });
  return {
    openS,
    foundS: Math.round((performance.now() - start) / 10) / 100,
    isSearchedAnew: await page.locator(".searching").isVisible(),
  };
}
