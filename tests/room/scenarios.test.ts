import { expect, test } from "vitest";
import { openStage } from "../browser/support/stage.ts";
import { runScenario, scenarioFile, withExperiments } from "./support.ts";

/** The bars of the closed loop, in simulated time: the real detector, so results hang on it and not on this machine's speed. */

const stage = openStage();

const run = (name: string, frames: number) =>
  runScenario(stage.browser, stage.house.origin, scenarioFile(name), { seed: 1, frames });

test("a still adult palm is found, and its message lies in it", async () => {
  const report = await run("still-adult-palm", 60);
  expect(report.detectionRate).toBeGreaterThanOrEqual(0.98);
  expect(report.offsetMm.median).toBeLessThanOrEqual(6);
  expect(report.offsetMm.p95).toBeLessThanOrEqual(12);
  expect(report.insidePalm).toBeGreaterThanOrEqual(0.95);
  expect(report.firstLightMs).toBeLessThanOrEqual(500);
  expect(report.falseLight).toBe(0);
  expect(report.litFrames).toBeGreaterThan(30);
});

test("no page is lit for the back of a hand", async () => {
  const report = await run("back-of-hand", 45);
  expect(report.litFrames).toBe(0);
  expect(report.falseLight).toBe(0);
});

test("two visitors are served at once", async () => {
  const report = await run("two-hands", 60);
  expect(report.detectionRate).toBeGreaterThanOrEqual(0.75);
  expect(report.insidePalm).toBeGreaterThanOrEqual(0.95);
  expect(report.mostPages).toBe(2);
  expect(report.falseLight).toBe(0);
});

test("a child's palm under a projector 25 cm from the camera is measured by the ring, and its message lies in it", async () => {
  const report = await run("child-palm-wide-rig", 60);
  expect(report.sizeKnownMs).toBeLessThanOrEqual(900);
  expect(report.depthError.median).toBeLessThanOrEqual(0.03);
  expect(report.offsetMm.median).toBeLessThanOrEqual(6);
  expect(report.offsetMm.p95).toBeLessThanOrEqual(12);
  expect(report.insidePalm).toBeGreaterThanOrEqual(0.95);
  expect(report.falseLight).toBe(0);
});

test("the same seed gives the same figures", async () => {
  const [one, other] = [await run("still-child-palm", 20), await run("still-child-palm", 20)];
  expect(other).toEqual(one);
});

test("a picture of which only what has changed was drawn is the whole picture", async () => {
  const { compared, different, litPx } = await withExperiments(stage.browser, stage.house.origin, (page) =>
    page.evaluate(() => globalThis.measureRedraw({ seed: 1, pictures: 60, compareEvery: 6 })),
  );
  expect(compared).toBe(10);
  expect(different).toBe(0);
  expect(litPx).toBeGreaterThan(5_000);
});
