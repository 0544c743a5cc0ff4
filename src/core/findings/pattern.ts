import type { Detector, Finding } from "./finding.ts";
import type { Reason } from "./reason.ts";

/** No letter, mark or figure before: a word begins. For RegExp sources with the flag u. */
export const wordBegin = "(?<![\\p{L}\\p{M}\\p{N}])";
/** No letter, mark or figure after: a word ends. */
export const wordEnd = "(?![\\p{L}\\p{M}\\p{N}])";
/** A word with a capital, inner hyphens and apostrophes with it: Jean-Marc, O'Connell, N'Diaye. */
export const capitalised = "\\p{Lu}[\\p{L}\\p{M}]*(?:['-]\\p{L}[\\p{L}\\p{M}]*)*";

/** The words of a list that is written as running text. */
export const wordsOf = (list: string): readonly string[] => list.split(/\s+/u).filter((word) => word !== "");

/** The entries of a list that is written with commas, since they are of several words. */
export const entriesOf = (list: string): readonly string[] =>
  list
    .split(/[,\n]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");

const special = /[.*+?^${}()|[\]\\/]/gu;

/** A RegExp source for any of these: the longest first, a space in an entry for any spaces. */
export const anyOf = (entries: readonly string[]): string =>
  entries
    .toSorted((a, b) => b.length - a.length)
    .map((entry) => entry.replace(special, "\\$&").replace(/ /gu, "\\s+"))
    .join("|");

/** A RegExp source for any of these as they are, with a capital, or all in capitals: the flag i would make capitals of all letters. */
export const inAnyCase = (entries: readonly string[]): string =>
  anyOf([
    ...new Set(
      entries.flatMap((entry) => [
        entry,
        entry.charAt(0).toUpperCase() + entry.slice(1),
        entry.toUpperCase(),
      ]),
    ),
  ]);

/** A rule of a detector that one pattern expresses. */
export interface Rule {
  /** With the flags g and u. Where it has a group named `what`, that is the finding; else all that matched. */
  readonly pattern: RegExp;
  readonly reason: Reason;
  readonly strength: number;
}

/** All that the rules find; of overlapping findings the one whose rule comes first. */
export function findByRules(text: string, detector: Detector, rules: readonly Rule[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { pattern, reason, strength } of rules) {
    for (const match of text.matchAll(pattern)) {
      const what = match.groups?.["what"];
      const found = what ?? match[0];
      const start = match.index + (what === undefined ? 0 : match[0].indexOf(what));
      const end = start + found.length;
      const taken = findings.some(({ spans: [span] }) => span.start < end && start < span.end);
      if (found !== "" && !taken) findings.push({ detector, spans: [{ start, end }], reason, strength });
    }
  }
  return findings;
}
