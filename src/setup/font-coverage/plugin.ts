import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { charactersOf } from "./cmap.ts";
import { cmapTable } from "./woff2.ts";

const query = "?font";

/**
 * `import font from "FILE.woff2?font"` gives a font's address and, as CSS writes it, what it has glyphs for: "U+20-7E,U+A0". That is read from
 * the font itself, since what its package says of it is not so in every place (U+202F).
 */
export function fontCoverage(): Plugin {
  return {
    name: "paume:font-coverage",
    enforce: "pre",
    load(id) {
      if (!id.endsWith(`.woff2${query}`)) return undefined;
      const file = id.slice(0, -query.length);
      const range = unicodeRange(charactersOf(cmapTable(readFileSync(file))));
      return `import url from ${JSON.stringify(`${file}?url`)};
export default { url, unicodeRange: ${JSON.stringify(range)} };`;
    },
  };
}

/** @param characters code points, ascending. */
export function unicodeRange(characters: readonly number[]): string {
  const parts: { readonly first: number; last: number }[] = [];
  for (const character of characters) {
    const part = parts.at(-1);
    if (part?.last === character - 1) part.last = character;
    else parts.push({ first: character, last: character });
  }
  return parts
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(",");
}

const hex = (character: number): string => character.toString(16).toUpperCase();
