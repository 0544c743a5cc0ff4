import type { Page } from "playwright-core";
import { keptNames } from "../../browser/support/kept-names.ts";

declare global {
  /** What this page has seen since it was asked last. */
  var paumeSoak: { frameAgesMs: number[]; contextsLost: number };
}

export interface PageSeen {
  /** From each camera frame's time to the picture that answers it, ms: what the kiosk's own figure is made of. */
  readonly frameAgesMs: readonly number[];
  readonly contextsLost: number;
}

/**
 * Has the page look on, at each of its openings, without a hand in what it does: it listens to what the hands' workers post, and to the canvases in
 * the document. What it saw since it was last asked goes with it when it begins anew.
 */
export async function watchPage(page: Page): Promise<void> {
  await keptNames(page);
  await page.addInitScript(lookOn);
}

/** @returns what was seen since the last time. */
export const seenBy = (page: Page): Promise<PageSeen> =>
  page.evaluate(() => {
    const seen = globalThis.paumeSoak;
    globalThis.paumeSoak = { frameAgesMs: [], contextsLost: 0 };
    return seen;
  });

function lookOn(): void {
  globalThis.paumeSoak = { frameAgesMs: [], contextsLost: 0 };
  // It does not bubble, but it is caught on its way down.
  window.addEventListener("webglcontextlost", () => void globalThis.paumeSoak.contextsLost++, {
    capture: true,
  });

  let unseen: number | undefined;
  const picture = (): void => {
    if (unseen !== undefined) globalThis.paumeSoak.frameAgesMs.push(performance.now() - unseen);
    unseen = undefined;
    requestAnimationFrame(picture);
  };
  requestAnimationFrame(picture);
  const heard = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data !== "object" || data === null || !("sighting" in data)) return;
    const { sighting } = data;
    if (typeof sighting !== "object" || sighting === null || !("atMs" in sighting)) return;
    if (typeof sighting.atMs === "number") unseen = sighting.atMs;
  };
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener("message", heard);
    }
  };
}
