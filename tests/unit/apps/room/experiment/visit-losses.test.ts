import { expect, test } from "vitest";
import type { Instant } from "../../../../../src/apps/room/experiment/instant.ts";
import { visitLosses } from "../../../../../src/apps/room/experiment/palm-lock/visit-losses.ts";
import { palmToProjector } from "../../../../../src/core/geometry/mapping.ts";
import { RIG } from "../../../../fixtures/rig.ts";
import { stateAt, truthAt } from "./truth.ts";

const PLACES = [
  { x: -150, y: 0, z: 880 },
  { x: 150, y: 0, z: 880 },
] as const;
const FRAME_MS = 100;

/** Frames with two hands, and what is lit in each: a page's key, nothing, or a fist. */
function film(frames: readonly (readonly (string | undefined)[])[]): Instant[] {
  return frames.map((keys, i) => ({
    atMs: i * FRAME_MS,
    states: PLACES.map((place, hand) => ({ ...stateAt(place), openness: keys[hand] === "fist" ? 0 : 1 })),
    truths: PLACES.map((place) => truthAt(place)),
    lit: {
      pages: keys.flatMap((key, hand) => {
        const place = PLACES[hand];
        if (key === undefined || key === "fist" || place === undefined) return [];
        const { centreMm, right, down } = truthAt(place);
        const page = {
          lines: [],
          source: "",
          emMm: 1,
          xHeightMm: 1,
          direction: "ltr" as const,
          language: "en",
          readingMs: 0,
        };
        return [
          {
            key,
            page,
            level: 1,
            recalledMs: 0,
            mapping: palmToProjector(RIG, { centre: centreMm, right, down }),
          },
        ];
      }),
      marks: [],
      rings: [],
      farewells: [],
      captions: [],
      invitation: { level: 0, mapping: [1, 0, 0, 0, 1, 0, 0, 0, 1] },
    },
    aims: [],
    sighting: undefined,
    mainThreadMs: 0,
  }));
}

const times = (count: number, ...keys: readonly (string | undefined)[]) =>
  Array.from({ length: count }, () => keys);
const lossesOf = (...frames: readonly (readonly (string | undefined)[])[][]) =>
  visitLosses(RIG, film(frames.flat()));

test("two messages that stay in their hands, page by page, are no loss", () => {
  const losses = lossesOf(
    times(10, "1/a/0", "2/b/0"),
    times(5, "1/a/1", undefined),
    times(10, "1/a/1", "2/b/1"),
  );
  expect(losses).toMatchObject({ lostOrSwapped: 0, falseEnds: 0 });
});

test("messages that change hands are two losses", () => {
  expect(lossesOf(times(5, "1/a/0", "2/b/0"), times(5, "2/b/0", "1/a/0")).lostOrSwapped).toBe(2);
});

test("a new message after a closed hand is no loss, in a hand that stayed open it is one", () => {
  expect(lossesOf(times(5, "1/a/0"), times(5, "fist"), times(5, "3/c/0")).lostOrSwapped).toBe(0);
  expect(lossesOf(times(5, "1/a/0"), times(5, undefined), times(5, "3/c/0")).lostOrSwapped).toBe(1);
});

test("light that leaves an offered hand for more than a second has ended falsely, once", () => {
  expect(lossesOf(times(5, "1/a/0"), times(40, undefined)).falseEnds).toBe(1);
  expect(lossesOf(times(5, "1/a/0"), times(8, undefined), times(5, "1/a/0")).falseEnds).toBe(0);
});
