import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyMapping } from "../../../../src/core/geometry/mapping.ts";
import { toProjector } from "../../../../src/core/geometry/pinhole.ts";
import { openFloor } from "../../../../src/core/floor/floor.ts";
import type { HandSeen } from "../../../../src/core/palm/hand-seen.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { palmAt, RULES, skinOf } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, seenBy, type Held } from "../../../fixtures/template-hand.ts";
import { plainFace } from "../typeset/plain-face.ts";
import { openStage, perform, type Shot } from "./stage.ts";

/** Plays a hand whose marks are found, from a frame after they are lit, as a camera would. @returns every picture. */
function seen(
  held: Held,
  untilMs: number,
  { finds = true, floor = openStage().floor } = {},
): readonly Shot[] {
  const shots: Shot[] = [];
  let lit: readonly number[] = [];
  for (let i = 0; (i * 1000) / 60 < untilMs; i++) {
    const nowMs = (i * 1000) / 60;
    if (i % 2 === 0) {
      const marks = finds ? lit.map((key) => ({ key, size: held.size ?? 1, contrast: 40 })) : [];
      const hand: HandSeen = { ...seenBy(RIG.camera, handShape("right"), held), marks };
      floor.sawHands({ atMs: nowMs, hands: [hand] });
    }
    const picture = floor.picture(nowMs);
    lit = picture.marks.map(({ key }) => key);
    shots.push({ nowMs, picture, visitors: floor.visitors().length });
  }
  return shots;
}

const draw = () => ({ id: "m", lang: "en", text: "Come in.", motive: "m", emotion: "e", provenance: "p" });
const near = fc.record({ x: number(-100, 100), y: number(-80, 80), z: number(600, 980) });
const wordsFrom = (shots: readonly Shot[]): number =>
  shots.findIndex(({ picture }) => picture.pages.length > 0);

describe("a hand that the seen mark has measured (seed 84)", () => {
  it("gets its words in the middle of its true palm, whatever its size", () => {
    fc.assert(
      fc.property(near, number(0.6, 1.15), (at, size) => {
        const [lit] = seen({ at, size }, 2000).at(-1)?.picture.pages ?? [];
        if (lit === undefined) throw new Error("no words came");
        const truth = toProjector(RIG, skinOf(palmAt(at, { size }), size));
        const middle = applyMapping(lit.mapping, { x: 0, y: 0 });
        const mmPerPx = at.z / RIG.projector.focalPx;
        expect(mmPerPx * Math.hypot(middle.x - truth.x, middle.y - truth.y)).toBeLessThan(1.5);
      }),
      { seed: 84, numRuns: 25 },
    );
  });

  it("gets words of its own size, which do not change: they come only when the size has settled", () => {
    fc.assert(
      fc.property(number(0.6, 0.8), (size) => {
        const { floor } = openStage();
        const shots = seen({ at: { x: 0, y: 0, z: 850 }, size }, 2000, { floor });
        const [track] = floor.tracks();
        const page = shots.at(-1)?.picture.pages[0]?.page;
        const widest = Math.max(...(page?.lines ?? []).map(({ widthMm }) => widthMm));
        const across = (track?.outline ?? []).map(({ x }) => x);
        expect(widest).toBeLessThan(Math.max(...across) - Math.min(...across));
        expect(new Set(shots.flatMap(({ picture }) => picture.pages.map((lit) => lit.page))).size).toBe(1);
      }),
      { seed: 84, numRuns: 15 },
    );
  });

  it("is not measured again: a second visit of the same hand has its words at once, without a ring", () => {
    const { floor } = openStage();
    const before = seen({ at: { x: 0, y: 0, z: 850 }, size: 0.7 }, 1500, { floor });
    expect(before.some(({ picture }) => picture.marks.length > 0)).toBe(true);
    const closes = (atMs: number) =>
      atMs < 2600 ? { at: { x: 0, y: 0, z: 850 }, size: 0.7, closed: 1 } : open;
    const open = { at: { x: 0, y: 0, z: 850 }, size: 0.7 };
    const after = perform(floor, [closes], 4000, 1500);
    expect(after.every(({ picture }) => picture.marks.every(({ level }) => level < 1))).toBe(true);
    const again = after.filter(({ nowMs }) => nowMs > 2600);
    expect(again.every(({ picture }) => picture.marks.length === 0)).toBe(true);
    expect(again.find(({ picture }) => picture.pages.length > 0)?.nowMs).toBeLessThan(2600 + 500);
  });
});

describe("the order of an arrival (seed 85)", () => {
  it("is: ring, then words; both are never bright together, and the ring is gone before the words are read", () => {
    fc.assert(
      fc.property(fc.boolean(), (finds) => {
        const shots = seen({ at: { x: 0, y: 0, z: 850 } }, 3000, { finds });
        const words = wordsFrom(shots);
        expect(shots.findIndex(({ picture }) => picture.marks.length > 0)).toBeLessThan(words);
        for (const { picture } of shots)
          expect((picture.marks[0]?.level ?? 0) + (picture.pages[0]?.level ?? 0)).toBeLessThan(1.2);
        expect(shots[words + 24]?.picture.marks).toEqual([]);
      }),
      { seed: 85, numRuns: 4 },
    );
  });

  it("goes on without the mark when it is not found, within a second of the offer", () => {
    const shots = seen({ at: { x: 0, y: 0, z: 850 } }, 2000, { finds: false });
    expect(shots[wordsFrom(shots)]?.nowMs).toBeLessThan(150 + 1000);
  });

  it("is the words alone, and at once, where the installation wants no ring", () => {
    const floor = openFloor({ ...RULES, seenMark: false }, { face: plainFace, draw });
    const shots = perform(floor, [() => ({ at: { x: 0, y: 0, z: 850 } })], 1000);
    expect(shots.every(({ picture }) => picture.marks.length === 0)).toBe(true);
    expect(shots[wordsFrom(shots)]?.nowMs).toBeLessThan(300);
  });

  it("has its ring end in the dark where there is no message", () => {
    const { floor } = openStage(0);
    const shots = perform(floor, [() => ({ at: { x: 0, y: 0, z: 850 } })], 2500);
    expect(shots.at(-1)?.picture.marks).toEqual([]);
  });
});
