import type { PinholePair } from "../geometry/pinhole.ts";
import type { ProjectorPx } from "../geometry/spaces.ts";
import type { TestPicture } from "./test-picture.ts";

/** The dots of light that an opening check puts on the empty zone. */
export interface CheckDots {
  readonly at: readonly ProjectorPx[];
  readonly radiusPx: number;
}

const COLUMNS = 12;
/** A dot's radius in the camera's picture: large enough for a centroid on a grained table, small enough for the table's own pattern to be even in it. */
export const SEEN_RADIUS_PX = 4;
/** Every dot is lit in a third to two thirds of these pictures: it is told from its neighbours although everything may have moved by more than they are apart. */
export const HALVES = 4;
/** sRGB of the even light in which the room's landmarks are looked at: bright enough for a dark room, not so bright that white paper is blank. */
const EVEN = 0.6;

/** @returns the dots, the same for the same pair. */
export function checkDots({ camera, projector }: PinholePair): CheckDots {
  const spacing = projector.widthPx / COLUMNS;
  const rows = Math.floor(projector.heightPx / spacing);
  const top = (projector.heightPx - (rows - 1) * spacing) / 2;
  const at = Array.from({ length: rows * COLUMNS }, (_, i) => ({
    x: ((i % COLUMNS) + 0.5) * spacing,
    y: top + Math.floor(i / COLUMNS) * spacing,
  }));
  return { at, radiusPx: (SEEN_RADIUS_PX * projector.focalPx) / camera.focalPx };
}

/** Whether a dot is lit in one of the halves: by its place, so that nothing more than that has to be kept. */
export function isLitIn(dot: ProjectorPx, half: number): boolean {
  const word = Math.imul(Math.round(dot.x), 0x9e3779b1) ^ Math.imul(Math.round(dot.y), 0x85ebca6b);
  const mixed = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
  return (((mixed ^ (mixed >>> 13)) >>> (half * 5)) & 1) === 1;
}

/** What an opening check shows, in this order; the zone is dark before and after. All dots come twice: whether anything moves meanwhile is told by that. */
export function checkPictures({ at, radiusPx }: CheckDots): readonly TestPicture[] {
  const dots = (some: readonly ProjectorPx[]): TestPicture => ({
    kind: "dots",
    at: some,
    radiusPx,
    ground: 0,
  });
  const halves = Array.from({ length: HALVES }, (_, half) => dots(at.filter((dot) => isLitIn(dot, half))));
  return [dots([]), dots(at), ...halves, { kind: "flat", level: EVEN }, dots(at)];
}

/** Places in `checkPictures`. */
export const CHECK = { dark: 0, all: 1, halves: 2, even: 2 + HALVES, again: 3 + HALVES } as const;
