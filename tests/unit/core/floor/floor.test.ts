import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInPolygon } from "../../../../src/core/geometry/polygon.ts";
import { applyMapping } from "../../../../src/core/geometry/mapping.ts";
import { toProjector, type Mat3 } from "../../../../src/core/geometry/pinhole.ts";
import type { RoomMm } from "../../../../src/core/geometry/spaces.ts";
import { add, times } from "../../../../src/core/geometry/vector.ts";
import { number, side } from "../../../fixtures/arbitraries.ts";
import { palmAt, RULES, skinOf } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { openStage, perform, type Hand, type Shot } from "./stage.ts";

const AT = { x: 10, y: -20, z: 900 };
const MIDDLE = { x: 0, y: 0 };
/** Maps everything to nowhere. */
const NO_LIGHT: Mat3 = [0, 0, 0, 0, 0, 0, 0, 0, 0];
const open: Hand = () => ({ at: AT });
const sways: Hand = (atMs) => ({ at: { ...AT, x: 80 * Math.sin(atMs / 400) }, rollDeg: atMs / 50 });
const nobody: Hand = () => undefined;
const comesAndGoes: Hand = (atMs) => (atMs % 4000 < 2000 ? { at: AT } : undefined);

const lastOf = (shots: readonly Shot[]): Shot => {
  const last = shots.at(-1);
  if (last === undefined) throw new Error("no picture was made");
  return last;
};
const invitationAfter = (shots: readonly Shot[]): number => lastOf(shots).picture.invitation.level;
const keys = (shots: readonly Shot[]): ReadonlySet<string> =>
  new Set(shots.flatMap(({ picture }) => picture.pages.map(({ key }) => key)));
const messageOf = (key: string): string => key.split("/")[1] ?? "";

describe("the floor, from hands to light (seed 81)", () => {
  it("lights every line of the page inside the palm, and its middle within a millimetre of the palm's", () => {
    fc.assert(
      fc.property(
        side,
        number(-120, 120),
        number(-80, 80),
        number(600, 1100),
        number(-180, 180),
        (of, x, y, z, rollDeg) => {
          const at = { x, y, z };
          const { floor } = openStage();
          const { picture } = lastOf(perform(floor, [() => ({ at, side: of, rollDeg })], 1500));
          const palm = palmAt(at, { side: of, rollDeg });
          const outline = palm.outline.map((p) =>
            toProjector(RIG, add(palm.centre, add(times(palm.right, p.x), times(palm.down, p.y)))),
          );
          expect(picture.pages).toHaveLength(1);
          const [lit] = picture.pages;
          if (lit === undefined) return;
          expect(lit.level).toBe(1);
          const centre = toProjector(RIG, skinOf(palm));
          const middle = applyMapping(lit.mapping, MIDDLE);
          const pxPerMm = RIG.projector.focalPx / palm.centre.z;
          expect(Math.hypot(middle.x - centre.x, middle.y - centre.y)).toBeLessThan(pxPerMm);
          expect(lit.page.lines.length).toBeGreaterThan(0);
          for (const { leftMm, baselineMm, widthMm } of lit.page.lines)
            for (const corner of [leftMm, leftMm + widthMm])
              for (const up of [0, 0.75 * lit.page.emMm])
                expect(
                  isInPolygon(applyMapping(lit.mapping, { x: corner, y: baselineMm - up }), outline),
                ).toBe(true);
        },
      ),
      { seed: 81, numRuns: 40 },
    );
  });

  it("lights nothing in empty air, a fist or the back of a hand, ever", () => {
    const ways = fc.constantFrom<Hand>(
      nobody,
      () => ({ at: AT, closed: 1 }),
      () => ({ at: AT, yawDeg: 180 }),
    );
    fc.assert(
      fc.property(ways, (hand) => {
        const { floor, drawn } = openStage();
        expect(keys(perform(floor, [hand], 3000)).size).toBe(0);
        expect(drawn()).toBe(0);
      }),
      { seed: 81, numRuns: 10 },
    );
  });

  it("lights the palm within a third of a second, and the words come within a second", () => {
    const shots = perform(openStage().floor, [open], 1200);
    expect(shots.find(({ picture }) => picture.marks.length > 0)?.nowMs).toBeLessThan(333);
    expect(shots.find(({ picture }) => picture.pages.length > 0)?.nowMs).toBeLessThan(1000);
  });

  it("goes dark when a hand is turned over in the light, and stays dark on its back", () => {
    fc.assert(
      fc.property(side, number(0, 400), (of, turnMs) => {
        const { floor } = openStage();
        const hand: Hand = (atMs) => {
          const yawDeg = Math.min(180, (180 * Math.max(0, atMs - 1500)) / Math.max(1, turnMs));
          return { at: AT, side: of, yawDeg };
        };
        const shots = perform(floor, [hand], 4500);
        expect(shots.some(({ nowMs, picture }) => nowMs < 1500 && picture.pages[0]?.level === 1)).toBe(true);
        const after = shots.filter(({ nowMs }) => nowMs > 1500 + turnMs + 200);
        expect(keys(after).size).toBe(0);
      }),
      { seed: 81, numRuns: 15 },
    );
  });

  it("gives each visit a new message, and draws none that it does not show", () => {
    const { floor, drawn } = openStage();
    const told = [...keys(perform(floor, [comesAndGoes], 16_000))].map(messageOf);
    expect(told).toEqual(["m-1", "m-2", "m-3", "m-4"]);
    expect(drawn()).toBe(4);
    expect(floor.visitors()).toEqual([]);
  });

  it("runs ahead of a moving hand to where it is when the light arrives, to within 7 mm", () => {
    fc.assert(
      fc.property(number(-250, 250), (mmPerS) => {
        const centreAt = (atMs: number): RoomMm => ({ ...AT, x: (mmPerS * (atMs - 1000)) / 1000 });
        const shots = perform(openStage().floor, [(atMs) => ({ at: centreAt(atMs) })], 2000);
        for (const { nowMs, picture } of shots.slice(90)) {
          const palm = palmAt(centreAt(nowMs + RULES.latencyMs)).centre;
          const [there, lit] = [
            toProjector(RIG, palm),
            applyMapping(picture.pages[0]?.mapping ?? NO_LIGHT, MIDDLE),
          ];
          const mmPerPx = palm.z / RIG.projector.focalPx;
          expect(mmPerPx * Math.hypot(lit.x - there.x, lit.y - there.y)).toBeLessThan(7);
        }
      }),
      { seed: 81, numRuns: 20 },
    );
  });

  it("keeps a page's key while the hand moves, so that nothing is drawn again", () => {
    const { floor } = openStage();
    expect(keys(perform(floor, [sways], 3500)).size).toBe(1);
  });

  it("stays dark, and is ready again, while there is no message to draw", () => {
    const { floor } = openStage(0);
    expect(keys(perform(floor, [open], 2000)).size).toBe(0);
    expect(floor.visitors()[0]?.visit.kind).toBe("offered");
  });
});

describe("the invitation (seed 82)", () => {
  const coming = fc.array(fc.tuple(fc.constantFrom<Hand>(open, nobody), number(100, 2500)), {
    maxLength: 12,
  });

  it("shows only while nobody is there, and never steps", () => {
    fc.assert(
      fc.property(coming, number(0, 1e6), (all, startMs) => {
        const { floor } = openStage();
        const hand: Hand = (atMs) => {
          let leftMs = atMs - startMs;
          return all.find(([, lengthMs]) => (leftMs -= lengthMs) < 0)?.[0](atMs);
        };
        let before = 0;
        for (const { picture, visitors } of perform(floor, [hand], startMs + 6000, startMs)) {
          const { level } = picture.invitation;
          expect(before - level).toBeLessThan(0.16);
          expect(level - before).toBeLessThan(0.02);
          if (level > before) expect(visitors).toBe(0);
          if (picture.pages.length > 0) expect(level).toBe(0);
          before = level;
        }
      }),
      { seed: 82, numRuns: 25 },
    );
  });

  it("goes out when the camera gives no more frames, and does not show before the first", () => {
    const { floor } = openStage();
    expect(floor.picture(5000).invitation.level).toBe(0);
    expect(invitationAfter(perform(floor, [nobody], 9000, 6000))).toBeGreaterThan(0.1);
    floor.picture(12_100);
    expect(floor.picture(12_300).invitation.level).toBe(0);
  });

  it("does not come over a hand that is in every frame, however late the answers are", () => {
    const { floor } = openStage();
    perform(floor, [open], 2000);
    for (let nowMs = 2000; nowMs < 4500; nowMs += 50) expect(floor.picture(nowMs).invitation.level).toBe(0);
  });

  it("comes up over an empty floor, and again after the last visitor", () => {
    const { floor } = openStage();
    expect(invitationAfter(perform(floor, [nobody], 3000))).toBeGreaterThan(0.1);
    expect(invitationAfter(perform(floor, [open], 5000, 3000))).toBe(0);
    expect(invitationAfter(perform(floor, [nobody], 10_000, 5000))).toBeGreaterThan(0.1);
  });
});
