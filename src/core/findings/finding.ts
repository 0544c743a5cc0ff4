import type { Reason } from "./reason.ts";

/** Part of a text, in UTF-16 offsets into it as it was written; `end` is the first unit after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What gives a person away, and where: by these alone somebody could be found. */
export const personalDetectors = [
  "email",
  "link",
  "handle",
  "phone",
  "address",
  "postcode",
  "name",
  "profile",
] as const;

/** Everything that a text is searched for, in the order in which findings of one place are told. */
export const detectors = [
  ...personalDetectors,
  "insult",
  "hate",
  "promise",
  "language",
  "too-short",
  "too-long",
  "capitals",
  "test-entry",
  "glyphs",
] as const;

export type Detector = (typeof detectors)[number];

/** A proposal to the curator, who decides. */
export interface Finding {
  readonly detector: Detector;
  /** In the order of the text, never overlapping, at least one. Several where only their combination tells: an age, a job and a place. */
  readonly spans: readonly [Span, ...Span[]];
  /** Which of the detector's rules spoke: the desk has the words for it. */
  readonly reason: Reason;
  /** 0 to 1: how sure the rule is, by judgement. What lies under the detector's threshold is not told. */
  readonly strength: number;
}

/** A text in its language, BCP 47, as the file declares it. */
export interface Written {
  readonly text: string;
  readonly lang: string;
}

/** Finds what it can in a text that was made ready for looking at (see `readingOf`). */
export type Detect = (written: Written) => readonly Finding[];

const personal: ReadonlySet<Detector> = new Set(personalDetectors);

/** Whether a person could be recognised by what was found. */
export const isPersonal = ({ detector }: Pick<Finding, "detector">): boolean => personal.has(detector);

/** Whether two ranges share a unit of text. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
