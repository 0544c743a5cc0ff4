import { expect, test } from "vitest";
import { openStage } from "../browser/support/stage.ts";
import { runPalmLock, runScenario, scenarioFile } from "./support.ts";

/** Bars of palm lock that a run of some seconds can hold; the rest is for the bench. Simulated time, real detector. */

const stage = openStage();

const lock = (name: string, frames: number) =>
  runPalmLock(stage.browser, stage.house.origin, scenarioFile(name), { seed: 1, frames, lightMeans: true });

test("light keeps to a sweeping hand, far nearer than a smoothed corner pin", async () => {
  const { cells, visits, detection } = await lock("sweep-25-60", 150);
  const cell = (name: string) => {
    const found = cells.find(({ method }) => method === name);
    if (found === undefined) throw new Error(`no cell for ${name}`);
    return found;
  };
  const paume = cell("paume");
  const peer = cell("corner-pin+one-euro");
  expect(paume.moving.frames).toBeGreaterThan(20);
  expect(paume.moving.grossMm.p95).toBeLessThanOrEqual(26);
  expect(paume.stopped.netMm.p95).toBeLessThanOrEqual(7);
  expect(peer.moving.grossMm.median ?? 0).toBeGreaterThan(2.5 * (paume.moving.grossMm.median ?? Infinity));
  expect(detection.lit).toBeGreaterThanOrEqual(0.98);
  expect(visits).toMatchObject({ lostOrSwapped: 0, falseEnds: 0 });
});

test("two visitors whose hands cross keep their own messages", async () => {
  const { visits, falsePagesPerMinute } = await lock("crossing", 170);
  expect(visits).toMatchObject({ lostOrSwapped: 0, falseEnds: 0 });
  expect(falsePagesPerMinute).toBe(0);
});

test("a trembling hand's light lies still, and in the palm", async () => {
  const { cells } = await lock("tremor", 75);
  const paume = cells.find(({ method }) => method === "paume");
  expect(paume?.jitterRmsMm).toBeLessThanOrEqual(1);
  expect(paume?.still.netMm.median).toBeLessThanOrEqual(2);
  expect(paume?.still.netMm.p95).toBeLessThanOrEqual(5);
});

test("nothing is lit for an arm, a leaflet, a face, a fist and the back of a hand", async () => {
  const report = await runScenario(stage.browser, stage.house.origin, scenarioFile("distractors"), {
    seed: 1,
    frames: 165,
    // A slow machine's: all that passes is seen in half the frames.
    framesPerSecond: 15,
  });
  expect(report.litFrames).toBe(0);
}, 300_000);

test("the darkest skin in a dark room is found, and lit", async () => {
  const report = await runScenario(stage.browser, stage.house.origin, scenarioFile("dark-skin-dim"), {
    seed: 1,
    frames: 40,
  });
  expect(report.detectionRate).toBeGreaterThanOrEqual(0.98);
  expect(report.firstLightMs).toBeLessThanOrEqual(500);
  expect(report.insidePalm).toBeGreaterThanOrEqual(0.95);
});
