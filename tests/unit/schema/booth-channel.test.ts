import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toolPictures, type TestPicture } from "../../../src/core/calibration/test-picture.ts";
import { FromLight, ToLight } from "../../../src/schema/booth-channel.ts";

const px = fc.double({ min: -5000, max: 9000, noNaN: true });
const level = fc.double({ min: 0, max: 1, noNaN: true });
const at = fc.array(fc.record({ x: px, y: px }), { maxLength: 16 });
const size = fc.double({ min: 0, max: 4000, noNaN: true });
const picture: fc.Arbitrary<TestPicture> = fc.oneof(
  fc.constant({ kind: "dark" } as const),
  fc.record(
    {
      kind: fc.constant("flat" as const),
      level,
      within: fc.record({ leftPx: px, topPx: px, widthPx: size, heightPx: size }),
    },
    { requiredKeys: ["kind", "level"] },
  ),
  fc.record({
    kind: fc.constant("dots" as const),
    at,
    radiusPx: fc.double({ min: 0.5, max: 500, noNaN: true }),
    ground: level,
  }),
  fc.record(
    { kind: fc.constant("corners" as const), at, chosen: fc.nat({ max: 15 }) },
    { requiredKeys: ["kind", "at"] },
  ),
  fc.constantFrom(...toolPictures).map((kind) => ({ kind })),
);

describe("the channel to the projector's window", () => {
  it("lets every picture through as it is (seed 52)", () => {
    fc.assert(
      fc.property(picture, fc.integer({ min: 1, max: 1e9 }), (shown, number) => {
        const message = { kind: "show", number, picture: shown };
        expect(ToLight.parse(structuredClone(message))).toEqual(message);
      }),
      { seed: 52 },
    );
  });

  it.each([
    ["no picture", { kind: "show", number: 1 }],
    ["a picture nobody draws", { kind: "show", number: 1, picture: { kind: "strobe" } }],
    [
      "a place that is no number",
      { kind: "show", number: 1, picture: { kind: "corners", at: [{ x: NaN, y: 0 }] } },
    ],
    ["light above white", { kind: "show", number: 1, picture: { kind: "flat", level: 1.5 } }],
    ["another's message", { kind: "hello" }],
  ])("refuses %s", (_, message) => {
    expect(ToLight.safeParse(message).success).toBe(false);
  });

  it("brings back only keys that steer the booth", () => {
    for (const key of ["ArrowLeft", "Enter", "Escape", " ", "s"]) {
      expect(FromLight.safeParse({ kind: "key", key, isShift: false }).success).toBe(true);
    }
    for (const key of ["F5", "f", "Tab", "Control", ""]) {
      expect(FromLight.safeParse({ kind: "key", key, isShift: false }).success).toBe(false);
    }
  });
});
