import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFloor } from "../../../../src/core/floor/floor.ts";
import type { Face } from "../../../../src/core/typeset/face.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RULES } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, seenBy, type Held } from "../../../fixtures/template-hand.ts";
import { plainFace } from "../typeset/plain-face.ts";

const AT = { x: 10, y: -20, z: 900 };
const TEXT = "Welcome, the bed is made and the table is laid. Nobody will ask you anything before noon.";

type Pose = Held & { readonly closed?: number };

/** Plays a hand before a floor that counts how often the typesetter measures: between pictures, and while one waits. */
function playCounting(hand: (atMs: number) => Pose, untilMs: number, rules = RULES) {
  let calls = 0;
  let drawn = 0;
  const face: Face = {
    ...plainFace,
    measureEm: (text, language) => {
      calls++;
      return plainFace.measureEm(text, language);
    },
  };
  const draw = () => ({
    id: `m-${++drawn}`,
    lang: "en",
    text: TEXT,
    motive: "m",
    emotion: "e",
    provenance: "p",
  });
  const floor = openFloor(rules, { face, draw });
  const moments = [];
  for (let i = 0; (i * 1000) / 60 < untilMs; i++) {
    const nowMs = (i * 1000) / 60;
    const before = calls;
    const held = hand(nowMs);
    if (i % 2 === 0)
      floor.sawHands({
        atMs: nowMs,
        hands: [seenBy(RIG.camera, handShape("right", held.closed), held)],
      });
    const between = calls - before;
    const picture = floor.picture(nowMs);
    moments.push({ nowMs, picture, between, waited: calls - before - between });
  }
  return { moments, drawn };
}

const moves = (atMs: number): Pose => ({
  at: { ...AT, x: 60 * Math.sin(atMs / 700), z: 900 + 40 * Math.cos(atMs / 900) },
  rollDeg: atMs / 60,
});
/** Withdrawn while the ring gathers. */
const brief = (atMs: number): Pose => ({ at: AT, closed: atMs < 350 || atMs > 2000 ? 0 : 1 });

const lit = ({ picture }: { picture: { pages: readonly unknown[] } }): boolean => picture.pages.length > 0;

describe("the next message (seed 88)", () => {
  it("is set before it is needed: no picture waits for the typesetter, with a ring or without", () => {
    fc.assert(
      fc.property(fc.boolean(), number(-90, 90), (seenMark, rollDeg) => {
        const { moments } = playCounting(() => ({ at: AT, rollDeg }), 2000, { ...RULES, seenMark });
        expect(moments.some(lit)).toBe(true);
        expect(moments.filter(({ waited }) => waited > 0)).toEqual([]);
        const set = moments.findIndex(({ between }) => between > 0);
        expect(set).toBeGreaterThanOrEqual(0);
        expect(set).toBeLessThan(moments.findIndex(lit));
      }),
      { seed: 88, numRuns: 8 },
    );
  });

  it("costs nothing more while the hand only moves and turns, before the words and after them", () => {
    const { moments } = playCounting(moves, 8000);
    expect(moments.some(lit)).toBe(true);
    expect(moments.filter(({ between, waited }) => between + waited > 0)).toHaveLength(1);
  });

  it("is kept for whoever comes next when the palm is withdrawn before the words", () => {
    const { moments, drawn } = playCounting(brief, 4000);
    expect(drawn).toBe(1);
    expect(moments.findLast(lit)?.picture.pages[0]?.key).toContain("m-1");
  });
});
