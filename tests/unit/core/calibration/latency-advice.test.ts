import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latencyAdvice } from "../../../../src/core/calibration/latency-advice.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const QUIET = {
  latencyMs: 80,
  median: 80,
  p95: 92,
  standardErrorMs: 0.5,
  driftMs: 0.3,
  frameMs: 33,
  flashes: 40,
};

describe("what helps against latency (seed 97)", () => {
  it("warns above 120 ms and at no less, and then always names something", () => {
    fc.assert(
      fc.property(number(20, 300), number(16, 70), number(0, 60), (latencyMs, frameMs, jitterMs) => {
        const measured = { ...QUIET, latencyMs, median: latencyMs, p95: latencyMs + jitterMs, frameMs };
        const { isTooLong, levers } = latencyAdvice(measured);
        expect(isTooLong).toBe(latencyMs > 120);
        if (isTooLong) expect(levers.length).toBeGreaterThan(0);
      }),
      { seed: 97 },
    );
  });

  it("asks for nothing where all is well", () =>
    expect(latencyAdvice(QUIET)).toEqual({ isTooLong: false, levers: [] }));

  it("names the camera for few frames, the projector for an even delay, the bus for jitter, the machine for drift", () => {
    const long = { ...QUIET, latencyMs: 150, median: 150, p95: 165 };
    expect(latencyAdvice(long).levers).toEqual(["projector-game-mode"]);
    expect(latencyAdvice({ ...long, frameMs: 66, p95: 180 }).levers).toEqual(["camera-rate"]);
    expect(latencyAdvice({ ...long, p95: 220 }).levers).toEqual(["usb", "quiet-machine"]);
    expect(latencyAdvice({ ...QUIET, driftMs: -14 }).levers).toEqual(["quiet-machine"]);
    expect(latencyAdvice({ ...QUIET, standardErrorMs: 9 }).levers).toEqual(["measure-again"]);
  });
});
