import type { Page } from "playwright-core";
import { isInPolygon } from "../../../src/core/geometry/polygon.ts";
import type { ProjectorPx } from "../../../src/core/geometry/spaces.ts";

/** Pixels at least this bright are light that a visitor sees as text. */
const LIT = 60;

interface Shown {
  /** Light that a visitor sees as text. */
  readonly lit: readonly ProjectorPx[];
  /** The first and the last row in which anything is not black. */
  readonly rows: readonly [first: number, last: number];
}

/** What the projector shows now. */
async function shownBy(page: Page): Promise<Shown> {
  const { at, width, ends } = await page.evaluate((lit) => {
    const canvas = document.querySelector<HTMLCanvasElement>("#light");
    const context = canvas && new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
    if (!context) throw new Error("the page has no projector");
    context.drawImage(canvas, 0, 0);
    const picture = context.getImageData(0, 0, canvas.width, canvas.height);
    const words = new Uint32Array(picture.data.buffer);
    const litAt: number[] = [];
    let [first, last] = [NaN, NaN];
    for (let i = 0; i < words.length; i++) {
      // Nearly all is black, and the page has its own work to do.
      if (((words[i] ?? 0) & 0xffffff) === 0) continue;
      last = i;
      if (Number.isNaN(first)) first = i;
      if ((picture.data[4 * i] ?? 0) >= lit) litAt.push(i);
    }
    return { at: litAt, width: picture.width, ends: [first, last] };
  }, LIT);
  const [first = NaN, last = NaN] = ends.map((i) => Math.floor(i / width));
  return { lit: at.map((i) => ({ x: i % width, y: Math.floor(i / width) })), rows: [first, last] };
}

/** Light at one moment, held against a true palm. */
export interface LightSeen {
  readonly litPx: number;
  /** The share of them inside the palm. */
  readonly inside: number;
}

export async function lightOn(page: Page, palm: readonly ProjectorPx[]): Promise<LightSeen> {
  const { lit: pixels } = await shownBy(page);
  const inside = pixels.filter((pixel) => isInPolygon(pixel, palm)).length;
  return { litPx: pixels.length, inside: pixels.length === 0 ? 0 : inside / pixels.length };
}

/** Where the projector's light begins and ends, from the top. */
export const litRows = async (page: Page): Promise<Shown["rows"]> => (await shownBy(page)).rows;

/** Looks until the light is as `wished`. @throws Error with what was seen last. */
export async function untilLight(
  page: Page,
  palm: readonly ProjectorPx[],
  wished: (seen: LightSeen) => boolean,
  withinMs: number,
  everyMs = 250,
): Promise<LightSeen> {
  const until = Date.now() + withinMs;
  for (;;) {
    const seen = await lightOn(page, palm);
    if (wished(seen)) return seen;
    if (Date.now() > until) throw new Error(`after ${withinMs} ms the light is ${JSON.stringify(seen)}`);
    await page.waitForTimeout(everyMs);
  }
}

/** A message of a few words on a palm lights at least so many of the projector's pixels. */
const A_MESSAGE_PX = 300;

/** A message lies in the palm. */
export const isInPalm = ({ litPx, inside }: LightSeen): boolean => litPx > A_MESSAGE_PX && inside >= 0.95;
