import type { MeasuredText, Run } from "./measured.ts";
import { widthEm } from "./measured.ts";

/** A run broken into lines: `ends[i]` is the unit after the last of line i. */
export interface Lines {
  readonly ends: readonly number[];
  /** Sum over the lines: squared deviation from the common fill, and the cost of each break. */
  readonly cost: number;
}

/** In squares of fill: 0.01 is a line a tenth of its band too short or too long. */
const cost = {
  hyphen: 0.3,
  compound: 0.05,
  shortWord: 0.03,
  startedSentence: 0.06,
  loneShortWord: 0.2,
  afterSentence: -0.03,
  afterClause: -0.015,
};

/** Letters. */
const shortLastLine = 4;

const letter = /[\p{L}\p{N}]/gu;

/** What it costs to leave a unit alone on a page's last line: much for a small word. */
function lastLineCost({ units }: MeasuredText, i: number): number {
  const letters = units[i]?.text.match(letter)?.length ?? 0;
  return letters <= shortLastLine ? cost.loneShortWord : 0;
}

/** What it costs to break after each unit: dear inside a word or after a small one, cheap after punctuation. */
export function breakCosts({ units }: MeasuredText): Float64Array {
  return Float64Array.from(units, ({ text, joint, pause }, i) => {
    if (joint === "hyphen") return cost.hyphen;
    if (joint === "none") return cost.compound;
    if (pause !== "word") return pause === "sentence" ? cost.afterSentence : cost.afterClause;
    const letters = text.match(letter)?.length ?? 0;
    const startsSentence = i === 0 || units[i - 1]?.pause === "sentence";
    if (startsSentence && letters <= 4) return cost.startedSentence;
    return letters <= 2 ? cost.shortWord : 0;
  });
}

/** The least that a break can cost. */
export const cheapestBreak = Math.min(...Object.values(cost));

/**
 * Breaks a run over bands by dynamic programming (Knuth and Plass, "Breaking paragraphs into lines", 1981, with bands of unequal
 * width for lines): least total cost over at most so many lines, every line inside its band. Undefined if there is no such breaking.
 * @param bands width of each line's band, in em.
 * @param fill the part of its band that a line should take, so that a short text keeps the palm's shape.
 * @param breaks see `breakCosts`.
 * @param limit a dearer breaking is not looked for.
 */
export function balance(
  text: MeasuredText,
  run: Run,
  bands: readonly number[],
  fill: number,
  breaks: Float64Array,
  limit = Infinity,
): Lines | undefined {
  const units = run.to - run.from;
  const states = units + 1;
  const least = new Float64Array((bands.length + 1) * states).fill(Infinity);
  const startOf = new Int32Array((bands.length + 1) * states);
  const costOf = (line: number, end: number) => least[line * states + end] ?? Infinity;
  const lastAlone = lastLineCost(text, run.to - 1);
  least[0] = 0;
  for (const [i, bandEm] of bands.entries()) {
    const hopeless = limit - cheapestBreak * (bands.length - i);
    for (let start = i; start < units; start++) {
      const before = costOf(i, start);
      if (before === Infinity || before >= hopeless) continue;
      for (let end = start + 1; end <= units; end++) {
        const width = widthEm(text, run.from + start, run.from + end);
        if (width > bandEm) break;
        const atEnd =
          end < units ? (breaks[run.from + end - 1] ?? 0) : start > 0 && end - start < 2 ? lastAlone : 0;
        const total = before + (fill - width / bandEm) ** 2 + atEnd;
        if (total < costOf(i + 1, end)) {
          least[(i + 1) * states + end] = total;
          startOf[(i + 1) * states + end] = start;
        }
      }
    }
  }
  const counts = Array.from(bands.keys(), (i) => i + 1);
  const lines = counts.reduce(
    (best, count) => (costOf(count, units) < costOf(best, units) ? count : best),
    0,
  );
  if (lines === 0) return undefined;
  const ends: number[] = [];
  for (let line = lines, end = units; line > 0; line--) {
    ends.unshift(run.from + end);
    end = startOf[line * states + end] ?? 0;
  }
  return { ends, cost: costOf(lines, units) };
}
