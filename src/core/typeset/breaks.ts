/** What stands between a unit and the next: a space, nothing, or a hyphen that shows only where the line breaks there. */
export type Joint = "space" | "none" | "hyphen";

/** What a text does after a unit. A page ends on a sentence, else on a clause, else between words. */
export type Pause = "sentence" | "clause" | "word";

/** A stretch of text that no line divides: a word with its punctuation, and whatever may not stand at a line's end. */
export interface Unit {
  readonly text: string;
  readonly joint: Joint;
  readonly pause: Pause;
}

const closing = "[»”’\"')\\]}\u00A0]*$";
const sentenceEnd = new RegExp(`[.!?…؟۔።፧፨।॥]${closing}`, "u");
const clauseEnd = new RegExp(`[,;:،؛·፡፣፤፥፦–—]${closing}`, "u");
const initial = /^[«“„(]?\p{Lu}\.$/u;
const opener = /^[«“„‘¿¡([{\u00A0]+$/u;
const dash = /^[-–—]$/u;
const markOnly = /^[^\p{L}\p{N}\p{Extended_Pictographic}]+$/u;
/** One letter or figure, perhaps after an opening mark; a mark after it ends the phrase, and there a line may end. */
const oneLetter = /^[«“„‘¿¡([\u00A0]*[\p{L}\p{N}]\p{M}*$/u;
/**
 * A compound divides at its hyphen if both parts are words of three letters or more: grands-|parents, but not a-t-il. Ethiopic words may
 * have a mark between them in place of a space.
 */
const innerBreak = /(?<=\p{L}{3}[-‐])(?=\p{L}{3})|(?<=፡)(?=\p{L})/u;

/**
 * Where lines may break. @param text normalised. @returns units in order; joined with their joints they are the text again.
 * Marks of punctuation cling to their word, an opening mark or dash to the next; a one-letter word never ends a line.
 */
export function unitsOf(text: string): readonly Unit[] {
  const tokens = glued(text.split(" ").filter((token) => token !== ""));
  return tokens.flatMap((token, i) => {
    const parts = token.split(innerBreak);
    const pause = pauseBetween(token, tokens[i + 1]);
    return parts.map((part, k): Unit =>
      k < parts.length - 1
        ? { text: part, joint: "none", pause: "word" }
        : { text: part, joint: "space", pause },
    );
  });
}

/** Puts what may not stand alone with its neighbour. */
function glued(tokens: readonly string[]): readonly string[] {
  const result: string[] = [];
  let clingsToNext = false;
  for (const token of tokens) {
    const last = result.at(-1);
    const clingsToLast = markOnly.test(token) && !opener.test(token);
    if (last !== undefined && (clingsToNext || clingsToLast)) {
      result[result.length - 1] = `${last} ${token}`;
    } else {
      result.push(token);
    }
    clingsToNext = oneLetter.test(token) || opener.test(token) || (dash.test(token) && last === undefined);
  }
  return result;
}

function pauseBetween(token: string, next: string | undefined): Pause {
  if (next === undefined) return "sentence";
  if (sentenceEnd.test(token) && !initial.test(token)) return /^\p{Ll}/u.test(next) ? "clause" : "sentence";
  return clauseEnd.test(token) ? "clause" : "word";
}
