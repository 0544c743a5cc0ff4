import * as fc from "fast-check";
import { expect, test } from "vitest";
import { darknessLifter, meter } from "../../../../src/core/frame/exposure.ts";
import { normalNoise } from "../../../fixtures/noise.ts";

const WIDTH = 128;
const HEIGHT = 96;

/** A dark table with a square hand in its middle, 8-bit grey. */
function frameOf(table: number, hand: number, noise: () => number = () => 0): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(4 * WIDTH * HEIGHT);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const x = i % WIDTH;
    const y = Math.floor(i / WIDTH);
    const isHand = x >= 48 && x < 80 && y >= 32 && y < 64;
    const value = (isHand ? hand : table) + noise();
    rgba.set([value, value, value, 255], 4 * i);
  }
  return rgba;
}

const redAt = (rgba: Uint8ClampedArray, x: number, y: number): number => rgba[4 * (y * WIDTH + x)] ?? NaN;
const hand = (rgba: Uint8ClampedArray): number => redAt(rgba, 64, 48);
const table = (rgba: Uint8ClampedArray): number => redAt(rgba, 8, 8);

const lifted = (rgba: Uint8ClampedArray<ArrayBuffer>) => darknessLifter()(rgba, WIDTH);

/** Standard deviation over the hand. */
function spread(rgba: Uint8ClampedArray): number {
  const values: number[] = [];
  for (let y = 36; y < 60; y++) for (let x = 52; x < 76; x++) values.push(redAt(rgba, x, y));
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
}

test("the reading is the hand's brightness, however dark the table (seed 31)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 61, max: 255 }), (dark, bright) => {
      expect(meter(frameOf(dark, bright), WIDTH)).toBe(bright);
    }),
    { seed: 31, numRuns: 30 },
  );
});

test("a frame that is bright enough is left as it is (seed 32)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 110, max: 255 }), (bright) => {
      const frame = frameOf(10, bright);
      expect(lifted(frame)).toBe(frame);
    }),
    { seed: 32, numRuns: 30 },
  );
});

test("a dark hand becomes brighter, keeps its place above the table and never clips (seed 33)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 4, max: 80 }), (dark, above) => {
      const before = frameOf(dark, dark + above);
      const after = lifted(before);
      expect(hand(after)).toBeGreaterThan(hand(before));
      expect(hand(after)).toBeLessThan(255);
      expect(hand(after) - table(after)).toBeGreaterThan(above);
    }),
    { seed: 33, numRuns: 30 },
  );
});

test("a spot of light in the palm does not keep the hand around it dark", () => {
  const frame = frameOf(2, 12);
  // Ten pixels of light: fewer than one in two hundred.
  for (let x = 60; x < 70; x++) frame.fill(250, 4 * (48 * WIDTH + x), 4 * (48 * WIDTH + x) + 3);
  expect(redAt(lifted(frame), 64, 36)).toBeGreaterThan(80);
});

test("noise grows less than the hand's light does", () => {
  const gaussian = normalNoise(5);
  const before = frameOf(10, 40, () => 4 * gaussian());
  const after = lifted(before);
  const gain = hand(lifted(frameOf(10, 40))) / 40;
  expect(gain).toBeGreaterThan(2);
  expect(spread(after) / spread(before)).toBeLessThan(0.6 * gain);
});

test("pixels stay opaque", () => {
  const after = lifted(frameOf(3, 30));
  expect(after.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
});

test("what came before leaves nothing in a frame, of its own size or another (seed 34)", () => {
  const frames = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 41, max: 160 })), {
    minLength: 3,
  });
  fc.assert(
    fc.property(frames, (all) => {
      const lift = darknessLifter();
      for (const [i, [dark, bright]] of all.entries()) {
        const whole = frameOf(dark, bright);
        const frame = i % 3 === 2 ? whole.slice(0, 4 * WIDTH * (HEIGHT / 2)) : whole;
        const bytes = lift(frame.slice(), WIDTH);
        expect(Buffer.from(bytes.buffer).equals(Buffer.from(lifted(frame).buffer))).toBe(true);
      }
    }),
    { seed: 34, numRuns: 20 },
  );
});
