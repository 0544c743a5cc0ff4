/** Whoever looks at a card waits no longer than this for its next piece, even where the page has much to do. */
const LONGEST_MS = 80;
/** A hand that has just pressed a key may press the next one at once; it is not looking at palms yet. */
const CALM_MS = 150;

let keyedAtMs = -Infinity;
window.addEventListener(
  "keydown",
  ({ timeStamp }) => {
    keyedAtMs = timeStamp;
  },
  { capture: true },
);

const calmInMs = (): number => keyedAtMs + CALM_MS - performance.now();

/** Resolves when no key was pressed for a moment and the page has nothing else to do. @param isAwaited by somebody who looks: then it comes soon after that. */
export async function idle(isAwaited: boolean): Promise<void> {
  for (let leftMs = calmInMs(); leftMs > 0; leftMs = calmInMs())
    await new Promise((resolve) => setTimeout(resolve, leftMs));
  await new Promise((resolve) =>
    requestIdleCallback(resolve, isAwaited ? { timeout: LONGEST_MS } : undefined),
  );
}
