import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FRAME_CLOCK_START, readFrame } from "../../../../src/core/tracking/frame-clock.ts";
import { number } from "../../../fixtures/arbitraries.ts";

interface Read {
  readonly timestampMs: number;
  readonly readAtMs: number;
}

function arrivals(frames: readonly Read[]): readonly number[] {
  let clock = FRAME_CLOCK_START;
  return frames.map(({ timestampMs, readAtMs }) => {
    const read = readFrame(clock, timestampMs, readAtMs);
    clock = read.clock;
    return read.arrivedAtMs;
  });
}

/** 30 frames a second that arrive `delayMs` after their timestamp, and are read up to 90 ms late. */
const camera = (delayMs: number, originMs: number, lateMs: readonly number[]): readonly Read[] =>
  lateMs.map((late, i) => ({
    timestampMs: i * 33 + originMs,
    readAtMs: 1000 + i * 33 + delayMs + late,
  }));

const lateness = fc.array(number(0, 90), { minLength: 20, maxLength: 200 });
const origin = number(-1e7, 1e7);

describe("when a frame reached us (seed 53)", () => {
  it("is never later than when it was read", () => {
    const anything = fc.array(fc.tuple(number(-1e6, 1e6), number(0, 500)), { maxLength: 50 });
    fc.assert(
      fc.property(anything, (told) => {
        let nowMs = 0;
        const frames = told.map(([timestampMs, laterMs]) => ({ timestampMs, readAtMs: (nowMs += laterMs) }));
        for (const [i, arrivedAtMs] of arrivals(frames).entries())
          expect(arrivedAtMs).toBeLessThanOrEqual((frames[i]?.readAtMs ?? NaN) + 1e-6);
      }),
      { seed: 53, numRuns: 300 },
    );
  });

  it("is when it arrived, however late it is read, once one frame has been read at once", () => {
    fc.assert(
      fc.property(lateness, origin, number(0, 200), (late, originMs, delayMs) => {
        const frames = camera(delayMs, originMs, [0, ...late]);
        for (const [i, arrivedAtMs] of arrivals(frames).entries()) {
          const truthMs = 1000 + i * 33 + delayMs;
          // What the forgetting of 1 ms a second may add.
          expect(Math.abs(arrivedAtMs - truthMs)).toBeLessThan(0.5 + i * 0.034);
        }
      }),
      { seed: 53 },
    );
  });

  it("follows a camera whose clock drifts half a millisecond a second, either way", () => {
    fc.assert(
      fc.property(number(-0.0005, 0.0005), number(0, 200), (drift, delayMs) => {
        const frames = camera(
          delayMs,
          0,
          Array.from({ length: 9000 }, (_, i) => (i % 3) * 25),
        ).map((frame) => ({
          ...frame,
          timestampMs: frame.timestampMs * (1 + drift),
        }));
        const last = arrivals(frames).at(-1) ?? NaN;
        expect(Math.abs(last - (1000 + 8999 * 33 + delayMs))).toBeLessThan(1);
      }),
      { seed: 53, numRuns: 20 },
    );
  });

  it("is believed again at once after the camera's clock has jumped, either way", () => {
    const jump = fc.oneof(number(-1e6, -1500), number(1500, 1e6));
    fc.assert(
      fc.property(jump, number(0, 200), (jumpMs, delayMs) => {
        const before = camera(delayMs, 0, [0, 0, 0]);
        const after = camera(delayMs, jumpMs, [0, 0, 0, 0, 0]).slice(3);
        const last = arrivals([...before, ...after]).at(-1) ?? NaN;
        expect(Math.abs(last - (1000 + 4 * 33 + delayMs))).toBeLessThan(1);
      }),
      { seed: 53 },
    );
  });
});
