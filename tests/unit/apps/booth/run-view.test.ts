import { describe, expect, it } from "vitest";
import type { BoardPose } from "../../../../src/core/calibration/board-pose.ts";
import type { RunEvent } from "../../../../src/core/calibration/run.ts";
import { poseWishes } from "../../../../src/core/calibration/wishes.ts";
import { BEGUN, seenRun } from "../../../../src/apps/booth/calibrate/run-view.ts";

const corners = [
  { x: 0, y: 0 },
  { x: 9, y: 0 },
  { x: 9, y: 6 },
  { x: 0, y: 6 },
] as const;
const pose: BoardPose = { corners, edges: [[], [], [], []], dots: [] };
const wishes = poseWishes();
const wished = (number: number): RunEvent => {
  const wish = wishes[number - 1];
  if (wish === undefined) throw new RangeError(`no pose ${number}`);
  return { kind: "wished", number, of: wishes.length, wish };
};
const after = (...events: readonly RunEvent[]) => events.reduce(seenRun, BEGUN);

describe("a run on the page", () => {
  it("keeps the outline of every pose that is taken, and whether it is kept from the fit", () => {
    const view = after(
      wished(1),
      { kind: "pose-taken", number: 1, pose, heldOut: false },
      wished(2),
      { kind: "pose-taken", number: 2, pose, heldOut: true },
      wished(3),
    );
    expect(view.taken.map(({ number, heldOut }) => [number, heldOut])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(view.number).toBe(3);
  });

  it("says why a pose was read and not taken until it is read again, whatever the camera sees meanwhile", () => {
    const refused: readonly RunEvent[] = [
      wished(1),
      { kind: "reading", picture: 11, of: 12 },
      { kind: "pose-refused", number: 1, complaint: "moved" },
      { kind: "guided", complaint: undefined, corners, held: 0.2 },
    ];
    expect(after(...refused)).toMatchObject({ refusal: "moved", reading: undefined, held: 0.2 });
    expect(
      after(...refused, { kind: "pose-taken", number: 1, pose, heldOut: false }).refusal,
    ).toBeUndefined();
    expect(after(...refused, wished(2)).refusal).toBeUndefined();
  });

  it("complains of what is wrong now, and no longer than it is", () => {
    const tooNear: RunEvent = { kind: "guided", complaint: "too-near", corners, held: 0 };
    expect(after(wished(1), tooNear).complaint).toBe("too-near");
    expect(after(wished(1), tooNear, { kind: "reading", picture: 1, of: 12 }).complaint).toBeUndefined();
    expect(after(wished(1), tooNear, { kind: "guided", complaint: undefined, held: 0 })).toMatchObject({
      complaint: undefined,
      corners: undefined,
    });
  });

  it("asks for nothing more while it is worked out", () => {
    expect(after(wished(10), { kind: "solving" })).toMatchObject({ isSolving: true, wish: undefined });
  });
});
