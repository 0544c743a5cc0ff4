import type { Finding, Span } from "../findings/finding.ts";

/** A stretch of a text that is shown in one way. */
export interface Piece extends Span {
  readonly text: string;
  /** Places in the list of findings that concern it, ascending. */
  readonly findings: readonly number[];
  readonly isTakenOut: boolean;
}

/** Whether a finding speaks of the text as a whole: there is no place in it to point at. */
export const isOfAll = (text: string, { spans }: Finding): boolean =>
  spans.length === 1 && text.slice(0, spans[0].start).trim() === "" && text.slice(spans[0].end).trim() === "";

/** The text cut wherever a finding or something taken out begins or ends; together the pieces are the text. Findings of all of it cut nothing. */
export function piecesOf(
  text: string,
  findings: readonly Finding[],
  takenOut: readonly Span[],
): readonly Piece[] {
  const pointing = findings.map((finding) => (isOfAll(text, finding) ? [] : finding.spans));
  const cuts = [...pointing.flat(), ...takenOut].flatMap(({ start, end }) => [start, end]);
  const inside = cuts.filter((at) => at > 0 && at < text.length);
  const ends = [...new Set([...inside, text.length])].toSorted((a, b) => a - b);
  return ends.flatMap((end, index) => {
    const start = ends[index - 1] ?? 0;
    if (start === end) return [];
    const holds = (span: Span): boolean => span.start <= start && end <= span.end;
    return {
      start,
      end,
      text: text.slice(start, end),
      findings: pointing.flatMap((spans, place) => (spans.some(holds) ? [place] : [])),
      isTakenOut: takenOut.some(holds),
    };
  });
}

/** Whether all that a finding points at was taken out. */
export const isSettled = ({ spans }: Finding, takenOut: readonly Span[]): boolean =>
  spans.every((span) => takenOut.some(({ start, end }) => start <= span.start && span.end <= end));
