import { beforeAll, describe, expect, it } from "vitest";
import type { Calibration } from "../../../../src/core/calibration/calibration.ts";
import type { Culprit, OpeningReport } from "../../../../src/core/calibration/opening-report.ts";
import { mountedRig } from "../../../../src/core/geometry/pinhole.ts";
import { openingCheck, takeReference } from "../../../../src/installation/calibrating/opening-check.ts";
import { tableStage, type TableDay } from "../../../fixtures/table-view.ts";

/** A small camera, so that a hundred thousand pixels are enough. */
const RIG = mountedRig({
  camera: { widthPx: 320, heightPx: 240, fovDeg: 55 },
  projector: { widthPx: 1280, heightPx: 800, throwRatio: 1.4, offsetMm: [110, -20, 10] },
  centredAtMm: 900,
});
const PAIR = { ...RIG, camera: { ...RIG.camera, k1: -0.1 } };
const DAY: TableDay = { pair: PAIR, slope: [0.03, -0.02], seed: 1 };
const { signal } = new AbortController();
const VERDICT = { rmsPx: 0.2, volume: [{ at: [0, 0, 800] as const, mm: 1.4 }] };

let calibration: Calibration;
beforeAll(async () => {
  const reference = await takeReference(tableStage(DAY), PAIR, { signal });
  calibration = {
    id: "20261122-081500-3fa2",
    madeAt: "2026-11-22T08:15:00Z",
    madeBy: "test",
    method: "boards",
    sheet: "A4",
    pair: PAIR,
    verdict: VERDICT,
    reference,
  };
}, 60_000);

const check = (day: Partial<TableDay>): Promise<OpeningReport> =>
  openingCheck(tableStage({ ...DAY, seed: 2, ...day }), calibration, { signal });

async function blamed(day: Partial<TableDay>): Promise<readonly Culprit[]> {
  const report = await check(day);
  return report.kind === "moved" ? [report.movement.what, ...report.others] : [];
}

describe("the opening check (seeds 1 to 9)", { timeout: 60_000 }, () => {
  it("keeps the dots on the table, corners of the room, and the plane they lie on", () => {
    const { dots = [], landmarks = [], plane } = calibration.reference ?? {};
    expect(dots.length).toBeGreaterThan(70);
    expect(landmarks.length).toBeGreaterThan(8);
    expect(Math.abs((plane?.distanceMm ?? NaN) - 1050)).toBeLessThan(3);
    expect(plane?.normal[0]).toBeCloseTo(-0.03, 2);
    expect(plane?.normal[1]).toBeCloseTo(0.02, 2);
  });

  it.each<[string, Partial<TableDay>]>([
    ["the light is another", { ambient: 0.4, sun: 1, seed: 3 }],
    ["the room is dark and the camera noisy", { ambient: 0.02, noise: 5, seed: 4 }],
    [
      "a cup stands on the table",
      { things: [{ at: [60, 40], radiusMm: 45, heightMm: 95, albedo: 0.7 }], seed: 5 },
    ],
    [
      "a leaflet lies there",
      { things: [{ at: [-100, 60], radiusMm: 120, heightMm: 1, albedo: 0.8 }], seed: 6 },
    ],
    [
      "a box covers a corner of the dots",
      { things: [{ at: [-190, -90], radiusMm: 130, heightMm: 60, albedo: 0.5 }], seed: 8 },
    ],
    ["nothing has changed", { seed: 7 }],
  ])("says that all is well when %s, in under 20 seconds", async (_, day) => {
    const stage = tableStage({ ...DAY, ...day });
    const report = await openingCheck(stage, calibration, { signal });
    expect(report.kind).toBe("good");
    expect(report.kind === "good" && report.errorMm).toBeLessThan(1.8);
    expect(stage.nowMs()).toBeLessThan(12_000);
  });

  it.each<[Culprit, Partial<TableDay>]>([
    ["camera", { camera: { mm: [5, 0, 0] } }],
    ["camera", { camera: { mm: [0, 0, 5] } }],
    ["camera", { camera: { deg: [0, 0.5, 0] } }],
    ["camera", { camera: { deg: [0, 0, 0.5] } }],
    ["projector", { projector: { mm: [0, 5, 0] } }],
    ["projector", { projector: { mm: [0, 0, 5] } }],
    ["projector", { projector: { deg: [0.5, 0, 0] } }],
    ["projector", { projector: { deg: [0, 0, 0.5] } }],
    ["camera-lens", { camera: { zoom: 0.01 } }],
    ["projector-lens", { projector: { zoom: -0.01 } }],
  ])("names the %s that moved: %o", async (what, day) => {
    expect(await blamed(day)).toContain(what);
  });

  it("finds what moved by many pixels, and how far, though a cup stands there", async () => {
    const things = [{ at: [60, 40] as const, radiusMm: 45, heightMm: 95, albedo: 0.7 }];
    const report = await check({ camera: { deg: [2, 3, 2], mm: [20, 10, 0] }, things });
    expect(report).toMatchObject({ kind: "moved", movement: { what: "camera" } });
    const deg = report.kind === "moved" ? report.movement.deg : NaN;
    expect(Math.abs(deg - Math.hypot(2, 3, 2))).toBeLessThan(0.5);
    expect(report.kind === "moved" && report.errorMm).toBeGreaterThan(20);
  });

  it("says that something is wrong when camera and projector both moved", async () => {
    const report = await check({ camera: { mm: [10, -6, 0] }, projector: { deg: [0, 0, -1.5] } });
    expect(report.kind).toBe("moved");
    expect(report.kind === "moved" && report.errorMm).toBeGreaterThan(2);
  });

  it("gives no alarm for a table that was raised: no light in a hand is the worse for it", async () => {
    const report = await check({ tableMm: 1030 });
    expect(report).toMatchObject({ kind: "good", table: { what: "table" } });
    expect(report.kind === "good" && Math.abs((report.table?.mm ?? NaN) - 20)).toBeLessThan(3);
  });

  it("says why when it can say nothing", async () => {
    expect(await check({ light: 0 })).toEqual({ kind: "unseen", why: "too-dark" });
    const { reference: _, ...without } = calibration;
    expect(await openingCheck(tableStage(DAY), without, { signal })).toEqual({
      kind: "unseen",
      why: "no-reference",
    });
    const smaller = { ...calibration, pair: { ...PAIR, camera: { ...PAIR.camera, widthPx: 160 } } };
    await expect(openingCheck(tableStage(DAY), smaller, { signal })).rejects.toThrow("160×240");
    await expect(takeReference(tableStage({ ...DAY, light: 0 }), PAIR, { signal })).rejects.toThrow(
      "hardly any",
    );
  });
});
