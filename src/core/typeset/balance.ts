import type { Block, Room } from "./bands.ts";
import { bandOf } from "./bands.ts";
import type { MeasuredText, Run } from "./measured.ts";
import { widthEm } from "./measured.ts";

/** A run broken into the lines of a block. `ends[i]` is the unit after the last of line i. */
export interface Setting {
  readonly run: Run;
  readonly block: Block;
  readonly ends: readonly number[];
  /** Part of the bands' width that is set. */
  readonly fill: number;
  /** Sum over the lines: squared deviation from the common fill, and the cost of each break. */
  readonly cost: number;
}

/** In squares of fill: 0.01 is a line a tenth of its band too short or too long. */
const cost = {
  hyphen: 0.3,
  compound: 0.05,
  shortWord: 0.03,
  startedSentence: 0.06,
  afterSentence: -0.03,
  afterClause: -0.015,
};

const letter = /[\p{L}\p{N}]/gu;

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

/**
 * Breaks a run over a block by dynamic programming (Knuth and Plass, "Breaking paragraphs into lines", 1981, with bands of unequal
 * width for lines): least total cost over at most the block's lines, every line inside its band. Undefined if there is no such breaking.
 */
export function balance(
  text: MeasuredText,
  run: Run,
  room: Room,
  block: Block,
  breaks: Float64Array,
): Setting | undefined {
  const units = run.to - run.from;
  const states = units + 1;
  const least = new Float64Array((block.lines + 1) * states).fill(Infinity);
  const startOf = new Int32Array((block.lines + 1) * states);
  least[0] = 0;
  const roomsEm = bandWidthsEm(room, block);
  const fill = widthEm(text, run.from, run.to) / roomsEm.reduce((sum, width) => sum + width, 0);
  let lines = 0;
  for (let line = 1; line <= block.lines; line++) {
    const roomEm = roomsEm[line - 1] ?? 0;
    for (let start = 0; start < units; start++) {
      const before = least[(line - 1) * states + start] ?? Infinity;
      if (before === Infinity) continue;
      for (let end = start + 1; end <= units; end++) {
        const width = widthEm(text, run.from + start, run.from + end);
        if (width > roomEm) break;
        const atEnd = end === units ? 0 : (breaks[run.from + end - 1] ?? 0);
        const total = before + (fill - width / roomEm) ** 2 + atEnd;
        const state = line * states + end;
        if (total < (least[state] ?? Infinity)) {
          least[state] = total;
          startOf[state] = start;
        }
      }
    }
    const finished = least[line * states + units] ?? Infinity;
    if (finished < (lines === 0 ? Infinity : (least[lines * states + units] ?? Infinity))) lines = line;
  }
  if (lines === 0) return undefined;
  const ends: number[] = [];
  for (let line = lines, end = units; line > 0; line--) {
    ends.unshift(run.from + end);
    end = startOf[line * states + end] ?? 0;
  }
  return { run, block, ends, fill, cost: least[lines * states + units] ?? Infinity };
}

function bandWidthsEm(room: Room, block: Block): readonly number[] {
  const band = { left: 0, right: 0 };
  return Array.from({ length: block.lines }, (_, i) => {
    bandOf(room.chords, block, i, band);
    return Math.max(0, band.right - band.left) / block.emMm;
  });
}
