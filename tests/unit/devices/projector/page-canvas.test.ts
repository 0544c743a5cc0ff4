import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Page } from "../../../../src/core/typeset/typeset.ts";
import { drawPage } from "../../../../src/devices/projector/page-canvas.ts";

interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly direction: string;
}

let drawn: Drawn[] = [];

/** A canvas on which every letter is half an em wide and reaches a whole em up and a half down, beyond its line's box. */
class RecordingCanvas {
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }
  getContext() {
    const context = {
      font: "",
      direction: "",
      measureText(text: string) {
        const sizePx = Number(/([\d.]+)px/u.exec(context.font)?.[1]);
        return {
          actualBoundingBoxLeft: 1,
          actualBoundingBoxRight: text.length * 0.5 * sizePx,
          actualBoundingBoxAscent: sizePx,
          actualBoundingBoxDescent: sizePx / 2,
        };
      },
      fillText(text: string, x: number, y: number) {
        drawn.push({ text, x, y, font: context.font, direction: context.direction });
      },
    };
    return context;
  }
}

const page: Page = {
  lines: [
    { text: "Entrez", leftMm: -20, baselineMm: -3, widthMm: 30 },
    { text: "donc", leftMm: -12.5, baselineMm: 9, widthMm: 20 },
  ],
  source: "Entrez donc",
  emMm: 10,
  xHeightMm: 5.4,
  direction: "ltr",
  language: "fr",
  readingMs: 4000,
};

beforeEach(() => {
  drawn = [];
  vi.stubGlobal("OffscreenCanvas", RecordingCanvas);
});
afterEach(() => vi.unstubAllGlobals());

describe("a drawn page", () => {
  it("has every line at its place in palm mm, whatever the resolution", () => {
    for (const leastPxPerMm of [1, 3.7, 3.73, 12]) {
      drawn = [];
      const { originPx, pxPerMm } = drawPage(page, leastPxPerMm);
      expect(drawn.map(({ text }) => text)).toEqual(["Entrez", "donc"]);
      for (const [i, line] of page.lines.entries()) {
        expect(((drawn[i]?.x ?? NaN) - originPx.x) / pxPerMm).toBeCloseTo(line.leftMm);
        expect(((drawn[i]?.y ?? NaN) - originPx.y) / pxPerMm).toBeCloseTo(line.baselineMm);
        expect(drawn[i]?.font).toContain(`${page.emMm * pxPerMm}px`);
      }
    }
  });

  it("has type of a whole number of px, hardly larger than it has to be: pages of nearly the same size share their letters", () => {
    const sizes = [3.31, 3.32, 3.39, 3.4].map((emMm) => {
      const { pxPerMm } = drawPage({ ...page, emMm }, 10);
      expect(pxPerMm).toBeGreaterThanOrEqual(10);
      expect(pxPerMm * emMm).toBeLessThan(10 * emMm + 1);
      return drawn.at(-1)?.font;
    });
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toContain(" 34px");
  });

  it("holds all its ink with two clear pixels around, and not much more", () => {
    const { canvas } = drawPage(page, 4);
    for (const { text, x, y } of drawn) {
      expect(x - 1).toBeGreaterThanOrEqual(2);
      expect(y - 40).toBeGreaterThanOrEqual(2);
      expect(x + text.length * 20).toBeLessThanOrEqual(canvas.width - 2);
      expect(y + 20).toBeLessThanOrEqual(canvas.height - 2);
    }
    expect(canvas.width).toBeLessThan(30 * 4 + 10);
    expect(canvas.height).toBeLessThan((12 + 15) * 4 + 10);
  });

  it("is drawn in the direction of its language", () => {
    drawPage({ ...page, direction: "rtl", language: "fa" }, 4);
    expect(drawn.map(({ direction }) => direction)).toEqual(["rtl", "rtl"]);
  });

  it("is a few empty pixels when it has no lines", () => {
    const { canvas } = drawPage({ ...page, lines: [] }, 4);
    expect(drawn).toEqual([]);
    expect(canvas.width * canvas.height).toBeGreaterThan(0);
    expect(canvas.width * canvas.height).toBeLessThan(50);
  });
});
