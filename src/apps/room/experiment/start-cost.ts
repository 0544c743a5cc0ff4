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

/** Starts a detector and shows it a hand. @param jpegBase64 a frame with a hand in it. */
export function startCost({ hands: wish }: Installation, jpegBase64: string): Promise<StartCost> {
  const frame = decode(jpegBase64);
  return new Promise((resolve, reject) => {
    const hands = startHands(
      { model: wish.model, liftsDarkness: wish.liftsDarkness, search: wish },
      {
        ready: (workerStartMs) => {
          const detectorReadyMs = performance.now();
          frame
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

async function decode(jpegBase64: string): Promise<Pixels> {
  const bytes = Uint8Array.from(atob(jpegBase64), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (context === null) throw new Error("this browser has no 2D canvas");
  context.drawImage(image, 0, 0);
  return { data: context.getImageData(0, 0, width, height).data.buffer, width, height };
}
