import type { ProjectorPx } from "../geometry/spaces.ts";
import type { TestPicture } from "./test-picture.ts";

/** Dots of light over the whole of the projector's picture, each known by the pictures in which it is lit. */
export interface DotGrid {
  /** Middles, row by row from the top left. */
  readonly dots: readonly ProjectorPx[];
  readonly radiusPx: number;
  /** From one to the next, across and down alike. */
  readonly spacingPx: number;
  readonly projector: { readonly widthPx: number; readonly heightPx: number };
}

/** Dots in a row: some 80 of them fall on an A4 sheet at 90 cm, 40 at 118 cm. */
const COLUMNS = 22;

/** A dot's radius as a share of the spacing: neighbours stay apart in a 640 px camera of 80°, where they are 12 px from each other. */
const RADIUS = 0.18;

/** The even light (sRGB) between the dots, by which the sheet is seen in a dark room: a fifth of a dot's. */
const GROUND = 0.5;

/** Bits that tell the dots apart, and one more that makes the number of lit pictures odd: one wrong bit is never another dot. */
const WORD_BITS = 9;

/** Words but the last, which is the first again modulo their number. */
const WORDS = 2 ** WORD_BITS - 1;

/** Multiplication modulo `WORDS`, and its inverse: dots side by side differ in four pictures or more, and each picture lights half of them, anywhere. */
const SPREAD = 284;
const UNSPREAD = 9;

/** Which bit of the word each picture shows. In their own order, pictures that come one late would only double each word, and dots misread alike agree with each other. */
const ORDER = [4, 0, 7, 2, 5, 8, 1, 6, 3];

/** Pictures before those of the code: the ground alone, and all dots. */
export const UNLIT = 0;
export const ALL_LIT = 1;
export const FIRST_BIT = 2;

export function dotGrid({ widthPx, heightPx }: DotGrid["projector"]): DotGrid {
  const spacingPx = widthPx / COLUMNS;
  const rows = Math.floor(heightPx / spacingPx);
  const top = (heightPx - (rows - 1) * spacingPx) / 2;
  const dots = Array.from({ length: rows * COLUMNS }, (_, i) => ({
    x: ((i % COLUMNS) + 0.5) * spacingPx,
    y: top + Math.floor(i / COLUMNS) * spacingPx,
  }));
  return { dots, radiusPx: RADIUS * spacingPx, spacingPx, projector: { widthPx, heightPx } };
}

/** What to show, in this order: the ground alone, all dots, then one picture a bit. */
export function codePictures(grid: DotGrid): readonly TestPicture[] {
  const picture = (at: readonly ProjectorPx[]): TestPicture => ({
    kind: "dots",
    at,
    radiusPx: grid.radiusPx,
    ground: GROUND,
  });
  const bits = Array.from({ length: WORD_BITS + 1 }, (_, place) =>
    picture(grid.dots.filter((_dot, i) => isLit(i, place))),
  );
  return [picture([]), picture(grid.dots), ...bits];
}

/** The dot that was lit just so. @param bits lit or not, picture by picture from `FIRST_BIT`. @returns its place in the grid; undefined where a bit is wrong or there is no such dot. */
export function dotOf(bits: readonly boolean[], grid: DotGrid): number | undefined {
  const word = ORDER.reduce((sum, bit, picture) => sum + (bits[picture] === true ? 2 ** bit : 0), 0);
  const i = (word * UNSPREAD) % WORDS;
  const isWhole = bits.length === WORD_BITS + 1 && bits.every((lit, bit) => lit === isLit(i, bit));
  return isWhole && i < grid.dots.length ? i : undefined;
}

function isLit(dot: number, picture: number): boolean {
  const word = (dot * SPREAD) % WORDS;
  const bit = ORDER[picture];
  return bit === undefined ? ones(word) % 2 === 0 : ((word >> bit) & 1) === 1;
}

function ones(word: number): number {
  return word === 0 ? 0 : (word & 1) + ones(word >> 1);
}
