import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { charactersIn } from "../../../../src/core/typeset/coverage.ts";
import { charactersOf } from "../../../../src/setup/font-coverage/cmap.ts";
import { unicodeRange } from "../../../../src/setup/font-coverage/plugin.ts";
import { cmapTable } from "../../../../src/setup/font-coverage/woff2.ts";

const fileOf = (name: string, subset: string) =>
  readFileSync(`node_modules/@fontsource/${name}/files/${name}-${subset}-600-normal.woff2`);

/** A map of format 4 with these segments: [first, last, delta] or [first, last, glyphs]. */
function format4(segments: readonly (readonly [number, number, number | readonly number[]])[]): Buffer {
  const all = [...segments, [0xffff, 0xffff, 1] as const];
  const words = [4, 0, 0, all.length * 2, 0, 0, 0, ...all.map(([, last]) => last), 0];
  words.push(...all.map(([first]) => first), ...all.map(([, , to]) => (typeof to === "number" ? to : 0)));
  const glyphs: number[] = [];
  for (const [i, [, , to]] of all.entries()) {
    const isListed = typeof to !== "number";
    words.push(isListed ? 2 * (all.length - i + glyphs.length) : 0);
    if (isListed) glyphs.push(...to);
  }
  return tableOf([...words, ...glyphs]);
}

/** A table with one map, for Unicode on Windows. */
function tableOf(words: readonly number[]): Buffer {
  const table = Buffer.alloc(12 + 2 * words.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(1, 6);
  table.writeUInt32BE(12, 8);
  for (const [i, word] of words.entries()) table.writeUInt16BE(word & 0xffff, 12 + 2 * i);
  return table;
}

describe("what a font has glyphs for (seed 63)", () => {
  it("is every character of its map, but none that shows as the box of a missing one", () => {
    const listed = format4([
      [0x41, 0x43, [5, 0, 7]],
      [0x61, 0x63, 0x10000 - 0x62],
    ]);
    expect(charactersOf(listed)).toEqual([0x41, 0x43, 0x61, 0x63]);
    const grouped = [12, 0, 0, 0, 0, 0, 0, 2, 0, 0x20, 0, 0x21, 0, 0, 1, 0xf600, 1, 0xf601, 0, 9];
    expect(charactersOf(tableOf(grouped))).toEqual([0x21, 0x1f600, 0x1f601]);
  });

  it("is written for CSS without loss", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(0x1ffff), { maxLength: 50, minLength: 1 }), (characters) => {
        const sorted = characters.toSorted((a, b) => a - b);
        expect(charactersIn(unicodeRange(sorted))).toEqual(sorted);
      }),
      { seed: 63 },
    );
    expect(unicodeRange([0x20, 0x41, 0x42, 0x43])).toBe("U+20,U+41-43");
  });

  it("is read from the real files: not what their package says of them", () => {
    const latin = new Set(charactersOf(cmapTable(fileOf("noto-sans", "latin"))));
    for (const letter of " aÀœ«»’“”…€") expect(latin).toContain(letter.codePointAt(0));
    expect(latin).not.toContain(0x202f);
    const ethiopic = charactersOf(cmapTable(fileOf("noto-sans-ethiopic", "ethiopic")));
    expect(ethiopic).toContain(0x12a5);
    expect(ethiopic).not.toContain(0x1249);
    expect(ethiopic.at(-1)).toBe(0x1e7fe);
  });

  it("is refused of what is no such file", () => {
    expect(() => cmapTable(Buffer.alloc(64))).toThrow(/is not a WOFF 2.0 file/u);
    const table = tableOf([4]);
    table.writeUInt16BE(1, 4);
    expect(() => charactersOf(table)).toThrow(/no Unicode map/u);
  });
});
