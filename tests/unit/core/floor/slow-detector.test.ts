import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { number } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, seenBy } from "../../../fixtures/template-hand.ts";
import { openStage } from "./stage.ts";

const HAND = seenBy(RIG.camera, handShape("left"), { at: { x: 0, y: 0, z: 900 } });
const PICTURE_MS = 1000 / 60;

/** A hand in every frame, found by a detector that answers each frame late and takes the next when it is done. @returns levels by time. */
function lit(answerMs: number, silentFromMs: number, untilMs: number): ReadonlyMap<number, number> {
  const { floor } = openStage();
  const levels = new Map<number, number>();
  let frameMs = 0;
  for (let nowMs = 0; nowMs < untilMs; nowMs += PICTURE_MS) {
    if (nowMs - frameMs >= answerMs && nowMs < silentFromMs) {
      floor.sawHands({ atMs: frameMs, hands: [HAND] });
      frameMs = nowMs;
    }
    levels.set(nowMs, floor.picture(nowMs).pages[0]?.level ?? 0);
  }
  return levels;
}

describe("a floor whose detector is slow (seed 83)", () => {
  it("keeps a hand that is in every frame lit, down to three answers in two seconds", () => {
    fc.assert(
      fc.property(number(30, 650), (answerMs) => {
        const levels = [...lit(answerMs, Infinity, 6000).values()];
        expect(levels.slice(levels.indexOf(1))).toEqual(levels.slice(levels.indexOf(1)).fill(1));
        expect(levels).toContain(1);
      }),
      { seed: 83, numRuns: 30 },
    );
  });

  it("goes dark within one and three quarter seconds of the last frame that was answered for", () => {
    fc.assert(
      fc.property(number(30, 350), number(2000, 3000), (answerMs, silentFromMs) => {
        for (const [nowMs, level] of lit(answerMs, silentFromMs, 5000))
          if (nowMs > silentFromMs + 1750) expect(level).toBe(0);
      }),
      { seed: 83, numRuns: 30 },
    );
  });
});
