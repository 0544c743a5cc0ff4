import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { ALL_LIT, codePictures, UNLIT, dotGrid } from "../../../../src/core/calibration/dot-code.ts";
import { findSheet, type NotTaken, type SheetFound } from "../../../../src/core/calibration/find-sheet.ts";
import { greyOf } from "../../../../src/core/calibration/grey.ts";
import type { Frame } from "../../../../src/core/mark/frame.ts";
import { normalNoise } from "../../../fixtures/noise.ts";
import { sheetCamera, type Sensor } from "../../../fixtures/sheet-camera.ts";
import { anyScene, planeAt } from "../../../fixtures/sheet-rigs.ts";
import { trueCorners, type SheetScene } from "../../../fixtures/sheet-scene.ts";

/** Rays are traced for each scene. */
vi.setConfig({ testTimeout: 60_000 });

/** What is found of a scene while a picture of the code is shown. */
function finder(scene: SheetScene): (picture: number, sensor?: Sensor) => SheetFound | NotTaken {
  const grid = dotGrid(scene.pair.projector);
  const camera = sheetCamera(scene, grid);
  const pictures = codePictures(grid);
  return (picture, sensor) => findSheet(greyOf(camera(pictures[picture] ?? { kind: "dark" }, sensor)));
}

/** The farthest that a corner is found from where it is, px; a sheet turned by half a turn is the same. */
function worstCorner(found: SheetFound | NotTaken, scene: SheetScene): number {
  if ("complaint" in found) throw new Error(found.complaint);
  const truth = trueCorners(scene);
  const worst = (turn: number): number =>
    Math.max(
      ...found.corners.map(({ x, y }, i) => {
        const { x: tx = NaN, y: ty = NaN } = truth[(i + turn) % 4] ?? {};
        return Math.hypot(x - tx, y - ty);
      }),
    );
  return Math.min(worst(0), worst(2));
}

test.each([1, 2, 3])("corners of any sheet are found to a fraction of a pixel (scene %i)", (seed) => {
  const scene = anyScene(seed, 480);
  const find = finder(scene);
  expect(worstCorner(find(UNLIT), scene)).toBeLessThan(0.15);
  expect(worstCorner(find(ALL_LIT), scene)).toBeLessThan(1);
  expect(worstCorner(find(UNLIT, { noise: 8, seed }), scene)).toBeLessThan(0.5);
});

const scene: SheetScene = {
  ...anyScene(7, 480),
  plane: planeAt([10, -15, 880], 12, 14, -9),
  room: 0.25,
  lamp: 0.7,
};
const plain = finder(scene);

describe("a sheet is found", () => {
  test("in dim light and noise", () => {
    expect(worstCorner(plain(UNLIT, { exposure: 0.2, noise: 5, vignette: 0.4 }), scene)).toBeLessThan(0.6);
  });

  test("through another camera's tone curve, and out of focus", () => {
    expect(worstCorner(plain(UNLIT, { gamma: 1.8 }), scene)).toBeLessThan(0.4);
    expect(worstCorner(plain(UNLIT, { blurPx: 1.4 }), scene)).toBeLessThan(0.3);
  });

  test("in uneven light", () => {
    const uneven = { ...scene, slope: [2.2, -1.5] as const, lamp: 0.2 };
    expect(worstCorner(finder(uneven)(UNLIT, { noise: 3 }), uneven)).toBeLessThan(0.3);
  });

  test("between thumbs, one of them on a corner", () => {
    const held = {
      ...scene,
      thumbs: [
        { from: { x: -135, y: 10 }, to: { x: -260, y: 30 }, radiusMm: 11, reflects: 0.35 },
        { from: { x: 140, y: 97 }, to: { x: 240, y: 170 }, radiusMm: 11, reflects: 0.2 },
      ],
    };
    const find = finder(held);
    for (const picture of [UNLIT, ALL_LIT])
      expect(worstCorner(find(picture, { noise: 3 }), held)).toBeLessThan(1);
  });
});

describe("each complaint is made when it is due", () => {
  test("glare is told, and the sheet found", () => {
    const shiny = { ...scene, glare: { at: { x: 40, y: -20 }, radiusMm: 25 } };
    const found = finder(shiny)(UNLIT);
    expect(worstCorner(found, shiny)).toBeLessThan(0.5);
    expect("glare" in found && found.glare).toBeGreaterThan(0.005);
    expect(plain(ALL_LIT)).toMatchObject({ glare: 0 });
  });

  test("cut off", () => {
    const aside = { ...scene, plane: planeAt([330, 0, 900], 5, 10, 0), room: 0.5 };
    expect(finder(aside)(UNLIT)).toEqual({ complaint: "sheet-cut-off" });
  });

  test("two sheets", () => {
    const two = {
      ...scene,
      plane: planeAt([-150, 0, 900], 3, 10, 0),
      room: 0.5,
      second: { at: { x: 230, y: 60, z: 1050 } },
    };
    expect(finder(two)(UNLIT)).toEqual({ complaint: "two-sheets" });
  });

  test("too dark", () => {
    expect(plain(UNLIT, { exposure: 0.03, noise: 3 })).toEqual({ complaint: "too-dark" });
  });

  test("no sheet", () => {
    const none = { ...scene, paper: 0.06 };
    expect(finder(none)(UNLIT, { noise: 3 })).toEqual({ complaint: "sheet-not-found" });
  });
});

const garbage: fc.Arbitrary<Frame> = fc
  .record({
    width: fc.integer({ min: 1, max: 90 }),
    height: fc.integer({ min: 1, max: 90 }),
    seed: fc.nat(),
    coarse: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ width, height, seed, coarse }) => {
    const normal = normalNoise(seed);
    const tones = Array.from({ length: 100 }, () => 128 + 90 * normal());
    const data = Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) => {
      const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)];
      return tones[(Math.floor(x / coarse) + 7 * Math.floor(y / coarse)) % tones.length] ?? 0;
    });
    return { data, width, height };
  });

test("whatever a frame shows, a sheet has four corners in it or there is a complaint (seed 551)", () => {
  fc.assert(
    fc.property(garbage, (frame) => {
      const found = findSheet(greyOf(frame));
      if ("complaint" in found) return;
      for (const { x, y } of found.corners) {
        expect(x >= -5 && x <= frame.width + 5).toBe(true);
        expect(y >= -5 && y <= frame.height + 5).toBe(true);
      }
    }),
    { seed: 551, numRuns: 300 },
  );
});
