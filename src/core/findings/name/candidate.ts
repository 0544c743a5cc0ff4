import type { Span } from "../finding.ts";
import type { Reason } from "../reason.ts";

/** A part of a text that one of the ways of finding names takes for one. */
export interface NameCandidate extends Span {
  readonly reason: Reason;
  readonly strength: number;
}
