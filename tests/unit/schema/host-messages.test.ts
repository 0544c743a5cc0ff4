import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PaumeError } from "../../../src/core/error.ts";
import { parseHostMessages } from "../../../src/schema/host-messages.ts";
import { bytesOf, linesOf, message } from "./message-lines.ts";

/** @returns the detail of the error that parsing these lines throws. */
function detailOf(bytes: Uint8Array): string {
  try {
    parseHostMessages(bytes);
  } catch (error) {
    if (error instanceof PaumeError && error.code === "set-corrupt") return error.detail;
    throw error;
  }
  throw new Error("parsed");
}

const second = { ...message, id: "h00002", text: "سلام" };
const withField = (field: string, value: unknown) =>
  bytesOf(linesOf([second, { ...message, [field]: value }]));

describe("host messages (seed 30)", () => {
  it("come back as they were written", () => {
    const words = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
      .map((text) => `« ${text} »`.normalize("NFC"));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (texts) => {
        const messages = texts.map((text, index) => ({ ...message, id: `h${index}`, text }));
        const { messages: shown, refused } = parseHostMessages(bytesOf(linesOf(messages)));
        const all = [...shown, ...refused.map((refusal) => refusal.message)];
        expect(all.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          messages.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
      }),
      { seed: 30 },
    );
  });

  it("are never half loaded: any damaged byte gives a named line, or another message of the right form", () => {
    const whole = bytesOf(linesOf([message, second]));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const damaged = whole.slice();
        damaged[at] = byte;
        try {
          const { messages, refused } = parseHostMessages(damaged);
          expect(messages.length + refused.length).toBe(2);
        } catch (error) {
          expect(error).toMatchObject({
            code: "set-corrupt",
            detail: expect.stringMatching(/^line [123]: /),
          });
        }
      }),
      { seed: 30, numRuns: 1000 },
    );
  });

  it.each([
    ["a byte-order mark", `\uFEFF${linesOf([message, second])}`],
    ["CRLF line ends", linesOf([message, second]).replaceAll("\n", "\r\n")],
    ["blank lines at the end", `${linesOf([message, second])}\n \n`],
    ["no newline at the end", linesOf([message, second]).trimEnd()],
  ])("may have %s", (_, file) => {
    expect(parseHostMessages(bytesOf(file))).toEqual({ messages: [message, second], refused: [] });
  });

  it("may have translations, each as well formed as the text itself", () => {
    const translated = { ...message, translations: { en: "Come in.", "pt-BR": "Entre." } };
    expect(parseHostMessages(bytesOf(linesOf([translated])))).toEqual({
      messages: [translated],
      refused: [],
    });
    const untidy = { ...message, translations: { en: " Come in." } };
    const [refusal] = parseHostMessages(bytesOf(linesOf([untidy]))).refused;
    expect(refusal?.reason).toBe("in en: begins or ends with a space");
  });

  it.each([
    ["translations", { English: "Come in." }, /^line 2: translations\.English: /],
    ["id", "", /^line 2: id: must be 1 to 64 letters/],
    ["id", "h00002", /^line 2: id: h00002 is on line 1 too$/],
    ["lang", "français", /^line 2: lang: must be a BCP 47 tag/],
    ["text", 7, /^line 2: text: .*expected string/],
    ["motive", "Spare Room", /^line 2: motive: must be lower-case/],
    ["emotion", undefined, /^line 2: emotion: .*expected string/],
    ["provenance", "", /^line 2: provenance: must be lower-case/],
    ["author", "Jeanne", /^line 2: author: is not a field of it$/],
  ])("name the line, the field and the reason: %s = %j", (field, value, detail) => {
    expect(detailOf(withField(field, value))).toMatch(detail);
  });

  it("are kept apart where their text may not be shown, and the others are shown", () => {
    const bad = { ...message, text: "a\nb" };
    expect(parseHostMessages(bytesOf(linesOf([bad, second])))).toEqual({
      messages: [second],
      refused: [{ message: bad, reason: "holds U+000A, which is not printed: a text is one paragraph" }],
    });
  });

  it("name a line that is no JSON, no object, blank, or no UTF-8", () => {
    const good = JSON.stringify(message);
    expect(detailOf(bytesOf(`${good}\n{"id":\n`))).toMatch(/^line 2: is not JSON: /);
    expect(detailOf(bytesOf(`${good}\n[]\n`))).toMatch(/^line 2: .*expected object/);
    expect(detailOf(bytesOf(`${good}\n\n${JSON.stringify(second)}\n`))).toBe("line 2: is blank");
    expect(detailOf(new Uint8Array(0))).toBe("line 1: is blank");
    expect(detailOf(new Uint8Array([...bytesOf(`${good}\n`), 0x22, 0xff, 0x22]))).toBe(
      "line 2: is not UTF-8",
    );
  });

  it("tell all that is wrong, up to twenty lines", () => {
    const twice = { ...message, lang: "?", text: 7 };
    expect(detailOf(bytesOf(linesOf([twice, twice]))).split("\n")).toEqual([
      expect.stringMatching(/^line 1: lang: .*; text: .*expected string/),
      expect.stringMatching(/^line 2: lang: .*; text: .*expected string/),
    ]);
    const many = detailOf(bytesOf(linesOf(Array.from({ length: 100 }, () => twice)))).split("\n");
    expect(many).toHaveLength(21);
    expect(many.at(-1)).toBe("and 80 more");
  });
});
