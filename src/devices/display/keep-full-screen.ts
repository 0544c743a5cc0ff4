/** Under which a tab remembers that it fills its display: a page that loads anew does not. */
const KEY = "paume-full-screen";
/** How often a page that has lost the full screen asks for it: a display that was switched on again takes its time. */
const ASK_MS = 2000;

interface FullScreenEvents {
  /** It is lost, and the browser does not give it back unless a person asks. */
  readonly lost: () => void;
  readonly back: () => void;
}

/** Whether this page fills its display, by its own wish or by the browser's. */
export const isFullScreen = (): boolean =>
  document.fullscreenElement !== null || matchMedia("(display-mode: fullscreen)").matches;

/**
 * Asks for the full screen again whenever it is lost, until `signal` aborts. A browser grants that by policy (AutomaticFullscreenAllowedForUrls);
 * any other wants a person's gesture. A page that has never filled its display is somebody's window, and is left alone.
 * @param storage of this tab.
 */
export function keepFullScreen(
  { lost, back }: FullScreenEvents,
  storage: Pick<Storage, "getItem" | "setItem">,
  signal: AbortSignal,
): void {
  let isLost = false;
  const look = async (): Promise<void> => {
    if (isFullScreen()) {
      storage.setItem(KEY, "yes");
      if (isLost) back();
      isLost = false;
      return;
    }
    if (storage.getItem(KEY) === null || document.hidden) return;
    try {
      await document.documentElement.requestFullscreen();
    } catch {
      if (!isLost) lost();
      isLost = true;
    }
  };
  const timer = setInterval(() => void look(), ASK_MS);
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
  document.addEventListener("fullscreenchange", () => void look(), { signal });
}
