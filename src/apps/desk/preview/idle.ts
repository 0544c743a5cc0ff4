/** Whoever looks at a card waits no longer than this for its next piece, even where the page has much to do. */
const LONGEST_MS = 80;

/** Resolves when the page has nothing else to do. @param isAwaited by somebody who looks: then it comes soon in any case. */
export const idle = (isAwaited: boolean): Promise<void> =>
  new Promise((resolve) =>
    requestIdleCallback(() => resolve(), isAwaited ? { timeout: LONGEST_MS } : undefined),
  );
