import { describe, expect, it } from "vitest";
import type { RunEvent } from "../../../../src/core/calibration/run.ts";
import { conclude, type RunTaken } from "../../../../src/core/calibration/conclude.ts";
import { poseWishes } from "../../../../src/core/calibration/wishes.ts";
import { PaumeError } from "../../../../src/core/error.ts";
import { runCalibration, type RunOptions } from "../../../../src/installation/calibrating/run.ts";
import { poseCalled, scriptedEye } from "../../../fixtures/scripted-eye.ts";
import { scriptedStage } from "../../../fixtures/scripted-stage.ts";

async function run(options: Partial<RunOptions>, stage = scriptedStage()) {
  const events: RunEvent[] = [];
  const concluded: RunTaken[] = [];
  const outcome = await runCalibration(
    stage,
    {
      sheet: "A4",
      workingMm: [600, 1000],
      eye: scriptedEye({}),
      // What is judged is the solver's own answer to poses in which nothing can be seen.
      conclude: (taken) => {
        concluded.push(taken);
        return conclude({ ...taken, observations: { ...taken.observations, poses: [] } });
      },
      ...options,
    },
    (event) => events.push(event),
    new AbortController().signal,
  );
  const names = concluded[0]?.observations.poses.map(({ dots }) => dots[0]?.lit.x);
  return { outcome, events, names, stage };
}

const kinds = (events: readonly RunEvent[]): string[] =>
  events.map(({ kind }) => kind).filter((kind) => kind !== "guided" && kind !== "reading");

describe("a run", () => {
  it("takes every pose that is wished for, in order, and keeps those held out from the fit", async () => {
    const { events, names } = await run({});
    expect(kinds(events)).toEqual([...poseWishes().flatMap(() => ["wished", "pose-taken"]), "solving"]);
    const fitted = poseWishes().flatMap(({ heldOut }, i) => (heldOut ? [] : [i + 1]));
    expect(names).toEqual(fitted);
  });

  it("asks again for a pose that could not be read", async () => {
    const eye = scriptedEye({
      read: (reading) => (reading === 1 ? { complaint: "moved" } : poseCalled(reading)),
    });
    const { events, names } = await run({ eye });
    expect(kinds(events).slice(2, 6)).toEqual(["wished", "pose-refused", "pose-taken", "wished"]);
    expect(events).toContainEqual({ kind: "pose-refused", number: 2, complaint: "moved" });
    expect(names).toHaveLength(8);
  });

  it("leaves out a pose when asked", async () => {
    let skips = 1;
    const { events, names } = await run({ asked: () => (skips-- > 0 ? "skip" : undefined) });
    expect(kinds(events).slice(0, 3)).toEqual(["wished", "wished", "pose-taken"]);
    expect(names).toHaveLength(7);
  });

  it("hears that there are enough when there are, and goes on to those held out", async () => {
    let taken = 0;
    const eye = scriptedEye({ read: () => poseCalled(++taken) });
    const { events, names } = await run({ eye, asked: () => (taken >= 6 ? "enough" : undefined) });
    expect(names).toEqual([1, 2, 3, 4, 5, 6]);
    expect(events.filter((event) => event.kind === "pose-taken" && event.heldOut)).toHaveLength(1);
  });

  it("does not hear it before", async () => {
    let asked = 0;
    const { names } = await run({ asked: () => (asked++ < 20 ? "enough" : undefined) });
    expect(names).toHaveLength(8);
  });

  it("loses nothing when the camera goes and comes back in the middle of a pose", async () => {
    const whole = await run({});
    const lostAt = new Set([12, 40, 41]);
    const lost: string[] = [];
    const stage = scriptedStage((look) =>
      lostAt.has(look) ? new PaumeError("camera-lost", "unplugged") : undefined,
    );
    const { names, events } = await run({ lost: ({ code }) => lost.push(code) }, stage);
    expect(lost).toEqual(["camera-lost", "camera-lost", "camera-lost"]);
    expect(names).toEqual(whole.names);
    expect(kinds(events)).toEqual(kinds(whole.events));
    // What was interrupted is shown again from its beginning.
    expect(stage.shown.length).toBeGreaterThan(whole.stage.shown.length);
  });

  it("does not wait for what no plug mends", async () => {
    const stage = scriptedStage(() => new PaumeError("webgl-missing", "no canvas"));
    await expect(run({}, stage)).rejects.toThrow("webgl-missing");
  });

  it("is refused where there is nothing to solve", async () => {
    const { outcome } = await run({ asked: () => "skip" });
    expect(outcome).toMatchObject({ kind: "refused", refusals: [{ code: "too-few-poses" }] });
  });
});
