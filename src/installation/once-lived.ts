/** A page draws pictures in so many seconds: then what it began with is good. */
const SECONDS = 60;

/**
 * Waits until pictures were drawn in sixty seconds, one after the other or not: a frozen picture, and a page that is gone, never get there.
 * @param pictures how many were drawn so far. @param lived called once, unless `signal` is aborted before.
 */
export function onceLived(pictures: () => number, lived: () => void, signal: AbortSignal): void {
  let [before, seconds] = [pictures(), 0];
  const timer = setInterval(() => {
    const now = pictures();
    if (now !== before) seconds += 1;
    before = now;
    if (seconds < SECONDS) return;
    clearInterval(timer);
    lived();
  }, 1000);
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
