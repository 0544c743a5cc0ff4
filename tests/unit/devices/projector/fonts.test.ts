import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadFace, loadLetters } from "../../../../src/devices/projector/fonts.ts";

let added: FakeFontFace[] = [];
let broken: RegExp | undefined;

class FakeFontFace {
  readonly family: string;
  readonly source: string;
  readonly descriptors: FontFaceDescriptors;
  constructor(family: string, source: string, descriptors: FontFaceDescriptors) {
    this.family = family;
    this.source = source;
    this.descriptors = descriptors;
  }
  async load() {
    if (broken?.test(this.source) === true)
      throw new DOMException("A network error occurred.", "NetworkError");
    return this;
  }
}

beforeEach(() => {
  added = [];
  broken = undefined;
  vi.stubGlobal("FontFace", FakeFontFace);
  vi.stubGlobal("document", { fonts: { add: (face: FakeFontFace) => added.push(face) } });
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      getContext() {
        return { measureText: (text: string) => ({ width: text.length * 125 }) };
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

describe("the typefaces", () => {
  it("are all there before anything can be measured, at one weight, each for its own characters", async () => {
    const face = await loadFace();
    expect(added).toHaveLength(14);
    const families = ["Noto Sans", "Vazirmatn", "Noto Sans Hebrew", "Noto Sans Ethiopic", "Noto Sans Tamil"];
    expect(new Set(added.map(({ family }) => family))).toEqual(new Set([...families, "Noto Sans Bengali"]));
    expect(new Set(added.map(({ descriptors }) => descriptors.weight))).toEqual(new Set(["600"]));
    const ranges = added.map(({ family, descriptors }) => `${family} ${descriptors.unicodeRange}`);
    expect(new Set(ranges).size).toBe(added.length);
    for (const range of ranges) expect(range).toMatch(/U\+/u);
    expect(face.measureEm("ab", "fr")).toBe(1);
  });

  it("are only those of the scripts that are asked for, the most used file last, which is the first the browser asks", async () => {
    await loadFace(["Latn", "Hebr"]);
    expect(added.map(({ family }) => family)).toEqual([
      "Noto Sans",
      "Noto Sans",
      "Noto Sans",
      "Noto Sans Hebrew",
    ]);
    expect(added[2]?.source).toMatch(/sans-latin-600/u);
  });

  it("come from files, never from data: addresses, which the house's policy forbids", async () => {
    await loadFace();
    for (const { source } of added) expect(source).toMatch(/^url\("[^"]+\.woff2[^"]*"\)$/u);
  });

  it("are reported by file when one is missing, and can be asked for again", async () => {
    broken = /cyrillic-600/u;
    await expect(loadFace()).rejects.toMatchObject({
      code: "fonts-missing",
      detail: expect.stringMatching(/Noto Sans .*cyrillic-600/u),
    });
    expect(added).toHaveLength(12);
    added = [];
    broken = undefined;
    await loadLetters("Cyrl");
    expect(added).toHaveLength(2);
  });
});
