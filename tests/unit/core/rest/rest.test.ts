import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STIRS_AT } from "../../../../src/core/rest/place-memory.ts";
import {
  BARE,
  nextRest,
  type PlaceFrame,
  type Rest,
  type RestLimits,
} from "../../../../src/core/rest/rest.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const LIMITS: RestLimits = { share: 0.25, restMs: 700, longestMs: 5000 };

const STILL = { covered: 0.8, stirring: 0, ownLight: "none", isPalm: false } as const;
const EMPTY = { ...STILL, covered: 0 } as const;
const STIRS = { ...STILL, stirring: STIRS_AT } as const;
const LIT = { ...STILL, ownLight: "steady" } as const;

/** A stretch of frames that are alike. */
type Stretch = readonly [frame: Omit<PlaceFrame, "atMs">, lengthMs: number];

interface Moment {
  readonly frame: PlaceFrame;
  readonly rest: Rest;
  readonly before: Rest;
}

function play(stretches: readonly Stretch[], frameMs = 33): readonly Moment[] {
  const moments: Moment[] = [];
  let [rest, atMs] = [BARE, 0];
  for (const [frame, lengthMs] of stretches) {
    for (const untilMs = atMs + lengthMs; atMs < untilMs; atMs += frameMs) {
      const before = rest;
      rest = nextRest(before, { ...frame, atMs }, LIMITS);
      moments.push({ frame: { ...frame, atMs }, rest, before });
    }
  }
  return moments;
}

const kinds = (moments: readonly Moment[]): readonly Rest["kind"][] =>
  moments.flatMap(({ rest, before }) => (rest.kind === before.kind ? [] : rest.kind));

const anyFrame = fc.record({
  covered: number(0, 1),
  stirring: number(0, 2 * STIRS_AT),
  ownLight: fc.constantFrom<PlaceFrame["ownLight"]>("none", "none", "none", "steady", "changing"),
  isPalm: fc.boolean(),
});
const likelyFrame = fc.constantFrom(STILL, STILL, STILL, EMPTY, STIRS, LIT, { ...STILL, isPalm: true });
const anyStory = fc.array(fc.tuple(fc.oneof(likelyFrame, anyFrame), number(30, 1500)), { maxLength: 15 });

describe("what rests in a place (seed 144)", () => {
  it("gets a message only after it has been there, still, without our light and out of a palm, for all of restMs", () => {
    let messages = 0;
    fc.assert(
      fc.property(anyStory, number(10, 120), (story, frameMs) => {
        const moments = play(story, frameMs);
        for (const [i, { rest, before, frame }] of moments.entries()) {
          if (rest.kind !== "resting" || before.kind !== "entered") continue;
          messages++;
          const since = moments.slice(0, i + 1).filter((m) => m.frame.atMs > frame.atMs - LIMITS.restMs);
          for (const { frame: one } of since) {
            expect(one.covered).toBeGreaterThanOrEqual(LIMITS.share / 2);
            expect(one.stirring).toBeLessThan(STIRS_AT);
            expect(one.ownLight).toBe("none");
            expect(one.isPalm).toBe(false);
          }
        }
      }),
      { seed: 144, numRuns: 300 },
    );
    expect(messages).toBeGreaterThan(50);
  });

  it("gets it without delay when it does", () => {
    const told = play([
      [EMPTY, 500],
      [STIRS, 300],
      [STILL, 1000],
    ]).find(({ rest }) => rest.kind === "resting");
    expect(told?.frame.atMs).toBeGreaterThanOrEqual(1500);
    expect(told?.frame.atMs).toBeLessThan(1600);
  });

  it("has gone whenever a frame without our light shows it gone, and never on the word of a lit one", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const { rest, before, frame } of play(story)) {
          if (frame.covered < LIMITS.share / 2 && frame.ownLight === "none")
            expect(["bare", "entered"]).toContain(rest.kind);
          if (before.kind !== "bare" && rest.kind === "bare") expect(frame.ownLight).toBe("none");
        }
      }),
      { seed: 144, numRuns: 300 },
    );
  });

  it("never comes of our own light", () => {
    const light = fc.constantFrom<PlaceFrame["ownLight"]>("steady", "changing");
    fc.assert(
      fc.property(fc.array(fc.tuple(anyFrame, light, number(30, 900)), { maxLength: 15 }), (story) => {
        const lit = story.map(([frame, ownLight, lengthMs]): Stretch => [{ ...frame, ownLight }, lengthMs]);
        for (const { rest } of play(lit)) expect(rest.kind).toBe("bare");
      }),
      { seed: 144 },
    );
  });

  it("is doubted when it stirs in the light, and believed or given up in the dark", () => {
    const told: Stretch[] = [
      [STILL, 1000],
      [LIT, 500],
      [{ ...LIT, stirring: 0.5 }, 34],
    ];
    expect(kinds(play([...told, [STILL, 500]]))).toEqual(["entered", "resting", "doubted", "resting"]);
    expect(kinds(play([...told, [EMPTY, 500]]))).toEqual(["entered", "resting", "doubted", "bare"]);
    expect(kinds(play([...told, [STIRS, 1500]]))).toEqual(["entered", "resting", "doubted", "entered"]);
  });

  it("is not doubted for changes that are our light's own", () => {
    const changing = { ...LIT, ownLight: "changing", stirring: 1 } as const;
    expect(
      kinds(
        play([
          [STILL, 1000],
          [changing, 600],
          [LIT, 2000],
        ]),
      ),
    ).toEqual(["entered", "resting"]);
  });

  it("goes dark after longestMs without a stir, and stays so until it stirs or goes", () => {
    fc.assert(
      fc.property(number(0, 60_000), fc.boolean(), (lengthMs, goes) => {
        const left: Stretch[] = [
          [STILL, 1000],
          [LIT, 6000],
          [STILL, lengthMs],
        ];
        expect(kinds(play(left))).toEqual(["entered", "resting", "forgotten"]);
        const then: Stretch[] = goes
          ? [
              [EMPTY, 100],
              [STILL, 1000],
            ]
          : [
              [STIRS, 100],
              [STILL, 1000],
            ];
        expect(kinds(play([...left, ...then])).slice(3)).toEqual(
          goes ? ["bare", "entered", "resting"] : ["entered", "resting"],
        );
      }),
      { seed: 144, numRuns: 20 },
    );
  });

  it("waits while a palm is there that the detector follows", () => {
    const palm = { ...STILL, isPalm: true };
    expect(kinds(play([[palm, 5000]]))).toEqual(["entered"]);
    expect(
      kinds(
        play([
          [palm, 5000],
          [STILL, 1000],
        ]),
      ),
    ).toEqual(["entered", "resting"]);
  });
});
