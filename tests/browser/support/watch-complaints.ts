import type { Page } from "playwright-core";

/**
 * Records what a page complains of: errors and warnings on its console, a broken policy among them, and uncaught
 * exceptions.
 * @returns one text each; it grows as the page goes on.
 */
export function watchComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}
