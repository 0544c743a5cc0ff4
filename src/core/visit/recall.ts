import { chance, seedOf } from "../chance.ts";
import type { Page } from "../typeset/typeset.ts";
import { wordsOf } from "../typeset/words.ts";

/**
 * How a page's words come: as if they were being remembered. They rise softly out of the dark in reading order, some a little before their
 * turn and some a little after, always alike for the same page.
 */
const WORD_MS = 420;
/** From one word's beginning to the next one's, where a page has few. */
const APART_MS = 110;
/** From the first word's beginning to the last one's at most: nobody waits for a long page. */
const LONGEST_MS = 760;
/** Of that time, by how much a word may stray. */
const STRAYS = 0.34;

/** By then every word of any page is there. */
export const RECALL_MS = LONGEST_MS + WORD_MS;

/** When each word of a page begins to come, in reading order. @returns ms of the page's being lit, 0 to `RECALL_MS` less a word's own time. */
export function recallStarts({ lines, direction }: Page): readonly number[] {
  const words = lines.flatMap(({ text }) => wordsOf(text, direction));
  const seed = seedOf(words.join(" "));
  const lastsMs = Math.min(LONGEST_MS, APART_MS * (words.length - 1));
  return words.map((_, i) => {
    const turn = i / Math.max(1, words.length - 1);
    return lastsMs * ((1 - STRAYS) * turn + STRAYS * chance(seed, i));
  });
}

/** How far a word has come: 0 not at all, 1 it is there. It never goes back. @param recalledMs for so long the page has been lit. */
export function recalledLevel(startMs: number, recalledMs: number): number {
  const t = Math.min(1, Math.max(0, (recalledMs - startMs) / WORD_MS));
  return t * t * (3 - 2 * t);
}
