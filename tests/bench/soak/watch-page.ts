import { z } from "../../../src/schema/zod.ts";

declare global {
  /** What this page has seen since it was asked last. */
  var paumeSoak: PageSeen;
}

export const PageSeen = z.object({
  /** From each camera frame's time to the picture that answers it, ms: what the kiosk's own figure is made of. */
  frameAgesMs: z.array(z.number()),
  contextsLost: z.int(),
});
export type PageSeen = z.infer<typeof PageSeen>;

/** @returns what was seen since the last time. In the page. */
export function seenInPage(): PageSeen {
  const seen = globalThis.paumeSoak;
  globalThis.paumeSoak = { frameAgesMs: [], contextsLost: 0 };
  return seen;
}

/**
 * Has a page look on from its opening, without a hand in what it does: it listens to what the hands' workers post, and to the canvases in the
 * document. What it saw since it was last asked goes with it when it begins anew. In the page, before its scripts.
 */
export function lookOn(): void {
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
