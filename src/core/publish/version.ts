import type { SetDifference } from "./difference.ts";

/** Three numbers, without leading zeros: also the name of a file. */
export const VERSION = /^(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})$/;

const numbersOf = (version: string): readonly number[] => version.split(".").map(Number);

/** @returns below 0 where `a` comes before `b`. Both are in the form of `VERSION`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const at = left.findIndex((number, i) => number !== right[i]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/**
 * What a set that differs by so much may be called: the last number counts mended texts, the middle one sets with other messages. The first is
 * for people to raise.
 * @param taken every version there is, the one on the floor among them.
 */
export function nextVersion(taken: readonly string[], { fresh, gone }: SetDifference): string {
  const latest = taken.toSorted(compareVersions).at(-1);
  if (latest === undefined) return "1.0.0";
  const [first = 0, middle = 0, last = 0] = numbersOf(latest);
  return fresh.length + gone.length > 0 ? `${first}.${middle + 1}.0` : `${first}.${middle}.${last + 1}`;
}
