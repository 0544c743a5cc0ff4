import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PaumeError } from "../../../src/core/error.ts";
import { parseScenario } from "../../../src/schema/scenario.ts";

const SHIPPED = join(import.meta.dirname, "../../../src/apps/room/scenarios");

const scenario = (more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ name: "trial", description: "one hand", hands: [], ...more });
const pathOf = (...times: readonly number[]): string =>
  scenario({ hands: [{ side: "left", path: times.map((atMs) => ({ atMs, centreMm: [0, 0, 900] })) }] });
const things = (...distractors: readonly unknown[]): string => fault(scenario({ distractors }));

function fault(text: string): string {
  try {
    parseScenario(text);
  } catch (error) {
    if (error instanceof PaumeError && error.code === "scenario-invalid") return error.detail;
    throw error;
  }
  return "";
}

describe("a scenario (seed 93)", () => {
  it("needs a name, a description and hands; the rest is an ordinary room", () => {
    const { camera, projector, light, durationMs } = parseScenario(scenario());
    expect([camera.widthPx, camera.fovDeg, projector.throwRatio, light.ambient, durationMs]).toEqual([
      640, 50, 1.5, 0.5, 5000,
    ]);
    expect(parseScenario(pathOf(0)).hands[0]).toMatchObject({ scale: 1, monkTone: 4, shows: "palm" });
    expect(fault("{}")).toMatch(/^name: .*; description: .*; hands: /);
  });

  it("has by default a camera, a projector and hands without the faults that it may be given", () => {
    const { camera, projector, distractors } = parseScenario(scenario());
    expect(camera).toMatchObject({
      exposure: 1,
      gamma: 1,
      shutterMs: 0,
      rollingMs: 0,
      jitterMs: 0,
      dropShare: 0,
    });
    expect(projector).toMatchObject({ jitterMs: 0, blackLevel: 0.001 });
    expect(distractors).toEqual([]);
    const [hand] = parseScenario(pathOf(0)).hands;
    expect(hand).toMatchObject({ missingFinger: "none", ring: "none", glove: false, sleeve: "long" });
    expect(hand?.tremor).toBeUndefined();
    expect(hand?.path[0]?.fingers).toEqual({ relaxed: 0, curled: 0, spread: 0 });
  });

  it("has a shutter that is no longer than a frame", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 120 }),
        fc.integer({ min: 0, max: 200 }),
        (framesPerSecond, shutterMs) => {
          expect(fault(scenario({ camera: { framesPerSecond, shutterMs } }))).toBe(
            shutterMs * framesPerSecond <= 1000 ? "" : "camera.shutterMs: must not be longer than a frame",
          );
        },
      ),
      { seed: 93 },
    );
  });

  it("holds distractors to a kind and a path", () => {
    expect(things({ kind: "cup", path: [{ atMs: 0, centreMm: [0, 0, 900] }] })).toBe("");
    expect(things({ kind: "ghost", path: [{ atMs: 0, centreMm: [0, 0, 900] }] })).toContain(
      "distractors.0.kind: ",
    );
    expect(things({ kind: "cup", path: [] })).toContain("distractors.0.path: ");
    expect(things({ kind: "cup", path: [{ atMs: 0, centreMm: [0, 0, 900], openness: 1 }] })).toContain(
      "distractors.0.path.0.openness: is not a field of it",
    );
  });

  it("has key frames one after another", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 5 }), (times) => {
        const isOrdered = times.every((atMs, i) => i === 0 || atMs > (times[i - 1] ?? 0));
        expect(fault(pathOf(...times))).toBe(
          isOrdered ? "" : "hands.0.path: each key frame must be later than the one before it",
        );
      }),
      { seed: 93 },
    );
    expect(fault(pathOf())).toContain("hands.0.path: ");
  });

  it("is refused for anything else, naming what is wrong", () => {
    expect(fault("hello")).toMatch(/^it is not JSON: /);
    expect(fault(scenario({ camera: { fovDeg: 200 }, sound: 1 }))).toMatch(
      /camera\.fovDeg: .*; sound: is not a field of it/,
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fault(JSON.stringify(value))).not.toBe("");
      }),
      { seed: 93 },
    );
  });
});

describe("the shipped scenarios", () => {
  const files = readdirSync(SHIPPED).filter((file) => file.endsWith(".json"));
  it.each(files)("%s is one, named as its file", (file) => {
    expect(`${parseScenario(readFileSync(join(SHIPPED, file), "utf8")).name}.json`).toBe(file);
  });
  it("are there", () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
  });
});
