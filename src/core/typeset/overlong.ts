import type { WidthOf } from "./face.ts";
import type { Joint, Unit } from "./breaks.ts";
import { hyphen } from "./measured.ts";
import { syllables } from "./syllables.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The characters that a reader sees, each whole with its accents. */
const graphemesOf = (text: string): readonly string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment);

/**
 * Divides every unit wider than `limitEm`, as gently as will do: at a compound's hyphens, else at its inner spaces, else between syllables with a hyphen,
 * else after a one-letter word, else between characters (a script or a string that has no syllables). Narrower units stay as they are.
 */
export function divideOverlong(units: readonly Unit[], limitEm: number, widthOf: WidthOf): readonly Unit[] {
  const divide = (unit: Unit): readonly Unit[] => {
    const room = unit.joint === "hyphen" ? limitEm - widthOf(hyphen) : limitEm;
    if (widthOf(unit.text) <= room) return [unit];
    for (const [parts, joint] of divisions(unit.text)) {
      if (parts.length > 1) return rejoin(parts, joint, unit).flatMap(divide);
    }
    return [unit];
  };
  return units.flatMap(divide);
}

/** The parts of a compound, each with its hyphen. */
const compoundParts = (text: string): readonly string[] => text.split(/(?<=\p{L}[-‐])(?=\p{L})/u);

/** A space between words: a mark that stands apart stays with its word. */
const anySpace = /(?<![«“„‘¿¡([{–—-]) (?=\S*[\p{L}\p{N}])/u;
/** The same, but not after a one-letter word, which ends no line as long as the next word has a syllable to spare for it. */
const dividingSpace = new RegExp(`(?<!(?:^|\\s)[\\p{L}\\p{N}]\\p{M}*)${anySpace.source}`, "u");

function* divisions(text: string): Generator<readonly [parts: readonly string[], joint: Joint]> {
  yield [compoundParts(text), "none"];
  yield [text.split(dividingSpace), "space"];
  yield [syllables(text), "hyphen"];
  yield [text.split(anySpace), "space"];
  yield [halves(graphemesOf(text)), "none"];
}

const halves = (characters: readonly string[]): readonly string[] => {
  const middle = Math.ceil(characters.length / 2);
  return characters.length < 2
    ? characters
    : [characters.slice(0, middle).join(""), characters.slice(middle).join("")];
};

const rejoin = (parts: readonly string[], joint: Joint, whole: Unit): readonly Unit[] =>
  parts.map((text, i): Unit => (i < parts.length - 1 ? { text, joint, pause: "word" } : { ...whole, text }));
