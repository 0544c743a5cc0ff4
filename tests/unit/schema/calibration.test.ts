import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PaumeError } from "../../../src/core/error.ts";
import { calibrationFile, importCalibration, parseCalibration } from "../../../src/schema/calibration.ts";
import { crc32 } from "../../../src/schema/crc32.ts";
import { calibrations, fullCalibration, plainCalibration } from "../../fixtures/calibrations.ts";
import { installationText } from "../../fixtures/installation-text.ts";
import { RIG } from "../../fixtures/rig.ts";
import { rotation } from "../core/geometry/rotation.ts";

/** What is wrong with a file, in the words that a technician gets; nothing where it is read. */
function fault(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof PaumeError && error.code === "calibration-invalid") return error.detail;
    throw error;
  }
  return "";
}

/** A file that is whole, of fields that may not be. */
function fileOf(fields: object): string {
  const whole = { format: 1, ...fields };
  return JSON.stringify({ ...whole, check: crc32(JSON.stringify(whole)) });
}

describe("a calibration's file (seed 511)", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(calibrations, (calibration) => {
        expect(parseCalibration(calibrationFile(calibration))).toEqual(calibration);
      }),
      { seed: 511, numRuns: 60 },
    );
  });

  it("is read in every format that was ever written", () => {
    const text = readFileSync(join(import.meta.dirname, "../../fixtures/calibration-format-1.json"), "utf8");
    expect(parseCalibration(text)).toEqual(fullCalibration(22));
  });

  it("is refused with any one of its characters changed, unless it still says the same", () => {
    const text = calibrationFile(fullCalibration(22));
    const known = fullCalibration(22);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 0, maxLength: 1 }), (place, other) => {
        const damaged = text.slice(0, place) + other + text.slice(place + 1);
        let read: unknown;
        const said = fault(() => (read = parseCalibration(damaged)));
        if (said === "") expect(read).toEqual(known);
      }),
      { seed: 511, numRuns: 800 },
    );
  });

  it("is refused cut off anywhere", () => {
    const text = calibrationFile(plainCalibration(22)).trimEnd();
    for (let length = 0; length < text.length; length++) {
      expect(
        fault(() => parseCalibration(text.slice(0, length))),
        `${length} characters`,
      ).not.toBe("");
    }
  });

  it("is read by people: a line for each thing, and a patch of pixels on one", () => {
    const lines = calibrationFile(fullCalibration(22)).split("\n");
    expect(lines).toContain('  "madeBy": "Ada",');
    expect(lines).toContain('    "rotation": [1, 0, 0, 0, 1, 0, 0, 0, 1],');
    expect(lines.length).toBeLessThan(60);
  });

  it("is the same for the same calibration, and never made of what could not be read", () => {
    const { id, pair, ...rest } = fullCalibration(22);
    expect(calibrationFile({ pair, ...rest, id })).toBe(calibrationFile(fullCalibration(22)));
    const verdict = { rmsPx: Number.NaN, volume: [] };
    expect(fault(() => calibrationFile({ ...fullCalibration(22), verdict }))).toMatch(/^verdict.rmsPx: /);
  });

  it("has the check that zip and PNG have", () => {
    expect(crc32("123456789")).toBe("cbf43926");
  });
});

describe("what a calibration may be (seed 512)", () => {
  it("has no field with anything else in it", () => {
    const whole = JSON.parse(JSON.stringify(fullCalibration(22)));
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(whole)), fc.jsonValue(), (path, value) => {
        const changed = structuredClone(whole);
        put(changed, path, value);
        const said = fault(() => parseCalibration(fileOf(changed)));
        // Another number may be a calibration's, and another name a person's; nothing of another kind may.
        if (kindOf(value) !== kindOf(pick(whole, path))) expect(said).toContain(path.join("."));
      }),
      { seed: 512, numRuns: 200 },
    );
  });

  it.each([
    ["an id that is a path", { id: "../../secret" }, "id: must be as"],
    ["an id of another time", { id: "20261123-081500-3fa2" }, "id: begins with another time"],
    ["no name of a person", { madeBy: "" }, "madeBy: "],
    ["a person of two lines", { madeBy: "Ada\nEve" }, "madeBy: must be one line"],
    ["an unknown method", { method: "guessed" }, "method: "],
    ["an unknown sheet", { sheet: "A5" }, "sheet: "],
    ["a field too many", { visitor: "x" }, "visitor: is not a field of it"],
    ["a mirror", { pair: { ...RIG, rotation: [-1, 0, 0, 0, 1, 0, 0, 0, 1] } }, "pair.rotation: must turn"],
    ["a stretch", { pair: { ...RIG, rotation: [1.1, 0, 0, 0, 1, 0, 0, 0, 1] } }, "pair.rotation: rows must"],
    [
      "no lens",
      { pair: { ...RIG, camera: { ...RIG.camera, focalPx: 4 } } },
      "pair.camera.focalPx: no such lens",
    ],
    [
      "a lens beside its picture",
      { pair: { ...RIG, projector: { ...RIG.projector, centreYPx: 9000 } } },
      "centreYPx",
    ],
    [
      "a projector in another room",
      { pair: { ...RIG, translationMm: [0, 9000, 0] } },
      "translationMm: is over 5 m",
    ],
    [
      "a projector behind",
      { pair: { ...RIG, rotation: rotation(180, 0, 0) } },
      "lights nothing that the camera sees",
    ],
    ["not a number", { verdict: { rmsPx: Number.NaN, volume: [] } }, "verdict.rmsPx: "],
  ])("is not one with %s", (_, change, reason) => {
    expect(fault(() => parseCalibration(fileOf({ ...fullCalibration(22), ...change })))).toContain(reason);
  });
});

describe("a file from elsewhere (seed 513)", () => {
  const broughtIn = { at: "2026-11-22T09:00:00.000Z", by: "Grace", chance: 0xbeef };
  const given = {
    id: "20261122-090000-beef",
    madeAt: broughtIn.at,
    madeBy: "Grace",
    method: "given",
    pair: RIG,
  };

  it("is itself where a booth wrote it", () => {
    fc.assert(
      fc.property(calibrations, (calibration) => {
        expect(importCalibration(calibrationFile(calibration), broughtIn)).toEqual(calibration);
      }),
      { seed: 513, numRuns: 30 },
    );
  });

  it("may be the oldest form: an installation's file, or the lenses in it", () => {
    expect(importCalibration(JSON.stringify(RIG), broughtIn)).toEqual(given);
    expect(importCalibration(installationText(), broughtIn)).toEqual(given);
    const { k1: _, ...withoutK1 } = RIG.camera;
    expect(importCalibration(JSON.stringify({ ...RIG, camera: withoutK1 }), broughtIn)).toEqual(given);
    expect(parseCalibration(calibrationFile(importCalibration(installationText(), broughtIn)))).toEqual(
      given,
    );
  });

  it("is refused by field where it is neither, and the oldest form is no file of our own", () => {
    expect(fault(() => importCalibration("{", broughtIn))).toMatch(/^it is not JSON: /);
    expect(fault(() => importCalibration("{}", broughtIn))).toMatch(/camera: .*; projector: .*; rotation: /);
    expect(fault(() => parseCalibration(JSON.stringify(RIG)))).toBe("format: is missing");
    expect(fault(() => parseCalibration('{"format":2,"check":""}'))).toContain(
      "format: is of a newer version",
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fault(() => importCalibration(JSON.stringify(value), broughtIn))).not.toBe("");
      }),
      { seed: 513 },
    );
  });
});

type Path = readonly (string | number)[];

const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "list" : typeof value;

/** Where each value of an object is. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inside : [path, ...inside];
}

const pick = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (inner instanceof Object ? Reflect.get(inner, step) : undefined),
    value,
  );

function put(value: unknown, path: Path, item: unknown): void {
  const holder = pick(value, path.slice(0, -1));
  if (holder instanceof Object) Reflect.set(holder, path.at(-1) ?? "", item);
}
