import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePictures, dotGrid } from "../../../../src/core/calibration/dot-code.ts";
import type { RunEvent } from "../../../../src/core/calibration/run.ts";
import type { Guidance } from "../../../../src/installation/calibrating/eye.ts";
import { takePose, USUAL_PACE, type PoseTask } from "../../../../src/installation/calibrating/take-pose.ts";
import { AT_REST, poseCalled, scriptedEye } from "../../../fixtures/scripted-eye.ts";
import { scriptedStage } from "../../../fixtures/scripted-stage.ts";

const WISH = { distanceMm: 800, tiltDeg: 20, turnDeg: 0, middle: [0.5, 0.5], heldOut: false } as const;

const task = (given: Partial<PoseTask>): PoseTask => ({
  wish: WISH,
  taken: [],
  eye: scriptedEye({}),
  pace: USUAL_PACE,
  asked: () => undefined,
  ...given,
});

async function take(given: Partial<PoseTask>) {
  const stage = scriptedStage();
  const events: RunEvent[] = [];
  const result = await takePose(
    stage,
    task(given),
    (event) => events.push(event),
    new AbortController().signal,
  );
  const restedAfterMs = events.filter(({ kind }) => kind === "guided").length * (USUAL_PACE.lookEveryMs + 33);
  return { stage, events, result, restedAfterMs };
}

function movedBy(px: number): Guidance {
  const [a, b, c, d] = poseCalled(0).corners;
  const moved = ({ x, y }: { x: number; y: number }) => ({ x: x + px, y });
  return { complaint: undefined, corners: [moved(a), moved(b), moved(c), moved(d)] };
}

describe("a pose", () => {
  it("is read from one frame for each picture of the code, each shown for latency and a frame (seed 501)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 400 }), async (latencyMs) => {
        const eye = scriptedEye({});
        const { stage, result } = await take({ eye, pace: { ...USUAL_PACE, latencyMs } });
        const pictures = codePictures(dotGrid(stage.projector));
        expect(result).toEqual({ kind: "taken", pose: poseCalled(1) });
        expect(eye.framesRead).toEqual([pictures.length]);
        const code = stage.shown.slice(-pictures.length);
        expect(code.map(({ picture }) => picture)).toEqual(pictures);
        const looks = stage.looks.slice(-pictures.length);
        for (const [i, { atMs }] of code.entries())
          expect((looks[i] ?? 0) - atMs).toBeGreaterThanOrEqual(latencyMs + USUAL_PACE.frameMs);
      }),
      { seed: 501, numRuns: 20 },
    );
  });

  it("is waited for in the light between the dots", async () => {
    const { stage } = await take({});
    expect(stage.shown[0]?.picture).toMatchObject({ kind: "dots", at: [] });
  });

  it("waits until the sheet has rested", async () => {
    const { restedAfterMs } = await take({});
    expect(restedAfterMs).toBeGreaterThanOrEqual(USUAL_PACE.holdMs);
    expect(restedAfterMs).toBeLessThan(USUAL_PACE.holdMs + 300);
  });

  it("waits again when the sheet moved", async () => {
    const { events } = await take({
      eye: scriptedEye({ guide: (look) => movedBy(look < 6 ? 10 * look : 60) }),
    });
    const held = events.flatMap((event) => (event.kind === "guided" ? [event.held] : []));
    expect(held.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(held.at(-1)).toBe(1);
  });

  it("is not taken while something hides the sheet, however long it rests", async () => {
    const { events } = await take({
      eye: scriptedEye({ guide: (look) => (look < 200 ? { ...AT_REST, complaint: "glare" } : AT_REST) }),
    });
    expect(events.filter((event) => event.kind === "guided" && event.complaint === "glare")).toHaveLength(
      200,
    );
  });

  it("is taken in the end from whoever cannot hold it otherwise", async () => {
    const { result, restedAfterMs } = await take({
      eye: scriptedEye({ guide: () => ({ ...AT_REST, complaint: "too-flat" }) }),
    });
    expect(result.kind).toBe("taken");
    expect(restedAfterMs).toBeGreaterThanOrEqual(USUAL_PACE.insistMs);
  });

  it("says why it could not be read", async () => {
    const { result } = await take({ eye: scriptedEye({ read: () => ({ complaint: "moved" }) }) });
    expect(result).toMatchObject({ kind: "refused", complaint: "moved" });
  });

  it("is not read again where it was refused, until the sheet is somewhere else", async () => {
    const refused = { complaint: "out-of-light", corners: poseCalled(0).corners } as const;
    const { events } = await take({
      refused,
      eye: scriptedEye({ guide: (look) => movedBy(look < 100 ? 0 : 40) }),
    });
    const guided = events.flatMap((event) => (event.kind === "guided" ? [event] : []));
    expect(guided.slice(0, 100).every(({ complaint }) => complaint === "out-of-light")).toBe(true);
    expect(guided.at(-1)).toMatchObject({ complaint: undefined, held: 1 });
  });

  it("is read again in place when that may cure it", async () => {
    const refused = { complaint: "moved", corners: poseCalled(0).corners } as const;
    const { result, restedAfterMs } = await take({ refused });
    expect(result.kind).toBe("taken");
    expect(restedAfterMs).toBeLessThan(USUAL_PACE.holdMs + 300);
  });

  it("is left when somebody asks for that", async () => {
    const { result, stage } = await take({ asked: () => "skip" });
    expect(result).toEqual({ kind: "asked", asked: "skip" });
    expect(stage.looks).toHaveLength(0);
  });

  it("ends with its signal", async () => {
    const life = new AbortController();
    const eye = scriptedEye({
      guide: (look) => {
        if (look === 3) life.abort(new Error("closed"));
        return { complaint: "sheet-not-found" };
      },
    });
    await expect(takePose(scriptedStage(), task({ eye }), () => undefined, life.signal)).rejects.toThrow(
      "closed",
    );
  });
});
