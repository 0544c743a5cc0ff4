import type { Chords } from "./outline.ts";
import { areaOf, heightMm } from "./outline.ts";
import type { LargestBetween } from "./extremes.ts";
import { largestBetween } from "./extremes.ts";
import type { FaceMetrics } from "./face.ts";

/** The palm's inside, and how the lines of a face stand in it: their box's height, and baseline to baseline in such heights. */
export interface Room {
  readonly chords: Chords;
  /** Of the chords' left ends, and of their right ends' negatives: where a band of several rows ends. */
  readonly leftmost: LargestBetween;
  readonly rightmost: LargestBetween;
  readonly heightMm: number;
  readonly areaMm2: number;
  /** Height of its centre of area. */
  readonly middleMm: number;
  /** From a line's top to its baseline. */
  readonly ascentEm: number;
  readonly boxEm: number;
  readonly leading: number;
}

/** A block of lines of one size: the box of line i reaches from `topMm + i · pitchMm` down by `boxMm`. */
export interface Block {
  readonly emMm: number;
  readonly topMm: number;
  readonly pitchMm: number;
  readonly boxMm: number;
  readonly lines: number;
}

/** Where a line may stand: clear from `left` to `right` over the whole height of its box, nowhere if left > right. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

export function roomOf(chords: Chords, { ascentEm, descentEm }: FaceMetrics, leading: number): Room {
  const { mm2, middleMm } = areaOf(chords);
  return {
    chords,
    leftmost: largestBetween(chords.leftMm),
    rightmost: largestBetween(chords.rightMm.map((right) => -right)),
    heightMm: heightMm(chords),
    areaMm2: mm2,
    middleMm,
    ascentEm,
    boxEm: ascentEm + descentEm,
    leading,
  };
}

/** Height of so many lines at 1 em. */
export const blockHeightEm = ({ boxEm, leading }: Room, lines: number): number =>
  boxEm * (1 + leading * (lines - 1));

/** The most lines of a size that the palm's height takes. */
export const mostLines = ({ boxEm, leading, heightMm: height }: Room, emMm: number): number =>
  Math.max(0, Math.floor((height / (boxEm * emMm) - 1) / leading + 1));

/** Places of a block of lines between the palm's top and bottom, the middle one first: parts of the height that is left over. */
const shifts = [0, -0.06, 0.06, -0.12, 0.12, -0.2, 0.2, -0.3, 0.3];

/** The blocks of so many lines of one size, over several heights in the room; none if they are taller than it. */
export function blocksOf(room: Room, emMm: number, lines: number): readonly Block[] {
  const height = blockHeightEm(room, lines) * emMm;
  const spare = room.heightMm - height;
  if (spare < 0) return [];
  const { topMm } = room.chords;
  const centred = room.middleMm - height / 2;
  const boxMm = room.boxEm * emMm;
  const pitchMm = boxMm * room.leading;
  return shifts.map((shift) => {
    const top = Math.min(Math.max(centred + shift * spare, topMm), topMm + spare);
    return { emMm, topMm: top, pitchMm, boxMm, lines };
  });
}

/** The band of line `i`, in palm mm. */
export function bandOf({ chords, leftmost, rightmost }: Room, block: Block, i: number): Band {
  const top = block.topMm + i * block.pitchMm - chords.topMm;
  const first = Math.floor(top / chords.rowMm + 1e-9);
  const last = Math.ceil((top + block.boxMm) / chords.rowMm - 1e-9);
  if (first < 0 || last >= chords.leftMm.length) return { left: Infinity, right: -Infinity };
  return { left: leftmost(first, last), right: -rightmost(first, last) };
}

/** How much text each line of a block holds, in em. */
export function bandsEm(room: Room, block: Block): readonly number[] {
  const bands: number[] = [];
  for (let i = 0; i < block.lines; i++) {
    const { left, right } = bandOf(room, block, i);
    bands.push(Math.max(0, right - left) / block.emMm);
  }
  return bands;
}
