import type { Mark } from "./mark.ts";

/** What was lit lately: newest last. */
export type LitMarks = readonly { readonly marks: readonly Mark[]; readonly drawnAtMs: number }[];

/** Longer than from a picture's drawing to the end of the look at the frame that saw it. */
const REMEMBER_MS = 1000;

/** @param drawnAtMs on the sightings' clock. */
export function rememberMarks(lit: LitMarks, marks: readonly Mark[], drawnAtMs: number): LitMarks {
  const recent = lit.filter((each, i) => (lit[i + 1] ?? each).drawnAtMs > drawnAtMs - REMEMBER_MS);
  return [...recent, { marks, drawnAtMs }];
}

/** The marks of the picture that was last drawn by then. */
export function marksAt(lit: LitMarks, atMs: number): readonly Mark[] {
  return lit.findLast(({ drawnAtMs }) => drawnAtMs <= atMs)?.marks ?? [];
}
