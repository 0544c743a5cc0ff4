import { startHands } from "../../../devices/hands/client.ts";
import type { Installation } from "../../../schema/installation.ts";
import type { Pixels } from "../../../devices/hands/protocol.ts";

/** Times since the page began to load. */
export interface StartCost {
  readonly detectorReadyMs: number;
  readonly firstLandmarksMs: number;
  /** The worker's own share: model, WebAssembly, first detection. */
  readonly workerStartMs: number;
}

/** Starts a detector and shows it a hand. @param frame renders a frame with a hand in it; it is ready before the detector is. */
export function startCost({ hands: wish }: Installation, frame: () => Promise<Pixels>): Promise<StartCost> {
  const rendered = frame();
  return new Promise((resolve, reject) => {
    const hands = startHands(
      { model: wish.model, search: wish },
      {
        ready: (workerStartMs) => {
          const detectorReadyMs = performance.now();
          rendered
            .then((pixels) => hands.look(pixels, 0))
            .then(({ sighting }) => {
              hands.stop();
              if (sighting.hands.length === 0) throw new Error("the detector did not find the hand");
              resolve({ detectorReadyMs, firstLandmarksMs: performance.now(), workerStartMs });
            })
            .catch(reject);
        },
        seen: () => undefined,
        starved: () => undefined,
        fault: reject,
      },
    );
  });
}
