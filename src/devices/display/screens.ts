/** A screen of this machine, as the browser tells it. Places and sizes are CSS px on the desktop's plane. */
export interface ScreenFound {
  /** Empty where it has none. */
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** True pixels, as the system drives the screen now. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** The one that this page is on. */
  readonly isOurs: boolean;
}

/** Not yet in TypeScript's DOM library. https://w3c.github.io/window-management/ */
interface DetailedScreen extends Screen {
  readonly label: string;
  readonly availLeft: number;
  readonly availTop: number;
  readonly devicePixelRatio: number;
}
interface ScreenDetails {
  readonly screens: readonly DetailedScreen[];
  readonly currentScreen: DetailedScreen;
}
declare global {
  interface Window {
    readonly getScreenDetails?: () => Promise<ScreenDetails>;
  }
}

/**
 * All screens. The browser asks the person once; call it from a key or a click.
 * @returns undefined where the browser cannot tell or may not: then the window has to be moved by hand.
 */
export async function findScreens(): Promise<readonly ScreenFound[] | undefined> {
  try {
    const details = await window.getScreenDetails?.();
    return details?.screens.map((screen) => found(screen, screen === details.currentScreen));
  } catch {
    return undefined;
  }
}

function found(screen: DetailedScreen, isOurs: boolean): ScreenFound {
  const { availLeft, availTop, width, height, devicePixelRatio: ratio } = screen;
  return {
    label: screen.label,
    left: availLeft,
    top: availTop,
    width,
    height,
    widthPx: Math.round(width * ratio),
    heightPx: Math.round(height * ratio),
    isOurs,
  };
}
