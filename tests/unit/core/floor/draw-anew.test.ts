import { describe, expect, it } from "vitest";
import { openFloor } from "../../../../src/core/floor/floor.ts";
import { RULES } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, seenBy } from "../../../fixtures/template-hand.ts";
import { plainFace } from "../typeset/plain-face.ts";

const AT = { x: 10, y: -20, z: 900 };

/** A floor that draws from one set and then from another, with one hand that comes and goes. */
function play() {
  let set = "old";
  const draw = () => ({
    id: set,
    lang: "en",
    text: "Come in, the bed is made.",
    motive: "m",
    emotion: "e",
    provenance: "p",
  });
  const floor = openFloor(RULES, { face: plainFace, draw });
  let atMs = 0;
  return {
    changeOver: () => {
      set = "new";
      floor.drawAnew();
    },
    visitors: () => floor.visitors().length,
    /** @returns the messages that are lit meanwhile. */
    pass: (ms: number, isThere: boolean): ReadonlySet<string | undefined> => {
      const told = new Set<string | undefined>();
      for (const endMs = atMs + ms; atMs < endMs; atMs += 1000 / 30) {
        const hands = isThere ? [seenBy(RIG.camera, handShape("right"), { at: AT })] : [];
        floor.sawHands({ atMs, hands });
        for (const { key } of floor.picture(atMs).pages) told.add(key.split("/")[1]);
      }
      return told;
    },
  };
}

describe("a floor that draws from another set", () => {
  it("tells nobody what was drawn of the one before and not told yet", () => {
    const { pass, changeOver, visitors } = play();
    // Withdrawn before it is an offer: the message goes back, to whoever comes next.
    expect(pass(100, true)).toEqual(new Set());
    pass(5000, false);
    expect(visitors()).toBe(0);
    changeOver();
    expect(pass(4000, true)).toEqual(new Set(["new"]));
  });

  it("lets whoever reads read on", () => {
    const { pass, changeOver } = play();
    expect(pass(3000, true)).toEqual(new Set(["old"]));
    changeOver();
    expect(pass(1500, true)).toEqual(new Set(["old"]));
    pass(6000, false);
    expect(pass(4000, true)).toEqual(new Set(["new"]));
  });
});
