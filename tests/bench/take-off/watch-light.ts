import type { Page } from "playwright-core";

/** Pixels at least this bright are light that a visitor sees as text: see tests/browser/support/light.ts. */
const LIT = 60;
/** Of a message's own pixels: with fewer, it is gone. The ring that comes for the next one passes over some. */
const GONE_BELOW = 0.1;

/** Watches every picture of a kiosk from within. Times are ms since the epoch, by the page's monotonic clock. */
export interface LightWatch {
  /** Remembers the pixels that are lit now. @returns how many. */
  readonly arm: () => Promise<number>;
  /** When those pixels had gone dark; undefined while they have not. */
  readonly darkMs: () => Promise<number | undefined>;
  /** When each picture since it was armed was drawn. */
  readonly pictures: () => Promise<readonly number[]>;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Watch {
  darkMs: number | undefined;
  pictures: number[];
  /** Of the lit pixels in the box, their first bytes. */
  armed: readonly number[] | undefined;
  /** Around the pixels that were lit. Reading the whole of every picture back would cost more than drawing it. */
  box: Box;
  data: () => Uint8ClampedArray;
  lit: () => readonly number[];
  arm: () => number;
  look: () => void;
}

declare global {
  var lightWatch: Watch;
}

/** @param page a kiosk that is open. Its own next picture is drawn before each look, in the same frame. */
export async function watchLight(page: Page): Promise<LightWatch> {
  await page.evaluate(
    ({ lit, goneBelow }) => {
      const canvas = document.querySelector<HTMLCanvasElement>("#light");
      const copy = new OffscreenCanvas(canvas?.width ?? 1, canvas?.height ?? 1);
      const context = copy.getContext("2d", { willReadFrequently: true });
      if (canvas === null || context === null) throw new Error("the page has no projector");
      // Methods, since a compiler that keeps the names of functions would ask the page for its own help.
      globalThis.lightWatch = {
        darkMs: undefined,
        pictures: [],
        armed: undefined,
        box: { left: 0, top: 0, width: copy.width, height: copy.height },
        data() {
          const { left, top, width, height } = this.box;
          context.drawImage(canvas, left, top, width, height, left, top, width, height);
          return context.getImageData(left, top, width, height).data;
        },
        lit() {
          const pixels = this.data();
          return Array.from({ length: pixels.length / 4 }, (_, i) => 4 * i).filter(
            (i) => (pixels[i] ?? 0) >= lit,
          );
        },
        arm() {
          this.box = { left: 0, top: 0, width: copy.width, height: copy.height };
          let [left, top, right, bottom] = [copy.width, copy.height, 0, 0];
          for (const i of this.lit()) {
            const [x, y] = [(i / 4) % copy.width, Math.floor(i / 4 / copy.width)];
            [left, top] = [Math.min(left, x), Math.min(top, y)];
            [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
          }
          if (right === 0) return 0;
          this.box = { left, top, width: right - left, height: bottom - top };
          this.armed = this.lit();
          this.darkMs = undefined;
          this.pictures = [];
          return this.armed.length;
        },
        look() {
          requestAnimationFrame(() => this.look());
          this.pictures.push(performance.timeOrigin + performance.now());
          if (this.armed === undefined || this.darkMs !== undefined) return;
          const pixels = this.data();
          const left = this.armed.filter((i) => (pixels[i] ?? 0) >= lit).length;
          if (left < goneBelow * this.armed.length) this.darkMs = performance.timeOrigin + performance.now();
        },
      };
      globalThis.lightWatch.look();
    },
    { lit: LIT, goneBelow: GONE_BELOW },
  );
  return {
    arm: () => page.evaluate(() => globalThis.lightWatch.arm()),
    darkMs: () => page.evaluate(() => globalThis.lightWatch.darkMs),
    pictures: () => page.evaluate(() => globalThis.lightWatch.pictures),
  };
}
