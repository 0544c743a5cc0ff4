import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeGreyPng, encodeGreyPng } from "../../browser/support/grey-png.ts";

const anyGrey = fc
  .tuple(fc.integer({ min: 1, max: 17 }), fc.integer({ min: 1, max: 9 }))
  .chain(([widthPx, heightPx]) =>
    fc
      .uint8Array({ minLength: widthPx * heightPx, maxLength: widthPx * heightPx })
      .map((levels) => ({ widthPx, heightPx, levels })),
  );

describe("a grey PNG", () => {
  test("gives back every level to half of a sixteenth (seed 46)", () => {
    fc.assert(
      fc.property(anyGrey, (grey) => {
        const kept = decodeGreyPng(encodeGreyPng(grey));
        expect([kept.widthPx, kept.heightPx]).toEqual([grey.widthPx, grey.heightPx]);
        expect(kept.levels).toEqual(grey.levels.map((level) => 17 * Math.round(level / 17)));
      }),
      { seed: 46 },
    );
  });

  test("is refused where it is another's", () => {
    const png = encodeGreyPng({ widthPx: 2, heightPx: 1, levels: Uint8Array.of(0, 255) });
    png.writeUInt8(8, 24);
    expect(() => decodeGreyPng(png)).toThrow("16 greys");
  });
});
