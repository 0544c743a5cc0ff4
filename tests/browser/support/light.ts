import type { Page } from "playwright-core";
import { isInPolygon } from "../../../src/core/geometry/polygon.ts";
import type { ProjectorPx } from "../../../src/core/geometry/spaces.ts";

/** Pixels at least this bright are light that a visitor sees as text. */
const LIT = 60;

/** What the projector shows now: its lit pixels. */
async function litPixels(page: Page): Promise<ProjectorPx[]> {
  return page.evaluate((lit) => {
    const canvas = document.querySelector<HTMLCanvasElement>("#light");
    if (canvas === null) throw new Error("the page has no projector");
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext("2d");
    if (context === null) throw new Error("no 2D canvas");
    context.drawImage(canvas, 0, 0);
    const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels: { x: number; y: number }[] = [];
    for (let i = 0; i < data.length; i += 4) {
      if ((data[i] ?? 0) >= lit) pixels.push({ x: (i / 4) % width, y: Math.floor(i / 4 / width) });
    }
    return pixels;
  }, LIT);
}

/** Light at one moment, held against a true palm. */
export interface LightSeen {
  readonly litPx: number;
  /** The share of them inside the palm. */
  readonly inside: number;
}

export async function lightOn(page: Page, palm: readonly ProjectorPx[]): Promise<LightSeen> {
  const pixels = await litPixels(page);
  const inside = pixels.filter((pixel) => isInPolygon(pixel, palm)).length;
  return { litPx: pixels.length, inside: pixels.length === 0 ? 0 : inside / pixels.length };
}

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
