import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driftLevel } from "../../../../src/core/calibration/day-drift.ts";
import { NOTHING_WATCHED, watchMarks, type MarkWatch } from "../../../../src/core/calibration/watch-marks.ts";
import { startTrack, type Track } from "../../../../src/core/tracking/track.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { palmAt, TRACK_RULES } from "../../../fixtures/palms.ts";

const FOCAL_PX = 700;
const DEPTH_MM = 900;
const HOUR_MS = 3_600_000;

const handOf = (id: number, atMs: number): Track =>
  startTrack(id, palmAt({ x: 0, y: 0, z: DEPTH_MM }), TRACK_RULES, atMs);
const seeing = (key: number, acrossPx: number) => ({
  landmarks: [],
  shape: [],
  marks: [{ key, size: 1, contrast: 20, acrossPx }],
});

/** Visitors one after another from a time on, five sightings each, the marks so far across. @returns what was watched, after the last has left. */
function visited(from: MarkWatch, fromMs: number, hands: number, acrossPx: (hand: number) => number) {
  let watch = from;
  for (let i = 0; i < hands; i++) {
    const [id, beganMs] = [fromMs + i, fromMs + 1000 * i];
    for (let frame = 0; frame < 5; frame++) {
      const atMs = beganMs + 33 * frame;
      const sighting = { hands: [seeing(id, acrossPx(i))], atMs };
      watch = watchMarks(watch, sighting, [handOf(id, atMs)], FOCAL_PX);
    }
    watch = watchMarks(watch, { hands: [], atMs: beganMs + 500 }, [], FOCAL_PX);
  }
  return watch;
}

const wobble = (i: number): number => 0.1 * Math.sin(7 * i);

describe("the day's marks (seed 59)", () => {
  it("tell how far the light has drifted since the morning, in mm on the hand", () => {
    fc.assert(
      fc.property(number(-4, 4), (driftPx) => {
        const morning = visited(NOTHING_WATCHED, 0, 12, wobble);
        const later = visited(morning, HOUR_MS, 60, (i) => driftPx + wobble(i));
        const level = driftLevel(later.day);
        expect(level?.mm).toBeCloseTo((driftPx * DEPTH_MM) / FOCAL_PX, 0);
        expect(level?.isAlarming).toBe(Math.abs(level?.mm ?? 0) - 3 * (level?.standardErrorMm ?? 0) > 1.5);
      }),
      { seed: 59, numRuns: 20 },
    );
  });

  it("begin anew after a night, and keep nothing of a hand that has left but one number", () => {
    const evening = visited(NOTHING_WATCHED, 0, 30, wobble);
    expect(evening.ofHands.size).toBe(0);
    expect(evening.day.latestMm).toHaveLength(30);
    const morning = visited(evening, 14 * HOUR_MS, 1, wobble);
    expect(morning.day).toEqual({ morningMm: undefined, latestMm: [expect.any(Number)] });
  });
});
