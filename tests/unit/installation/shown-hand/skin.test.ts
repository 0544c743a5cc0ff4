import { describe, expect, test } from "vitest";
import { lookOf } from "../../../../src/installation/shown-hand/skin.ts";

const channels = (css: string): readonly number[] => (css.match(/\d+/g) ?? []).map(Number);
const luma = (css: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(css);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

describe("lookOf", () => {
  test.each(["light", "dark"] as const)("light is added to %s skin, in every channel", (skin) => {
    const look = lookOf(skin, "#fff1dc");
    for (const [i, unlit] of channels(look.skin).entries()) {
      expect(channels(look.lit)[i]).toBeGreaterThan(unlit + 60);
      expect(channels(look.crease)[i]).toBeLessThan(unlit);
    }
  });

  test("keeps whose palm it is, lit and unlit", () => {
    const [light, dark] = [lookOf("light", "#ffffff"), lookOf("dark", "#ffffff")];
    expect(luma(light.skin)).toBeGreaterThan(luma(dark.skin) + 15);
    expect(luma(light.lit)).toBeGreaterThan(luma(dark.lit) + 30);
  });

  test("takes the projector's colour", () => {
    expect(channels(lookOf("light", "#ff0000").lit).slice(1)).toEqual([0, 0]);
  });
});
