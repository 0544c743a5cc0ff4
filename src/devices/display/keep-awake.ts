/** Asks the operating system, for as long as the page is seen, not to switch the display off. Until `signal` aborts. */
export function keepAwake(signal: AbortSignal): void {
  let lock: WakeLockSentinel | undefined;
  const ask = async (): Promise<void> => {
    if (document.hidden || signal.aborted || (lock !== undefined && !lock.released)) return;
    // Refused where the battery is low or the browser has none: then the machine's own settings count.
    lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
  };
  document.addEventListener("visibilitychange", () => void ask(), { signal });
  signal.addEventListener("abort", () => void lock?.release(), { once: true });
  void ask();
}
