import type { Coverage } from "../../typeset/coverage.ts";
import { normalise } from "../../typeset/normalise.ts";
import type { Finding, Span, Written } from "../finding.ts";

/** Characters that the product's letters have no glyph for, wherever they stand in the text as it will be set. */
export function findGlyphs({ text, lang }: Written, letters: Coverage): readonly Finding[] {
  if (letters.missingFrom(text).length === 0) return [];
  const spans = letters.missingFrom(normalise(text, lang)).flatMap((missing) => placesOf(text, missing));
  const [first, ...more] = spans.toSorted((a, b) => a.start - b.start);
  if (first === undefined) return [];
  return [{ detector: "glyphs", spans: [first, ...more], reason: "glyph-missing", strength: 1 }];
}

function placesOf(text: string, part: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
    places.push({ start: at, end: at + part.length });
  }
  return places;
}
