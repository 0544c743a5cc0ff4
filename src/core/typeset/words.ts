import type { Direction } from "./direction.ts";

const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The parts of a line that stand side by side in reading order, each at its place: its words. A line that holds words of the other direction
 * is one part, since in which order they stand is up to whoever shapes it.
 */
export function wordsOf(line: string, direction: Direction): readonly string[] {
  const foreign = direction === "rtl" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return foreign.test(line) ? [line] : line.split(" ");
}
