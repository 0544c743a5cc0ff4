import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HouseEvent } from "../../../src/schema/house-event.ts";
import { Guidance, KeyPress, remoteKeys } from "../../../src/schema/remote.ts";
import { anyHouseEvent } from "../server/any-house-event.ts";

test("every event survives its journey as JSON (seed 515)", () => {
  fc.assert(
    fc.property(anyHouseEvent, (event) => {
      expect(HouseEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
    }),
    { seed: 515 },
  );
});

test("no key passes but the five, alone (seed 516)", () => {
  const word = fc.oneof(fc.constantFrom(...remoteKeys), fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(word, fc.dictionary(fc.string(), fc.jsonValue()), (key, more) => {
      const alone = Object.keys(more).every((name) => name === "key");
      const known = remoteKeys.some((each) => each === key);
      expect(KeyPress.safeParse({ ...more, key }).success).toBe(alone && known);
    }),
    { seed: 516 },
  );
});

describe("guidance", () => {
  const line: Guidance = {
    language: "en",
    text: "Hold still",
    step: "poses",
    done: 2,
    of: 8,
    keys: ["take"],
  };

  test("is one line of at most 160 characters (seed 517)", () => {
    const text = fc.string({ unit: "binary", maxLength: 200 });
    fc.assert(
      fc.property(text, (said) => {
        const isLine = said.length <= 160 && !/[\p{Cc}\u2028\u2029]/u.test(said);
        expect(Guidance.safeParse({ ...line, text: said }).success).toBe(isLine);
      }),
      { seed: 517, examples: [["a\nb"], ["a\u2028b"], ["x".repeat(160)], ["x".repeat(161)]] },
    );
  });

  test.each([
    { ...line, step: "<b>" },
    { ...line, done: 1.5 },
    { ...line, of: -1 },
    { ...line, keys: ["format"] },
    { ...line, html: "" },
  ])("%j is none", (said) => {
    expect(Guidance.safeParse(said).success).toBe(false);
  });
});
