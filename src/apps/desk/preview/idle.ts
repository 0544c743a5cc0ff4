/** The next card may be asked for at any time: nobody waits for longer than this even where the page has much to do. */
const LONGEST_MS = 80;

/** Resolves when nobody waits for the page. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: LONGEST_MS }));
