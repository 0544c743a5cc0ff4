import { describe, expect, it } from "vitest";
import type { MeasuringContext } from "../../../../src/devices/projector/page-face.ts";
import { canvasFace } from "../../../../src/devices/projector/page-face.ts";

/** Letters half an em wide and three quarters high at whatever size is set; counts how often it is asked. */
function countingContext() {
  const asked: string[] = [];
  const context: MeasuringContext = {
    font: "",
    direction: "inherit",
    fontKerning: "auto",
    letterSpacing: "7px",
    textRendering: "auto",
    textAlign: "center",
    textBaseline: "top",
    measureText(text) {
      asked.push(`${context.direction} ${text}`);
      const sizePx = Number(/(\d+)px/u.exec(context.font)?.[1]);
      return {
        width: text.length * 0.5 * sizePx,
        actualBoundingBoxAscent: 0.75 * sizePx,
        actualBoundingBoxDescent: 0.25 * sizePx,
      };
    },
  };
  return { context, asked };
}

describe("a face on a canvas", () => {
  it("measures in em, whatever the size it measures at", () => {
    const face = canvasFace(() => countingContext().context);
    expect(face.measureEm("abcd", "fr")).toBe(2);
    expect(face.metricsOf("fr")).toEqual({
      xHeightEm: 0.75,
      capHeightEm: 0.75,
      ascentEm: 0.75,
      descentEm: 0.25,
    });
  });

  it("asks the browser once for each run in each language", () => {
    const { context, asked } = countingContext();
    const face = canvasFace(() => context);
    for (let i = 0; i < 3; i++) for (const language of ["fr", "de", "fr"]) face.measureEm("mot", language);
    expect(asked).toEqual(["ltr mot", "ltr mot"]);
  });

  it("takes a new context once much was measured, and measures as before", () => {
    const opened: ReturnType<typeof countingContext>[] = [];
    const face = canvasFace(() => {
      const one = countingContext();
      opened.push(one);
      return one.context;
    });
    for (let i = 0; i < 5000; i++) expect(face.measureEm(`${i}`, "uk")).toBe(0.5 * `${i}`.length);
    expect(opened.length).toBeGreaterThan(1);
    for (const { context, asked } of opened) {
      expect(asked.length).toBeLessThanOrEqual(1000);
      expect(context.lang).toBe("uk");
    }
  });

  it("sets typeface and direction anew whenever the language changes", () => {
    const { context, asked } = countingContext();
    const face = canvasFace(() => context);
    face.measureEm("clé", "fr");
    expect(context.font).toMatch(/^600 \d+px "Noto Sans", "Vazirmatn"/u);
    face.measureEm("مفتاح", "ar");
    expect(context.font).toMatch(/^600 \d+px "Vazirmatn", "Noto Sans"/u);
    face.measureEm("porte", "fr");
    expect(asked).toEqual(["ltr clé", "rtl مفتاح", "ltr porte"]);
    expect(context.letterSpacing).toBe("0px");
  });

  it.each([
    ["ckb", "Vazirmatn", "rtl"],
    ["he", "Noto Sans Hebrew", "rtl"],
    ["ti", "Noto Sans Ethiopic", "ltr"],
    ["ta", "Noto Sans Tamil", "ltr"],
    ["bn", "Noto Sans Bengali", "ltr"],
    ["uk", "Noto Sans", "ltr"],
    ["ku-Arab", "Vazirmatn", "rtl"],
  ])("sets %s in %s first, %s, with the language told for local forms", (language, family, direction) => {
    const { context } = countingContext();
    canvasFace(() => context).measureEm("a", language);
    expect(context.font).toMatch(new RegExp(`^600 \\d+px "${family}", "`, "u"));
    expect(context).toMatchObject({ lang: language, direction });
  });
});
