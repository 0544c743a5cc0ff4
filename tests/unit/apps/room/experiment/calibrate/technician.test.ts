import { describe, expect, it } from "vitest";
import { opticsOf } from "../../../../../../src/apps/room/experiment/calibrate/rig-optics.ts";
import { openTechnician } from "../../../../../../src/apps/room/experiment/calibrate/technician.ts";
import { Rig } from "../../../../../../src/schema/rig.ts";

const WISH = { distanceMm: 900, tiltDeg: 20, turnDeg: -15, middle: [0.5, 0.5], heldOut: false } as const;
const EXACT = { distanceOffMm: 0, angleOffDeg: 0, placeOff: 0, swayMm: 0, tremorMm: 0 };

function hearing(technician: object, rig: object = {}) {
  const given = Rig.parse({ ...rig, technician });
  const robot = openTechnician(given, opticsOf(given));
  robot.hear({ kind: "wished", number: 1, of: 1, wish: WISH }, 0);
  const restsAtMs = given.technician.reactsMs + given.technician.movesMs;
  return { robot, restsAtMs, reactsMs: given.technician.reactsMs };
}

describe("a robot technician", () => {
  it("holds the sheet as it was wished for, with exact hands", () => {
    const { robot, restsAtMs } = hearing(EXACT);
    const { centreMm, pitchDeg, yawDeg } = robot.boardAt(restsAtMs);
    expect(centreMm).toEqual([0, 0, 900]);
    expect([pitchDeg, yawDeg]).toEqual([20, -15]);
  });

  it("moves without a jump, and not before it has heard", () => {
    const { robot, restsAtMs, reactsMs } = hearing(EXACT);
    expect(robot.boardAt(reactsMs)).toEqual(robot.boardAt(0));
    for (let atMs = 0; atMs < restsAtMs; atMs += 10) {
      const [from, to] = [robot.boardAt(atMs), robot.boardAt(atMs + 10)];
      expect(Math.hypot(...to.centreMm.map((mm, i) => mm - (from.centreMm[i] ?? 0)))).toBeLessThan(6);
    }
  });

  it("errs as sloppy hands do, alike for the same seed", () => {
    const { robot, restsAtMs } = hearing({});
    const held = robot.boardAt(restsAtMs);
    expect(held.centreMm[2]).not.toBeCloseTo(900, 1);
    expect(Math.abs(held.centreMm[2] - 900)).toBeLessThan(120);
    expect(hearing({}).robot.boardAt(restsAtMs)).toEqual(held);
  });

  it("moves away when it is told that it is too near, and rests before it answers again", () => {
    const { robot, restsAtMs } = hearing(EXACT);
    const tooNear = { kind: "guided", complaint: "too-near", held: 0 } as const;
    robot.hear(tooNear, restsAtMs);
    expect(robot.boardAt(restsAtMs + 10_000).centreMm[2]).toBe(900);
    robot.hear(tooNear, restsAtMs + 400);
    expect(robot.boardAt(restsAtMs + 10_000).centreMm[2]).toBeCloseTo(1008, 6);
  });

  it("never tilts the sheet when that is its habit", () => {
    const { robot, restsAtMs } = hearing({ ...EXACT, neverTilts: true });
    robot.hear({ kind: "guided", complaint: "too-flat", held: 0 }, restsAtMs + 400);
    const { pitchDeg, yawDeg } = robot.boardAt(restsAtMs + 10_000);
    expect([pitchDeg, yawDeg]).toEqual([0, 0]);
  });

  it("keeps the sheet above the table", () => {
    const { robot, restsAtMs } = hearing(EXACT, { tableMm: 900 });
    expect(robot.boardAt(restsAtMs).centreMm[2]).toBeLessThan(800);
  });
});
