import type { Page } from "playwright-core";
import type { ProjectorPx } from "../../../../src/core/geometry/spaces.ts";

/** Light in the palm, as a visitor would see it. */
interface LightWatch {
  /** When words were last seen in the palm, and when they were last not; ms of the wall clock that nobody sets. */
  litAtMs: number;
  darkAtMs: number;
}

declare global {
  var paumeLight: LightWatch;
}

/** So many px of a quarter of the projector's picture, a message of a few words. */
const A_MESSAGE_PX = 20;

/** Looks into the palm three times a second, from before the page's own scripts on. The look takes a millisecond: it is no hindrance. */
export const watchLight = (page: Page, palm: readonly ProjectorPx[]): Promise<unknown> => {
  const [xs, ys] = [palm.map(({ x }) => x), palm.map(({ y }) => y)];
  const corner = { left: Math.min(...xs), top: Math.min(...ys) };
  const within = {
    ...corner,
    width: Math.max(...xs) - corner.left,
    height: Math.max(...ys) - corner.top,
  };
  return page.addInitScript(
    ([box, enough]) => {
      const quarter = new OffscreenCanvas(Math.ceil(box.width / 4), Math.ceil(box.height / 4));
      const context = quarter.getContext("2d", { willReadFrequently: true });
      // Tests may set this page's clock: this one keeps the true time.
      const now = (
        (origin) => () =>
          origin + performance.now()
      )(performance.timeOrigin);
      const watch: LightWatch = { litAtMs: 0, darkAtMs: now() };
      globalThis.paumeLight = watch;
      const isLit = (): boolean => {
        const light = document.querySelector<HTMLCanvasElement>("#light");
        if (context === null || light === null || light.width < box.width) return false;
        const { left, top, width, height } = box;
        context.clearRect(0, 0, quarter.width, quarter.height);
        context.drawImage(light, left, top, width, height, 0, 0, quarter.width, quarter.height);
        const { data } = context.getImageData(0, 0, quarter.width, quarter.height);
        let lit = 0;
        for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) >= 60) lit++;
        return lit >= enough;
      };
      setInterval(() => {
        if (isLit()) watch.litAtMs = now();
        else watch.darkAtMs = now();
      }, 300);
    },
    [within, A_MESSAGE_PX] as const,
  );
};

/** Waits until words are in the palm, and have been seen there after `afterMs`. @returns when, on the same clock. */
export async function untilLit(page: Page, afterMs: number, withinMs: number): Promise<number> {
  const lit = await page.waitForFunction(
    (after) => {
      const { litAtMs, darkAtMs } = globalThis.paumeLight ?? { litAtMs: 0, darkAtMs: 0 };
      return litAtMs > after && litAtMs > darkAtMs && litAtMs;
    },
    afterMs,
    { timeout: withinMs, polling: 100 },
  );
  return Number(await lit.jsonValue());
}

/** @returns true time, ms. */
export const pageNow = (page: Page): Promise<number> =>
  page.evaluate(() => performance.timeOrigin + performance.now());
