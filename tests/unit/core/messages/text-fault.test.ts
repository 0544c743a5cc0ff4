import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textFault } from "../../../../src/core/messages/text-fault.ts";
import { SCRIPT_SAMPLES } from "../../../fixtures/script-samples.ts";

const words = fc.array(fc.constantFrom("la", "porte", "ouverte", "بيت", "дім", "ቤት", "12"), {
  minLength: 1,
  maxLength: 30,
});

describe("a text's fault (seed 61)", () => {
  it("is none in any script", () => {
    expect(SCRIPT_SAMPLES.filter(({ text }) => textFault(text) !== undefined)).toEqual([]);
  });

  it("is a control character, wherever it stands", () => {
    const controls = fc.constantFrom("\0", "\u0007", "\t", "\n", "\r", "\u0085", "\u2028", "\uD83D");
    fc.assert(
      fc.property(words, words, controls, (before, after, control) => {
        const text = `${before.join(" ")}${control}${after.join(" ")}`;
        expect(textFault(text)).toMatch(/^holds U\+[0-9A-F]{4}, which is not printed/u);
      }),
      { seed: 61 },
    );
  });

  it("is a change of direction that is left open, and none that is closed in order", () => {
    const pairs = fc.constantFrom(
      ["\u202A", "\u202C"],
      ["\u202B", "\u202C"],
      ["\u2066", "\u2069"],
      ["\u2067", "\u2069"],
      ["\u2068", "\u2069"],
    );
    fc.assert(
      fc.property(words, fc.array(pairs, { minLength: 1, maxLength: 4 }), fc.nat(7), (inner, nest, drop) => {
        const opening = nest.map(([open]) => open);
        const closing = nest.map(([, close]) => close).toReversed();
        expect(textFault([...opening, ...inner, ...closing].join(" "))).toBeUndefined();
        const controls = [...opening, ...closing];
        const dropped = drop % controls.length;
        const broken = [...controls.slice(0, opening.length), ...inner, ...controls.slice(opening.length)];
        broken.splice(dropped < opening.length ? dropped : dropped + inner.length, 1);
        expect(textFault(`a ${broken.join(" ")} b`)).toMatch(/direction|was not opened/u);
      }),
      { seed: 61 },
    );
  });

  it.each([
    ["", "is empty"],
    [" \u00A0", "is empty"],
    ["oui ", "begins or ends with a space"],
    ["oui ".repeat(161).trim(), "is longer than 640 characters"],
    ["e\u0301", "is not in Unicode's composed form (NFC)"],
    ["👋🏽 ❤️", "holds no letter and no figure"],
    ["« … » ?!", "holds no letter and no figure"],
    ["x".repeat(1000), "is longer than 640 characters"],
    ["x".repeat(101), "holds a word longer than 100 characters"],
    [`oui ${"!".repeat(101)}`, "holds a word longer than 100 characters"],
    ["\u202Eoui\u202C", "holds U+202E, which overrides the direction of letters"],
    ["oui\u2069", "holds U+2069, which closes what was not opened"],
    ["\u2067oui", "opens a change of direction that it does not close"],
  ])("of %j is that it %s", (text, fault) => {
    expect(textFault(text)).toBe(fault);
  });

  it.each(["x".repeat(100), "ቤት፡".repeat(60), "1", "می‌آیند", "\u200F(א)\u200E a"])(
    "is none in %j",
    (text) => {
      expect(textFault(text)).toBeUndefined();
    },
  );
});
