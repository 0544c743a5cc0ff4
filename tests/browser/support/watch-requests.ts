import type { BrowserContext } from "playwright-core";

/**
 * Records every request of a context's pages, workers and service workers that is not for the house.
 * The browser's own data: and blob: addresses never leave it and are not requests to anywhere.
 * @returns addresses in the order they were asked for; it grows as the pages go on.
 */
export function watchRequests(context: BrowserContext, origin: string): readonly string[] {
  const outside: string[] = [];
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && asked !== origin) outside.push(request.url());
  });
  return outside;
}
