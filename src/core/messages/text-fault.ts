/** Twice the longest of the bundled set: a minute with the hand held out, three pages on an adult's palm, seven on a child's. */
const longestText = 640;
/** No word is as long, in any script. A string that is would be cut to pieces, line after line. */
const longestWord = 100;

/** Control characters, line and paragraph separators, halves of a surrogate pair. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const letterOrFigure = /[\p{L}\p{N}]/u;
/** Tied to a word's beginning, or it would be tried from every letter. Ethiopic words may be parted by a mark of their own. */
const endlessWord = new RegExp(`(?:^|[\\s\\u1361])[^\\s\\u1361]{${longestWord + 1}}`);
const anyBidiControl = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * Why a text may not be shown, in words for a curator, or undefined: the one rule for whoever publishes, loads or edits messages.
 * What passes is set safely: straight quotes, typewriter spaces, piled accents, directional marks and isolates that are closed
 * (see `normalise`). Whether there are letters for it is a question of its own (see `coverageOf`).
 */
export function textFault(text: string): string | undefined {
  if (text.trim() === "") return "is empty";
  if (text.trim() !== text) return "begins or ends with a space";
  if (text.length > longestText) return `is longer than ${longestText} characters`;
  const bad = unprintable.exec(text)?.[0];
  if (bad !== undefined) return `holds ${codePoint(bad)}, which is not printed: a text is one paragraph`;
  if (text !== text.normalize("NFC")) return "is not in Unicode's composed form (NFC)";
  if (!letterOrFigure.test(text)) return "holds no letter and no figure";
  if (endlessWord.test(text)) return `holds a word longer than ${longestWord} characters`;
  return anyBidiControl.test(text) ? bidiFault(text) : undefined;
}

/** "U+0007" */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** The embeddings, overrides and isolates by their initials, each with what closes it. */
const popDirection = "\u202C";
const popIsolate = "\u2069";

/** One that is not closed would turn the rest of the text round; an override spells words backwards. */
function bidiFault(text: string): string | undefined {
  const open: string[] = [];
  for (const [control] of text.matchAll(new RegExp(anyBidiControl, "g"))) {
    if (control === "\u202D" || control === "\u202E")
      return `holds ${codePoint(control)}, which overrides the direction of letters`;
    const closes = control === popDirection || control === popIsolate;
    if (!closes) open.push(control < "\u2066" ? popDirection : popIsolate);
    else if (open.pop() !== control) return `holds ${codePoint(control)}, which closes what was not opened`;
  }
  return open.length === 0 ? undefined : "opens a change of direction that it does not close";
}
