import type { Coverage } from "../../typeset/coverage.ts";
import { normalise } from "../../typeset/normalise.ts";
import type { Finding, Span, Written } from "../finding.ts";

/** Characters that the product's letters have no glyph for, wherever they stand in the text as it will be set. */
export function findGlyphs({ text, lang }: Written, letters: Coverage): readonly Finding[] {
  if (letters.missingFrom(text).length === 0) return [];
  const missing = letters.missingFrom(normalise(text, lang));
  if (missing.length === 0) return [];
  const spans = missing.flatMap((character) => placesOf(text, character));
  // A character that was typed in pieces is not found as what it is set as: then it is somewhere in the text.
  const [first = { start: 0, end: text.length }, ...more] = spans.toSorted((a, b) => a.start - b.start);
  return [{ detector: "glyphs", spans: [first, ...more], reason: "glyph-missing", strength: 1 }];
}

function placesOf(text: string, part: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
    places.push({ start: at, end: at + part.length });
  }
  return places;
}
