import type { TestPicture } from "../../core/calibration/test-picture.ts";
import { drawPicture } from "../../devices/projector/draw-picture.ts";
import type { SizePx } from "../../core/geometry/picture-size.ts";

/** Test pictures over a page's own light, which goes on beneath. */
export interface CoveredLight {
  /** @returns when it was drawn, ms on the page's clock. */
  readonly show: (picture: TestPicture) => Promise<number>;
  readonly lift: () => void;
}

/** @param canvas lies over the light, and is hidden until something is shown. @throws TypeError where the browser gives no canvas. */
export function coverLight(canvas: HTMLCanvasElement, { widthPx, heightPx }: SizePx): CoveredLight {
  Object.assign(canvas, { width: widthPx, height: heightPx });
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) throw new TypeError("the browser gives no canvas to draw on");
  return {
    show: (picture) =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          drawPicture(context, picture);
          canvas.hidden = false;
          resolve(performance.now());
        });
      }),
    lift: () => {
      canvas.hidden = true;
    },
  };
}
