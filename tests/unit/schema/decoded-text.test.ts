import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/schema/decoded-text.ts";

describe("a file's text (seed 92)", () => {
  it("is the same in every encoding that has the letters", () => {
    const latin = fc.array(fc.constantFrom("a", "é", "œ", "€", "’", " "), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(latin, (all) => {
        const text = `id,message\n1,"été ${all.join("")}"\n`;
        const utf16 = Buffer.from(text, "utf16le");
        const marks: Readonly<Record<string, number>> = { "€": 0x80, "’": 0x92, œ: 0x9c };
        const cp1252 = Uint8Array.from(Array.from(text), (letter) => marks[letter] ?? letter.charCodeAt(0));
        const files = [
          Buffer.from(text),
          Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
          utf16,
          Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
          Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
          cp1252,
        ];
        expect(files.map((bytes) => decodeText(bytes).text)).toEqual(files.map(() => text));
        expect(decodeText(cp1252).encoding).toBe("windows-1252");
      }),
      { seed: 92 },
    );
  });

  it("is what it was in UTF-8, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(!text.includes("\0") && !text.startsWith("\uFEFF"));
        expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: "utf-8" });
      }),
      { seed: 92 },
    );
  });

  it("has every letter of Windows-1252 and is as long as its bytes", () => {
    const bytes = Uint8Array.from({ length: 255 }, (_, at) => at + 1);
    const { text, encoding } = decodeText(bytes);
    expect(encoding).toBe("windows-1252");
    expect(text).toHaveLength(255);
    expect(text.slice(0x7f, 0x9f)).toBe("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ");
    expect(text.slice(0x9f)).toBe(Buffer.from(bytes.subarray(0x9f)).toString("latin1"));
  });

  it("is still UTF-8 where it was cut in the middle of a letter, and what is lost shows", () => {
    const whole = Buffer.from("id,message\n1,été à l'âtre\n2,forêt œuvre thé");
    const text = decodeText(whole.subarray(0, -1));
    expect(text).toEqual({ text: "id,message\n1,été à l'âtre\n2,forêt œuvre th\uFFFD", encoding: "utf-8" });
  });

  it("is read as whoever knows better says", () => {
    expect(decodeText(Buffer.from("thé"), "windows-1252").text).toBe("thÃ©");
    expect(decodeText(Buffer.from("thé", "latin1"), "utf-8").text).toBe("th\uFFFD");
  });
});
