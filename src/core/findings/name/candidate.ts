import type { Span } from "../finding.ts";

/** A part of a text that one of the ways of finding names takes for one. */
export interface NameCandidate extends Span {
  readonly reason: string;
  readonly strength: number;
}
