import { describe, expect, test, vi } from "vitest";
import {
  ALL_LIT,
  UNLIT,
  codePictures,
  dotGrid,
  type DotGrid,
} from "../../../../src/core/calibration/dot-code.ts";
import { readPose } from "../../../../src/core/calibration/read-pose.ts";
import type { BoardPose } from "../../../../src/core/calibration/board-pose.ts";
import type { NotTaken } from "../../../../src/core/calibration/find-sheet.ts";
import type { Frame } from "../../../../src/core/mark/frame.ts";
import { quantile } from "../../../../src/core/measure/quantile.ts";
import { sheetCamera, type Sensor } from "../../../fixtures/sheet-camera.ts";
import { anyScene, planeAt } from "../../../fixtures/sheet-rigs.ts";
import { trueCorners, trueDots, type SheetScene } from "../../../fixtures/sheet-scene.ts";

/** Rays are traced for each scene. */
vi.setConfig({ testTimeout: 60_000 });

type Camera = ReturnType<typeof sheetCamera>;

const cameraOf = (scene: SheetScene): Camera => sheetCamera(scene, dotGrid(scene.pair.projector));

/** All frames of a sequence, each by the camera that sees the scene as it is then. */
function sequence(grid: DotGrid, camera: (picture: number) => Camera, sensor: Sensor = {}): readonly Frame[] {
  return codePictures(grid).map((picture, i) => camera(i)(picture, { ...sensor, seed: i + 1 }));
}

function taken(pose: BoardPose | NotTaken): BoardPose {
  if ("complaint" in pose) throw new Error(pose.complaint);
  return pose;
}

/** How far each dot lies from where its light truly is, px: Infinity where it is none of the sheet's. */
function dotErrors({ dots }: BoardPose, scene: SheetScene): readonly number[] {
  const grid = dotGrid(scene.pair.projector);
  const truth = trueDots(scene, grid);
  return dots.map(({ lit, at }) => {
    const there = truth[grid.dots.findIndex(({ x, y }) => x === lit.x && y === lit.y)];
    return there ? Math.hypot(at.x - there.x, at.y - there.y) : Infinity;
  });
}

function cornerErrors({ corners }: BoardPose, scene: SheetScene): readonly number[] {
  const truth = trueCorners(scene);
  return corners.map(({ x, y }) => Math.min(...truth.map((there) => Math.hypot(x - there.x, y - there.y))));
}

const worst = (errors: readonly number[]): number => Math.max(...errors);
const middle = (errors: readonly number[]): number => quantile(errors, 0.5) ?? Infinity;

test.each([11, 12])("corners and dots of any sheet lie where they truly are (scene %i)", (seed) => {
  const scene = anyScene(seed, 480);
  const grid = dotGrid(scene.pair.projector);
  const camera = cameraOf(scene);
  const pose = taken(
    readPose(
      sequence(grid, () => camera),
      grid,
    ),
  );
  expect(middle(dotErrors(pose, scene))).toBeLessThan(0.05);
  expect(worst(dotErrors(pose, scene))).toBeLessThan(0.3);
  expect(worst(cornerErrors(pose, scene))).toBeLessThan(0.2);
});

const scene: SheetScene = {
  ...anyScene(7, 480),
  plane: planeAt([10, -15, 880], 12, 14, -9),
  room: 0.25,
  lamp: 0.7,
};
const grid = dotGrid(scene.pair.projector);
const still = cameraOf(scene);
const noisy = sequence(grid, () => still, { noise: 8 });

describe("a pose is read", () => {
  test("in noise, no dot taken for another", () => {
    const pose = taken(readPose(noisy, grid));
    expect(pose.dots.length).toBeGreaterThan(30);
    expect(middle(dotErrors(pose, scene))).toBeLessThan(0.25);
    expect(worst(dotErrors(pose, scene))).toBeLessThan(1);
    expect(worst(cornerErrors(pose, scene))).toBeLessThan(0.3);
  });

  test("of a sheet that sways: that of the moment when all dots were lit", () => {
    const swayed = cameraOf({ ...scene, plane: planeAt([14, -17, 884], 12.5, 14.5, -9) });
    const frames = sequence(grid, (picture) => (picture === ALL_LIT ? still : swayed));
    const pose = taken(readPose(frames, grid));
    expect(middle(dotErrors(pose, scene))).toBeLessThan(0.05);
    expect(worst(cornerErrors(pose, scene))).toBeLessThan(0.25);
  });

  test("between thumbs and under glare", () => {
    const held = {
      ...scene,
      glare: { at: { x: 60, y: 30 }, radiusMm: 20 },
      thumbs: [
        { from: { x: -125, y: 10 }, to: { x: -260, y: 30 }, radiusMm: 11, reflects: 0.35 },
        { from: { x: 20, y: 85 }, to: { x: 30, y: 190 }, radiusMm: 11, reflects: 0.2 },
      ],
    };
    const camera = cameraOf(held);
    const pose = taken(
      readPose(
        sequence(grid, () => camera, { noise: 2 }),
        grid,
      ),
    );
    expect(worst(dotErrors(pose, held))).toBeLessThan(0.6);
    expect(worst(cornerErrors(pose, held))).toBeLessThan(0.4);
  });
});

describe("each complaint is made when it is due", () => {
  test("moved", () => {
    const moved = cameraOf({ ...scene, plane: planeAt([28, -15, 880], 12, 14, -9) });
    const frames = sequence(grid, (picture) => (picture < 8 ? still : moved));
    expect(readPose(frames, grid)).toEqual({ complaint: "moved" });
  });

  test("dots unreadable: a frame that shows the picture before", () => {
    const late = noisy.map((frame, i) => (i > 5 ? (noisy[i - 1] ?? frame) : frame));
    expect(readPose(late, grid)).toEqual({ complaint: "dots-unreadable" });
    expect(readPose(noisy.slice(0, 1), grid)).toEqual({ complaint: "dots-unreadable" });
  });

  test("out of light: no dots, or a dark room in which the light ends on the sheet", () => {
    const unlit = noisy.slice(UNLIT, UNLIT + 1);
    const noDots = noisy.flatMap(() => unlit);
    expect(readPose(noDots, grid)).toEqual({ complaint: "out-of-light" });
    const aside = cameraOf({ ...scene, plane: planeAt([10, 175, 900], 12, 14, -9), room: 0.002 });
    const frames = sequence(grid, () => aside, { noise: 2, exposure: 1.5 });
    expect(readPose(frames, grid)).toEqual({ complaint: "out-of-light" });
  });

  test("what keeps a sheet from being found", () => {
    const grey = noisy.map(({ data, ...size }) => ({ ...size, data: data.map(() => 90) }));
    expect(readPose(grey, grid)).toEqual({ complaint: "sheet-not-found" });
  });
});

test("pictures that come late, or in any other order, never name a dot wrongly", () => {
  const late = [...noisy.slice(0, 3), ...noisy.slice(2, -1)];
  expect(readPose(late, grid)).toEqual({ complaint: "dots-unreadable" });
  for (let turn = 1; turn < noisy.length - 2; turn++) {
    const code = noisy.slice(2);
    const shuffled = [...noisy.slice(0, 2), ...code.slice(turn), ...code.slice(0, turn)];
    expect(readPose(shuffled, grid)).toEqual({ complaint: "dots-unreadable" });
  }
});
